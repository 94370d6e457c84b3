import Store
import Values

/// What has to be written so that the store holds what is declared.
struct Difference: Sendable {
    /// What a write does to one record.
    enum Step: Sendable {
        case add
        /// A new version of a record whose newest is this one.
        case revise(Int)
        /// A new version of a record that had been closed at this one.
        case reopen(Int)
    }

    private(set) var items: [(item: Item, position: Int, step: Step)] = []
    private(set) var links: [(link: Link, position: Int, step: Step)] = []
    private(set) var closedItems: [Ref] = []
    private(set) var closedLinks: [Link] = []
    private(set) var report = LoadReport()

    var isEmpty: Bool { items.isEmpty && links.isEmpty && closedItems.isEmpty && closedLinks.isEmpty }

    init(from connection: any Connection, _ authority: String, to catalogue: Catalogue) throws {
        var touched = try findLinks(connection, authority, catalogue)
        touched.formUnion(try findItems(connection, authority, catalogue))
        let added = Set(report.added)
        report.changed = catalogue.items.map(\.ref).filter { touched.contains($0) && !added.contains($0) }
        report.unchanged = catalogue.items.count - report.added.count - report.changed.count
    }

    /// Finds what to do with items, and returns those to write.
    private mutating func findItems(
        _ connection: any Connection, _ authority: String, _ catalogue: Catalogue
    ) throws -> Set<Ref> {
        let versions = try Self.versions(ContentStore.itemTable, connection, authority)
        var current: [Ref: (digest: String, position: Int)] = [:]
        for row in try connection.rows(
            """
            SELECT id, digest, position FROM content_item WHERE authority = \(authority) AND superseded_at IS NULL
            """)
        {
            current[try row.ref("id")] = (try row.text("digest"), try row.integer("position"))
        }
        let positions = Positions.assign(catalogue.items.map { current[$0.ref]?.position })
        for (item, position) in zip(catalogue.items, positions) {
            let version = versions[item.ref.text]
            if let now = current[item.ref] {
                if now.digest != item.digest || now.position != position {
                    items.append((item, position, .revise(version ?? 1)))
                }
            } else {
                items.append((item, position, version.map(Step.reopen) ?? .add))
                report.added.append(item.ref)
            }
        }
        closedItems = current.keys.filter { catalogue[$0] == nil }.sorted()
        report.closed = closedItems
        return Set(items.map(\.item.ref))
    }

    /// Finds what to do with links, and returns the items that they start at.
    private mutating func findLinks(
        _ connection: any Connection, _ authority: String, _ catalogue: Catalogue
    ) throws -> Set<Ref> {
        let versions = try Self.versions(ContentStore.linkTable, connection, authority)
        var current: [String: (link: Link, position: Int)] = [:]
        for row in try connection.rows(
            """
            SELECT id, from_ref, kind, to_ref, valid_from, valid_to, position
            FROM thread_link WHERE authority = \(authority) AND superseded_at IS NULL
            """)
        {
            let link = try ContentStore.link(row)
            if Kind.named(link.from.kind) != nil { current[link.id.text] = (link, try row.integer("position")) }
        }
        for item in catalogue.items {
            for kind in LinkKind.allCases {
                for (position, link) in catalogue.links(from: item.ref, kind: kind).enumerated() {
                    let version = versions[link.id.text]
                    if let now = current.removeValue(forKey: link.id.text) {
                        if now.link != link || now.position != position {
                            links.append((link, position, .revise(version ?? 1)))
                        }
                    } else {
                        links.append((link, position, version.map(Step.reopen) ?? .add))
                    }
                }
            }
        }
        closedLinks = current.values.map(\.link).sorted { $0.id < $1.id }
        return Set((links.map(\.link) + closedLinks).map(\.from))
    }

    /// The newest version of each record, current or closed.
    private static func versions(
        _ table: String, _ connection: any Connection, _ authority: String
    ) throws -> [String: Int] {
        let rows = try connection.rows(
            "SELECT id, max(version) AS version FROM \(name: table) WHERE authority = \(authority) GROUP BY id")
        return Dictionary(
            try rows.map { (try $0.text("id"), try $0.integer("version")) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Item {
    var id: ID<Item> { ID(ref.text) }
}

extension Link {
    /// Its three parts in one text; none of them has a space in it.
    var id: ID<Link> { ID("\(from) \(kind.rawValue) \(to)") }
}
