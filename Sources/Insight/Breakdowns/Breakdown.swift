import Content
import People
import Practice
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
    case organisation
    case sex
    case ageBand = "age-band"
    case view = "whose-view"
    case selfDirectedOption = "self-directed-option"
    case contactSource = "contact-source"
    case needKind = "need-kind"
    case needReason = "need-reason"

    /// What outcomes can be split by, and most of it whatever is planned and done for them.
    public static let ofOutcomes: [Breakdown] = [
        .area, .locality, .deprivation, .service, .priority, .nationalOutcome, .outcomeDomain, .organisation, .sex,
        .ageBand, .view, .selfDirectedOption,
    ]

    /// Every dimension's name, in a list for people.
    public static let accepted = allCases.map(\.rawValue).joined(separator: ", ")

    /// The dimension called `text`.
    ///
    /// - Throws: ``QuestionError/unknownBreakdown(_:)``, or ``QuestionError/namesPeople(_:)`` for what would name people.
    public static func named(_ text: String) throws(QuestionError) -> Breakdown {
        if let naming = NamingBreakdown(rawValue: text) { throw .namesPeople(naming) }
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
        case .organisation: "organisation"
        case .sex: "sex"
        case .ageBand: "age"
        case .view: "whose view"
        case .selfDirectedOption: "self-directed support option"
        case .contactSource: "who got in touch"
        case .needKind: "kind of need"
        case .needReason: "reason"
        }
    }

    /// Whether something can belong to more than one value, so that rows can add up to more than the total.
    public var overlaps: Bool {
        switch self {
        case .service, .organisation, .priority, .nationalOutcome, .selfDirectedOption: true
        case .area, .locality, .deprivation, .outcomeDomain, .sex, .ageBand, .view, .contactSource, .needKind,
            .needReason:
            false
        }
    }

    /// Whether a row of `fact` can belong to more than one value. A support has one service and one option, and a need has
    /// one service that would meet it.
    func overlaps(_ fact: Fact) -> Bool {
        switch (fact, self) {
        case (.support, .service), (.support, .selfDirectedOption), (.need, .service): false
        default: overlaps
        }
    }

    /// Whether its values are things that content declares and that outcomes lead to, of the kind that it is called after.
    var isOfDeclared: Bool {
        switch self {
        case .area, .locality, .service, .organisation, .priority, .nationalOutcome, .outcomeDomain: true
        case .deprivation, .sex, .ageBand, .view, .selfDirectedOption, .contactSource, .needKind, .needReason: false
        }
    }

    /// The dimension whose values are things of `kind`, as `service` is for "service"; nil if there is none.
    public init?(kind: String) {
        guard let dimension = Breakdown(rawValue: kind), dimension.isOfDeclared else { return nil }
        self = dimension
    }

    /// The key of what belongs to no value.
    public static let notKnown = "not-known"

    /// The keys of the values that are declared or fixed, in order.
    func declaredKeys(in catalogue: Catalogue) -> [String] {
        switch self {
        case .deprivation: (1...5).map(String.init)
        case .sex: Sexes.all
        case .ageBand: AgeBand.all.map(\.key)
        case .view: Views.all
        case .selfDirectedOption: SelfDirection.all + [SelfDirection.notRecorded]
        case .contactSource: Contacts.sources
        case .needReason: NeedReasons.all
        default: catalogue.items(ofKind: rawValue).map(\.ref.text)
        }
    }

    /// What a value is called.
    func label(of key: String, in catalogue: Catalogue) -> String {
        switch (self, key) {
        case (.selfDirectedOption, Self.notKnown): return "No support"
        case (_, Self.notKnown): return "Not known"
        case (.deprivation, "1"): return "Quintile 1 (most deprived)"
        case (.deprivation, "5"): return "Quintile 5 (least deprived)"
        case (.deprivation, _): return "Quintile \(key)"
        case (.sex, _): return Sex(rawValue: key)?.words ?? key
        case (.ageBand, _): return AgeBand.all.first { $0.key == key }?.words ?? key
        case (.view, _): return Outcome.View(rawValue: key)?.words ?? key
        case (.selfDirectedOption, _):
            return SelfDirectedOption(rawValue: key)?.words ?? SelfDirectedOption.notRecorded
        case (.contactSource, _): return Contact.Source(rawValue: key)?.words ?? key
        case (.needReason, _): return Need.Reason(rawValue: key)?.shortWords ?? key
        default: return Ref(key).map { catalogue.title(of: $0) } ?? key
        }
    }
}
