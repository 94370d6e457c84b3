import Store
import Values

/// Where content is kept once it is loaded: each item and each link a versioned row, so that what was declared can be
/// asked as at any earlier moment.
public enum ContentStore {
    static let itemTable = "content_item"
    static let linkTable = "thread_link"

    public static let migrations = [
        Migration(
            10, "content item",
            """
            CREATE TABLE content_item (
                \(recordColumns),
                kind TEXT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT,
                source_paper TEXT,
                source_place TEXT,
                source_own TEXT,
                source_to_confirm TEXT,
                fields TEXT NOT NULL,
                position BIGINT NOT NULL,
                digest TEXT NOT NULL
            );
            \(recordKeys("content_item"))
            CREATE INDEX content_item_kind ON content_item (authority, kind, position) WHERE superseded_at IS NULL;
            """),
        Migration(
            11, "thread link",
            """
            CREATE TABLE thread_link (
                \(recordColumns),
                from_ref TEXT NOT NULL,
                kind TEXT NOT NULL,
                to_ref TEXT NOT NULL,
                valid_from TEXT,
                valid_to TEXT,
                position BIGINT NOT NULL
            );
            \(recordKeys("thread_link"))
            CREATE INDEX thread_link_up ON thread_link (authority, from_ref, kind, to_ref) WHERE superseded_at IS NULL;
            CREATE INDEX thread_link_down ON thread_link (authority, to_ref, kind, from_ref) WHERE superseded_at IS NULL;
            """),
    ]

    /// What an authority declares, or declared.
    ///
    /// - Parameter moment: the moment to answer as at; nil for what is current.
    /// - Returns: an empty catalogue when nothing had been loaded.
    public static func catalogue(
        _ connection: any Connection, authority: String, asAt moment: Instant? = nil
    ) throws -> Catalogue {
        let isCurrent: SQL =
            if let moment {
                "recorded_at <= \(moment) AND (superseded_at IS NULL OR superseded_at > \(moment))"
            } else {
                "superseded_at IS NULL"
            }
        let items = try connection.rows(
            """
            SELECT id, title, summary, source_paper, source_place, source_own, source_to_confirm, fields
            FROM content_item WHERE authority = \(authority) AND \(isCurrent) ORDER BY position, id
            """
        ).map(item)
        let links = try connection.rows(
            """
            SELECT from_ref, kind, to_ref, valid_from, valid_to
            FROM thread_link WHERE authority = \(authority) AND \(isCurrent) ORDER BY from_ref, kind, position, to_ref
            """
        ).map(link)
        return Catalogue(items: items, links: links)
    }

    private static func item(_ row: Row) throws -> Item {
        let paper = try row.optionalRef("source_paper")
        let place = try row.optionalText("source_place")
        let own = try row.optionalText("source_own")
        let toConfirm = try row.optionalText("source_to_confirm")
        let hasSource = paper != nil || own != nil || toConfirm != nil
        guard case .mapping(let fields) = try Field(json: row.text("fields")) else {
            throw StoreError.unexpectedValue("fields")
        }
        return Item(
            ref: try row.ref("id"), title: try row.text("title"), summary: try row.optionalText("summary"),
            source: hasSource ? Source(paper: paper, place: place, own: own, toConfirm: toConfirm) : nil, fields: fields
        )
    }

    static func link(_ row: Row) throws -> Link {
        guard let kind = LinkKind(rawValue: try row.text("kind")) else { throw StoreError.unexpectedValue("kind") }
        return Link(
            from: try row.ref("from_ref"), kind: kind, to: try row.ref("to_ref"),
            validFrom: try row.optionalDate("valid_from"), validTo: try row.optionalDate("valid_to"))
    }
}

extension Item {
    /// A digest of everything that the item says, for telling whether it has changed.
    var digest: String {
        let source = [source?.paper?.text, source?.place, source?.own, source?.toConfirm]
        let texts = [ref.text, title, summary] + source
        let all = texts.map { $0.map { Field.list([.text($0)]) } ?? .list([]) } + [.mapping(fields)]
        return Secret.sha256(Field.list(all).json)
    }
}

extension ContentStore {
    /// The codes of the integration authorities that have content in the store.
    public static func authorities(on connection: any Connection) throws -> [String] {
        try connection.rows(
            "SELECT DISTINCT authority FROM content_item WHERE superseded_at IS NULL ORDER BY authority"
        ).map { try $0.text("authority") }
    }
}
