import Store
import Values

/// Where released figures are kept: what was given out, word for word, and the exact tables behind it, from which it is
/// decided what later releases may show.
public enum Releases {
    public static let migrations = [
        Migration(
            52, "released figures",
            """
            CREATE TABLE release (
                authority TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                base TEXT NOT NULL,
                measures TEXT NOT NULL,
                starts_on TEXT NOT NULL,
                ends_on TEXT NOT NULL,
                as_at BIGINT NOT NULL,
                released_at BIGINT NOT NULL,
                released_by TEXT NOT NULL,
                hash TEXT NOT NULL,
                PRIMARY KEY (authority, number),
                CHECK (starts_on <= ends_on)
            );
            CREATE TABLE release_document (
                authority TEXT NOT NULL,
                release BIGINT NOT NULL,
                measure TEXT NOT NULL,
                dimension TEXT NOT NULL,
                format TEXT NOT NULL,
                digest TEXT NOT NULL,
                content TEXT NOT NULL,
                PRIMARY KEY (authority, release, measure, dimension, format)
            );
            CREATE TABLE release_line (
                authority TEXT NOT NULL,
                release BIGINT NOT NULL,
                dimension TEXT NOT NULL,
                layer BIGINT NOT NULL,
                place BIGINT NOT NULL,
                line TEXT NOT NULL,
                members TEXT NOT NULL,
                counts TEXT NOT NULL,
                hidden TEXT NOT NULL,
                PRIMARY KEY (authority, release, dimension, layer, place)
            );
            CREATE TABLE release_partition (
                authority TEXT NOT NULL,
                release BIGINT NOT NULL,
                place BIGINT NOT NULL,
                identity TEXT NOT NULL,
                size BIGINT NOT NULL CHECK (size > 0),
                PRIMARY KEY (authority, release, place)
            );
            CREATE INDEX release_of_base ON release (authority, base, number);
            """)
    ]

    // MARK: Reading

    /// The releases in which a measure is, or all of them, the newest first.
    public static func all(
        of measure: Ref? = nil, authority: String, on connection: any Connection
    ) throws -> [Release] {
        let releases = try connection.rows(
            "SELECT * FROM release WHERE authority = \(authority) ORDER BY number DESC"
        ).map(read)
        return measure.map { measure in releases.filter { $0.measures.contains(measure) } } ?? releases
    }

    /// - Throws: ``ReleaseError/unknown(_:)``.
    public static func named(
        _ number: Int, authority: String, on connection: any Connection
    ) throws -> Release {
        let row = try connection.row(
            "SELECT * FROM release WHERE authority = \(authority) AND number = \(number)")
        guard let row else { throw ReleaseError.unknown(number) }
        return try read(row)
    }

    /// The tables that a release has: each measure with what it is split by, in declared order, whole first.
    public static func tables(
        of release: Release, authority: String, on connection: any Connection
    ) throws -> [Ref: [Breakdown?]] {
        let keys = try digests(of: release, authority: authority, on: connection).keys.filter { $0.format == .json }
        let order: [Breakdown?] = [nil] + Breakdown.allCases
        return Dictionary(grouping: keys, by: \.measure).mapValues { keys in
            order.filter { dimension in keys.contains { $0.by == dimension } }
        }
    }

    /// One table of a release, the same bytes as on the day it was given out.
    ///
    /// - Throws: ``ReleaseError/notReleased(_:measure:by:)``, or ``ReleaseError/altered(_:)`` if what is kept is not what
    ///   the release's hash was taken over.
    public static func document(
        of release: Release, _ measure: Ref, by dimension: Breakdown?, format: Release.Format, authority: String,
        on connection: any Connection
    ) throws -> Release.Document {
        let digests = try digests(of: release, authority: authority, on: connection)
        let key = Release.Key(measure: measure, by: dimension, format: format)
        guard let digest = digests[key] else {
            throw ReleaseError.notReleased(release.number, measure: measure, by: dimension)
        }
        let text = try connection.row(
            """
            SELECT content FROM release_document
            WHERE authority = \(authority) AND release = \(release.number) AND measure = \(measure)
                AND dimension = \(dimension?.rawValue ?? "") AND format = \(format.rawValue)
            """)?.text("content")
        guard let text, Secret.sha256(text) == digest else { throw ReleaseError.altered(release.number) }
        return Release.Document(measure: measure, by: dimension, format: format, text: text)
    }

    private static func digests(
        of release: Release, authority: String, on connection: any Connection
    ) throws -> [Release.Key: String] {
        let found = try connection.rows(
            """
            SELECT measure, dimension, format, digest FROM release_document
            WHERE authority = \(authority) AND release = \(release.number)
            """
        ).map { row in
            guard let format = Release.Format(rawValue: try row.text("format")) else {
                throw ReleaseError.altered(release.number)
            }
            let by = Breakdown(rawValue: try row.text("dimension"))
            return (Release.Key(measure: try row.ref("measure"), by: by, format: format), try row.text("digest"))
        }
        let digests = Dictionary(found, uniquingKeysWith: { first, _ in first })
        guard Release.hash(digests) == release.hash else { throw ReleaseError.altered(release.number) }
        return digests
    }

    static func newest(authority: String, on connection: any Connection) throws -> Int {
        try connection.count("SELECT coalesce(max(number), 0) FROM release WHERE authority = \(authority)")
    }

    private static func read(_ row: Row) throws -> Release {
        Release(
            number: try row.integer("number"),
            measures: try row.text("measures").split(separator: " ").compactMap { Ref(String($0)) },
            period: try Period(start: try row.date("starts_on"), end: try row.date("ends_on")),
            asAt: try row.instant("as_at"), releasedAt: try row.instant("released_at"),
            releasedBy: try row.text("released_by"), hash: try row.text("hash"))
    }
}

// MARK: - Exact tables

extension Releases {
    /// A release with the exact tables behind it, by dimension; the table that is split by nothing under nil.
    struct Held {
        let release: Release
        let tables: [Breakdown?: ReleasedTable]
    }

    /// What was released of a base, in the order in which it was.
    static func held(of base: String, authority: String, on connection: any Connection) throws -> [Held] {
        let releases = try connection.rows(
            "SELECT * FROM release WHERE authority = \(authority) AND base = \(base) ORDER BY number"
        ).map(read)
        return try releases.map { Held(release: $0, tables: try tables(of: $0, authority, on: connection)) }
    }

    private static func tables(
        of release: Release, _ authority: String, on connection: any Connection
    ) throws -> [Breakdown?: ReleasedTable] {
        let partitions = try connection.rows(
            """
            SELECT identity, size FROM release_partition
            WHERE authority = \(authority) AND release = \(release.number) ORDER BY place
            """
        ).map { Columns.Partition(identity: try $0.text("identity"), size: try $0.integer("size")) }
        let rows = try connection.rows(
            """
            SELECT * FROM release_line
            WHERE authority = \(authority) AND release = \(release.number) ORDER BY dimension, layer, place
            """)
        return try Dictionary(grouping: rows) { try $0.text("dimension") }.reduce(into: [:]) { tables, found in
            let (dimension, rows) = found
            var (lines, layers, total): ([ReleasedTable.Line], [[ReleasedTable.Group]], ReleasedTable.Line?) = (
                [], [], nil
            )
            for row in rows {
                let line = try line(row)
                switch try row.integer("layer") {
                case Self.totalLayer: total = line
                case 0: lines.append(line)
                case let layer:
                    while layers.count < layer { layers.append([]) }
                    layers[layer - 1].append(
                        ReleasedTable.Group(
                            line: line, members: Set(try row.text("members").split(separator: " ").map(String.init))))
                }
            }
            guard let total else { throw ReleaseError.altered(release.number) }
            tables[Breakdown(rawValue: dimension)] = ReleasedTable(
                partitions: partitions, rows: lines, layers: layers, total: total)
        }
    }

    private static let totalLayer = -1

    private static func line(_ row: Row) throws -> ReleasedTable.Line {
        let counts = try row.text("counts").split(separator: " ").compactMap { Int($0) }
        guard let total = counts.last else { throw StoreError.unexpectedValue("counts") }
        return ReleasedTable.Line(
            line: CountTable.Line(key: try row.text("line"), counts: Array(counts.dropLast()), total: total),
            isHidden: try row.text("hidden").map { $0 == "1" })
    }

    // MARK: Writing

    /// Puts a release in the store, under the next number.
    ///
    /// - Throws: ``ReleaseError/overtaken`` if somebody else has released figures since it was made.
    public static func write(_ draft: ReleaseDraft, with pen: Pen) throws -> Release {
        let (authority, connection) = (pen.signature.authority, pen.connection)
        guard try newest(authority: authority, on: connection) == draft.newest else { throw ReleaseError.overtaken }
        let release = Release(
            number: draft.newest + 1, measures: draft.measures, period: draft.period, asAt: draft.asAt,
            releasedAt: pen.signature.at, releasedBy: pen.signature.account, hash: Release.hash(draft.digests))
        try connection.execute(
            """
            INSERT INTO release
                (authority, number, base, measures, starts_on, ends_on, as_at, released_at, released_by, hash)
            VALUES (\(authority), \(release.number), \(draft.base), \(release.measures.map(\.text).joined(separator: " ")),
                \(release.period.start), \(release.period.end), \(release.asAt), \(release.releasedAt),
                \(release.releasedBy), \(release.hash))
            """)
        for document in draft.documents {
            try connection.execute(
                """
                INSERT INTO release_document (authority, release, measure, dimension, format, digest, content)
                VALUES (\(authority), \(release.number), \(document.measure), \(document.by?.rawValue ?? ""),
                    \(document.format.rawValue), \(draft.digests[document.key]), \(document.text))
                """)
        }
        for (place, partition) in draft.partitions.enumerated() {
            try connection.execute(
                """
                INSERT INTO release_partition (authority, release, place, identity, size)
                VALUES (\(authority), \(release.number), \(place), \(partition.identity), \(partition.size))
                """)
        }
        for (dimension, table) in draft.tables {
            func write(_ line: ReleasedTable.Line, _ layer: Int, _ place: Int, _ members: Set<String> = []) throws {
                let counts = (line.line.counts + [line.line.total]).map(String.init).joined(separator: " ")
                try connection.execute(
                    """
                    INSERT INTO release_line
                        (authority, release, dimension, layer, place, line, members, counts, hidden)
                    VALUES (\(authority), \(release.number), \(dimension?.rawValue ?? ""), \(layer), \(place),
                        \(line.line.key), \(members.sorted().joined(separator: " ")), \(counts),
                        \(String(line.isHidden.map { $0 ? "1" : "0" })))
                    """)
            }
            for (place, line) in table.rows.enumerated() { try write(line, 0, place) }
            for (layer, groups) in table.layers.enumerated() {
                for (place, group) in groups.enumerated() { try write(group.line, layer + 1, place, group.members) }
            }
            try write(table.total, totalLayer, 0)
        }
        try pen.sign(
            .released, release.ref,
            detail: "\(release.measures.map(\.id).joined(separator: ", ")) for \(release.period.words): \(release.hash)"
        )
        return release
    }
}
