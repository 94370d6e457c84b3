import Values

/// A strand of the thread: one item points at another, in one way, perhaps for a time only.
public struct Link: Hashable, Sendable {
    public let from: Ref
    public let kind: LinkKind
    public let to: Ref
    /// The first day on which it holds; nil when it always has.
    public let validFrom: LocalDate?
    /// The last day on which it holds; nil when no end is known.
    public let validTo: LocalDate?

    public init(from: Ref, kind: LinkKind, to: Ref, validFrom: LocalDate? = nil, validTo: LocalDate? = nil) {
        self.from = from
        self.kind = kind
        self.to = to
        self.validFrom = validFrom
        self.validTo = validTo
    }

    /// Whether it holds on `date`.
    public func holds(on date: LocalDate) -> Bool {
        (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
    }
}

/// The ways in which one thing can point at another.
public enum LinkKind: String, Hashable, Sendable, CaseIterable, Codable {
    case contributesTo = "contributes-to"
    case partOf = "part-of"
    case deliveredBy = "delivered-by"
    case measuredBy = "measured-by"
    case supersedes
    case respondsTo = "responds-to"
    case evidences

    /// The link read from the one that points, as in "is delivered by".
    public var words: String {
        switch self {
        case .contributesTo: "serves"
        case .partOf: "is part of"
        case .deliveredBy: "is delivered by"
        case .measuredBy: "is measured by"
        case .supersedes: "replaces or extends"
        case .respondsTo: "answers"
        case .evidences: "is evidence for"
        }
    }

    /// The link read from the one that is pointed at, as in "delivers".
    public var wordsBack: String {
        switch self {
        case .contributesTo: "is served by"
        case .partOf: "includes"
        case .deliveredBy: "delivers"
        case .measuredBy: "measures"
        case .supersedes: "is replaced or extended by"
        case .respondsTo: "is answered by"
        case .evidences: "has as evidence"
        }
    }

    /// Whether following it for ever would be nonsense: nothing can be part of itself, however far round.
    var mayNotCircle: Bool { [.contributesTo, .partOf, .supersedes].contains(self) }
}
