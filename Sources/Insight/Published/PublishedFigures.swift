import Content
import Store
import Values

/// Where published figures are kept: each a versioned row, so that a correction stands beside what it corrects.
public enum PublishedFigures {
    static let table = "published_figure"

    public static let migrations = [
        Migration(
            51, "published figure",
            """
            CREATE TABLE published_figure (
                \(recordColumns),
                indicator TEXT NOT NULL,
                place TEXT NOT NULL,
                period_kind TEXT NOT NULL,
                starts_on TEXT NOT NULL,
                ends_on TEXT NOT NULL,
                numerator BIGINT CHECK (numerator >= 0),
                denominator BIGINT CHECK (denominator > 0),
                value TEXT,
                source TEXT NOT NULL,
                CHECK (starts_on <= ends_on)
            );
            \(recordKeys("published_figure"))
            CREATE INDEX published_figure_of_indicator ON published_figure (authority, indicator, ends_on);
            """)
    ]

    /// What a load did.
    public struct Report: Hashable, Sendable, CustomStringConvertible {
        public internal(set) var added = 0
        /// Figures that said something else before. What they said is kept.
        public internal(set) var corrected = 0
        public internal(set) var unchanged = 0

        /// As in "12 added, 1 corrected, 3 unchanged".
        public var description: String { "\(added) added, \(corrected) corrected, \(unchanged) unchanged" }
    }

    /// Makes the store hold `figures`, in one transaction: new ones are added, one that differs from what is held
    /// corrects it, and those of which nothing is said stay. If nothing differs, nothing is written, not even on the
    /// ledger.
    ///
    /// - Parameter figures: no two with one key.
    public static func load(
        _ figures: [PublishedFigure], into database: any Database, signature: Signature
    ) async throws -> Report {
        let expected = try await database.read { try compare(figures, signature.authority, on: $0).report }
        guard expected.added + expected.corrected > 0 else { return expected }
        do {
            return try await database.record(signature) { pen in
                // Looked at anew, as another load may have been faster.
                let found = try compare(figures, signature.authority, on: pen.connection)
                guard found.report.added + found.report.corrected > 0 else { throw NothingToLoad(report: found.report) }
                for figure in found.new { try write(figure, after: nil, with: pen) }
                for (figure, old, version) in found.changed {
                    try write(figure, after: version, with: pen)
                    try pen.sign(
                        .changed, figure.indicator,
                        detail: "\(figure.place), \(figure.period.label): \(old.digest) became \(figure.digest)")
                }
                try pen.sign(
                    .loaded, try Ref(kind: "authority", id: signature.authority),
                    detail: "published figures: \(found.report)")
                return found.report
            }
        } catch let nothing as NothingToLoad {
            return nothing.report
        }
    }

    private struct NothingToLoad: Error {
        let report: Report
    }

    private struct Changes {
        var report = Report()
        var new: [PublishedFigure] = []
        var changed: [(figure: PublishedFigure, old: PublishedFigure, version: Int)] = []
    }

    private static func compare(
        _ figures: [PublishedFigure], _ authority: String, on connection: any Connection
    ) throws -> Changes {
        var changes = Changes()
        for figure in figures {
            let row = try connection.row(
                """
                SELECT * FROM published_figure
                WHERE authority = \(authority) AND id = \(figure.id) AND superseded_at IS NULL
                """)
            guard let row else {
                changes.new.append(figure)
                changes.report.added += 1
                continue
            }
            let held = try read(row)
            if held == figure {
                changes.report.unchanged += 1
            } else {
                changes.changed.append((figure, held, try row.integer("version")))
                changes.report.corrected += 1
            }
        }
        return changes
    }

    private static func write(_ figure: PublishedFigure, after version: Int?, with pen: Pen) throws {
        let values: KeyValuePairs<String, any SQLBindable> = [
            "indicator": figure.indicator, "place": figure.place, "period_kind": figure.period.kind.rawValue,
            "starts_on": figure.period.days.start, "ends_on": figure.period.days.end, "numerator": figure.numerator,
            "denominator": figure.denominator, "value": figure.value?.text, "source": figure.source,
        ]
        if let version {
            try pen.revise(table, figure.id, seen: version, values)
        } else {
            try pen.insert(into: table, figure.id, values)
        }
    }
}

// MARK: - Reading

extension PublishedFigures {
    /// A figure as it stands, with what it said before it was corrected, the newest correction first.
    public struct Entry: Hashable, Sendable {
        public let figure: PublishedFigure
        public let earlier: [Earlier]
    }

    /// What a figure said until it was corrected.
    public struct Earlier: Hashable, Sendable {
        public let figure: PublishedFigure
        public let until: Instant
    }

    /// What is held of one indicator, or of all of them, in order of indicator, place and period.
    ///
    /// - Parameter asAt: the moment as at which they are read: what was loaded or corrected since is not in it; nil for
    ///   now.
    public static func entries(
        of indicator: Ref? = nil, asAt: Instant? = nil, authority: String, on connection: any Connection
    ) throws -> [Entry] {
        var only: SQL = indicator.map { "AND indicator = \($0)" } ?? ""
        if let asAt { only += " AND recorded_at <= \(asAt)" }
        let rows = try connection.rows(
            """
            SELECT * FROM published_figure WHERE authority = \(authority) \(only)
            ORDER BY indicator, place, ends_on, starts_on, period_kind, version DESC
            """)
        var entries: [Entry] = []
        var current: PublishedFigure?
        var earlier: [Earlier] = []
        for row in rows {
            let figure = try read(row)
            if let until = try row.optionalInstant("superseded_at"), asAt.map({ until <= $0 }) ?? true {
                earlier.append(Earlier(figure: figure, until: until))
                continue
            }
            if let current { entries.append(Entry(figure: current, earlier: earlier)) }
            (current, earlier) = (figure, [])
        }
        if let current { entries.append(Entry(figure: current, earlier: earlier)) }
        return entries
    }

    private static func read(_ row: Row) throws -> PublishedFigure {
        guard let kind = PublishedPeriod.Kind(rawValue: try row.text("period_kind")) else {
            throw StoreError.unexpectedValue("period_kind")
        }
        let value = try row.optionalText("value").map { text in
            guard let number = PublishedNumber(text) else { throw StoreError.unexpectedValue("value") }
            return number
        }
        return PublishedFigure(
            indicator: try row.ref("indicator"), place: try row.ref("place"),
            period: PublishedPeriod(
                kind: kind, days: try Period(start: try row.date("starts_on"), end: try row.date("ends_on"))),
            numerator: try row.optionalInteger("numerator"), denominator: try row.optionalInteger("denominator"),
            value: value, source: try row.text("source"))
    }
}
