import Content
import Values

/// What a measure can be split by, one at a time.
public enum Breakdown: String, Hashable, Sendable, CaseIterable {
    case area
    case locality
    case deprivation = "simd-quintile"
    case service
    case priority
    case nationalOutcome = "national-outcome"
    case outcomeDomain = "outcome-domain"

    /// Every dimension's name, in a list for people.
    public static let accepted = allCases.map(\.rawValue).joined(separator: ", ")

    /// The dimension called `text`.
    ///
    /// - Throws: ``QuestionError/unknownBreakdown(_:)``.
    public static func named(_ text: String) throws(QuestionError) -> Breakdown {
        guard let dimension = Breakdown(rawValue: text) else { throw .unknownBreakdown(text) }
        return dimension
    }

    /// What it is called, as in "area" or "deprivation".
    public var words: String {
        switch self {
        case .area: "area"
        case .locality: "locality"
        case .deprivation: "deprivation"
        case .service: "service"
        case .priority: "priority"
        case .nationalOutcome: "national outcome"
        case .outcomeDomain: "outcome domain"
        }
    }

    /// Whether something can belong to more than one value, so that rows can add up to more than the total.
    public var overlaps: Bool {
        switch self {
        case .service, .priority, .nationalOutcome: true
        case .area, .locality, .deprivation, .outcomeDomain: false
        }
    }

    /// The dimension whose values are things of `kind`, as `service` is for "service"; nil if there is none.
    public init?(kind: String) {
        guard kind != Breakdown.deprivation.rawValue, let dimension = Breakdown(rawValue: kind) else { return nil }
        self = dimension
    }

    /// The key of what belongs to no value.
    public static let notKnown = "not-known"

    /// The keys of the values that are declared, in order.
    func declaredKeys(in catalogue: Catalogue) -> [String] {
        if self == .deprivation { return (1...5).map(String.init) }
        return catalogue.items(ofKind: rawValue).map(\.ref.text)
    }

    /// What a value is called.
    func label(of key: String, in catalogue: Catalogue) -> String {
        switch (self, key) {
        case (_, Self.notKnown): return "Not known"
        case (.deprivation, "1"): return "Quintile 1 (most deprived)"
        case (.deprivation, "5"): return "Quintile 5 (least deprived)"
        case (.deprivation, _): return "Quintile \(key)"
        default: return Ref(key).map { catalogue.title(of: $0) } ?? key
        }
    }
}
