import Content
import Values

/// The places that published figures are for: the partnership, what it compares itself with, and its own areas.
public struct FigurePlaces: Sendable {
    /// One of them.
    public struct Place: Hashable, Sendable {
        public let ref: Ref
        public let title: String
        public let role: Role
    }

    /// What a place is to the partnership, in the order in which they are shown.
    public enum Role: Int, Hashable, Sendable, Comparable {
        case own, nation, family, neighbour, local

        public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    /// The places in the order in which they are shown.
    public let all: [Place]
    private let byName: [String: Ref]
    private let byRef: [Ref: Place]

    /// The kinds of content that are places.
    static let kinds: Set<String> = ["partnership", "comparator", "locality", "area"]

    public init(_ catalogue: Catalogue) {
        let items = ["partnership", "comparator", "locality", "area"].flatMap { catalogue.items(ofKind: $0) }
        let places = items.map { Place(ref: $0.ref, title: Self.title(of: $0), role: Self.role(of: $0)) }
        all = places.enumerated().sorted { ($0.element.role, $0.offset) < ($1.element.role, $1.offset) }.map(\.element)
        byName = Dictionary(
            items.flatMap { item in Self.names(of: item).map { (Self.plain($0), item.ref) } },
            uniquingKeysWith: { first, _ in first })
        byRef = Dictionary(places.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The partnership itself.
    public var own: Place? { all.first { $0.role == .own } }

    /// The place called `ref`. One that content no longer declares is shown by its reference, last.
    public func place(_ ref: Ref) -> Place { byRef[ref] ?? Place(ref: ref, title: ref.text, role: .local) }

    /// The place that `text` names: by title, another name, code or reference, whatever its case and punctuation.
    public func find(_ text: String) -> Place? { byName[Self.plain(text)].map(place) }

    /// The places with a name that is short enough to be called by in an error, in order.
    public var known: String { all.map(\.title).joined(separator: ", ") }

    /// A partnership is called by its place where it has said how.
    private static func title(of item: Item) -> String {
        item.kind == "partnership" ? item.list("aliases").first ?? item.title : item.title
    }

    private static func role(of item: Item) -> Role {
        switch (item.kind, item.text("role")) {
        case ("partnership", _): .own
        case ("comparator", "nation"): .nation
        case ("comparator", "family"): .family
        case ("comparator", _): .neighbour
        default: .local
        }
    }

    /// Everything that an item may be called in a file of figures.
    static func names(of item: Item) -> [String] {
        [item.ref.text, item.title] + item.list("aliases") + item.list("codes")
            + ["authority", "council"].compactMap { item.text($0) }
    }

    /// A name without what editions differ in.
    static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
