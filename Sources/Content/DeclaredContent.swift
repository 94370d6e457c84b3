import Values

/// Everything that was read from a content folder, with the place of each part.
public struct DeclaredContent: Sendable {
    /// The items in the order of files and lines. A reference that was given twice is here twice.
    public let items: [DeclaredItem]
    /// What was wrong with the files themselves.
    public let readingFaults: [ContentFault]
    private let index: [Ref: Int]

    init(items: [DeclaredItem], readingFaults: [ContentFault]) {
        self.items = items
        self.readingFaults = readingFaults
        index = Dictionary(items.enumerated().map { ($1.item.ref, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The first item declared under `ref`.
    public subscript(ref: Ref) -> DeclaredItem? { index[ref].map { items[$0] } }

    /// The items of a kind, in declared order.
    public func items(ofKind kind: String) -> [DeclaredItem] { items.filter { $0.item.kind == kind } }

    /// The references of the items whose kind is one of `kinds`.
    func refs(ofKinds kinds: some Collection<String>) -> [Ref] {
        index.keys.filter { kinds.contains($0.kind) }.sorted()
    }

    /// The content as a picture without places, as it would be after loading.
    public var catalogue: Catalogue {
        let unique = items.enumerated().filter { index[$1.item.ref] == $0 }.map(\.element)
        return Catalogue(items: unique.map(\.item), links: unique.flatMap { $0.links.map(\.link) })
    }
}

/// An item as it was declared, and where.
public struct DeclaredItem: Sendable {
    public let item: Item
    /// Its links, in the order of ``LinkKind`` and then as written.
    public let links: [DeclaredLink]
    public let file: String
    let places: [String: Place]

    /// Where the value at `path` stands: a field's name, and then, parted by dots, the names and numbers (0 first) of
    /// what is inside it, as in "covers.from" or "bank-holidays.3.date". A path that was not written gives the place
    /// of the nearest part around it.
    public func place(of path: String) -> Place {
        var parts = path.split(separator: ".").map(String.init)
        while !parts.isEmpty {
            if let place = places[parts.joined(separator: ".")] { return place }
            parts.removeLast()
        }
        return places[""] ?? Place(line: 1, column: 1)
    }

    /// A fault in the value at `path`; see ``place(of:)``.
    public func fault(_ path: String, _ message: String) -> ContentFault {
        let place = place(of: path)
        return ContentFault(file: file, line: place.line, column: place.column, ref: item.ref, message: message)
    }
}

/// A link as it was declared.
public struct DeclaredLink: Hashable, Sendable {
    public let link: Link
    /// The path by which ``DeclaredItem/place(of:)`` finds it.
    public let path: String
}
