import Synchronization
import Values

/// What a partnership declares, at one moment: items and the links between them, in memory and never changing.
public struct Catalogue: Sendable {
    /// The items in declared order.
    public let items: [Item]
    private let index: [Ref: Int]
    private let kinds: [String: [Item]]
    private let outgoing: [Ref: [Link]]
    private let incoming: [Ref: [Link]]
    private let derived = Derived()

    /// What rooms above have worked out of it.
    private final class Derived: Sendable {
        let values = Mutex<[ObjectIdentifier: any Sendable]>([:])
    }

    /// The picture of `items`, in the order given, and of the links that start at one of them.
    public init(items: [Item], links: [Link]) {
        self.items = items
        index = Dictionary(items.enumerated().map { ($1.ref, $0) }, uniquingKeysWith: { first, _ in first })
        kinds = Dictionary(grouping: items, by: \.kind)
        let bySource = Dictionary(grouping: links, by: \.from)
        var outgoing: [Ref: [Link]] = [:]
        var incoming: [Ref: [Link]] = [:]
        for item in items {
            guard let own = bySource[item.ref] else { continue }
            let ordered = LinkKind.allCases.flatMap { kind in own.filter { $0.kind == kind } }
            outgoing[item.ref] = ordered
            for link in ordered { incoming[link.to, default: []].append(link) }
        }
        self.outgoing = outgoing
        self.incoming = incoming
    }

    /// The item called `ref`.
    public subscript(ref: Ref) -> Item? { index[ref].map { items[$0] } }

    /// The items of a kind, in declared order.
    public func items(ofKind kind: String) -> [Item] { kinds[kind] ?? [] }

    /// The links that start at `ref`, in the order of ``LinkKind`` and then as declared.
    ///
    /// - Parameters:
    ///   - kind: only links of this kind, if given.
    ///   - date: only links that hold on this date, if given.
    public func links(from ref: Ref, kind: LinkKind? = nil, on date: LocalDate? = nil) -> [Link] {
        Self.links(outgoing[ref], kind, date)
    }

    /// The links that end at `ref`, in the declared order of the items that they start at.
    ///
    /// - Parameters:
    ///   - kind: only links of this kind, if given.
    ///   - date: only links that hold on this date, if given.
    public func links(to ref: Ref, kind: LinkKind? = nil, on date: LocalDate? = nil) -> [Link] {
        Self.links(incoming[ref], kind, date)
    }

    /// The title of the item called `ref`, or the reference itself when there is no such item.
    public func title(of ref: Ref) -> String { self[ref]?.title ?? ref.text }

    /// The partnership whose content this is.
    public var partnership: Item? { items(ofKind: "partnership").first }

    /// What `make` works out of it, worked out once: a catalogue never changes, so it holds for as long as this one is
    /// there. There is one value of each type.
    public func derived<Value: Sendable>(make: (Catalogue) -> Value) -> Value {
        if let known = derived.values.withLock({ $0[ObjectIdentifier(Value.self)] }) as? Value { return known }
        let made = make(self)
        derived.values.withLock { $0[ObjectIdentifier(Value.self)] = made }
        return made
    }

    private static func links(_ links: [Link]?, _ kind: LinkKind?, _ date: LocalDate?) -> [Link] {
        guard let links else { return [] }
        return links.filter { link in
            (kind.map { $0 == link.kind } ?? true) && (date.map { link.holds(on: $0) } ?? true)
        }
    }
}

extension Catalogue: Equatable {
    /// Whether both hold the same items in the same order, and the same links.
    public static func == (left: Catalogue, right: Catalogue) -> Bool {
        left.items == right.items && left.outgoing == right.outgoing
    }
}
