import Access
import Content
import Foundation
import People
import Practice
import Store
import StoreTesting
import Synthetic
import Testing
import Values

@testable import Insight

/// Where the tables go, and whose they are.
enum AttackCases {
    /// The folder; nil where the tests are not run by `Tests/Disclosure/run`.
    static let folder = ProcessInfo.processInfo.environment["JUTE_ATTACK_CASES"].map {
        URL(fileURLWithPath: $0, isDirectory: true)
    }
    static let authority = "S37000007"
}

/// Writes every table that can be asked of a made-up partnership, each as it is and as it is shown, for
/// `Tests/Disclosure/run` to attack.
@Suite(.enabled(if: AttackCases.folder != nil)) struct TablesToAttack {
    private static let migrations =
        Accounts.migrations + People.migrations + Areas.migrations + Practice.migrations + Insight.migrations

    @Test(arguments: [
        ("few", 600, Protection()), ("many", 5_000, Protection()),
        ("strict", 5_000, Protection(small: 0...9, rounding: 5)),
    ])
    func written(name: String, people: Int, protection: Protection) async throws {
        let folder = try #require(AttackCases.folder)
        try await TestStore.with(.sqlite, migrations: Self.migrations) { database in
            let now = TestRecords.now
            _ = try await Synthetic.make(
                people: people, seed: 7, today: now.ukDate, shape: SyntheticShape(),
                catalogue: TestContent.dundee.catalogue,
                authority: AttackCases.authority, demoPassword: nil, in: database,
                passwords: Passwords(strength: .least), progress: { _, _ in })
            let bases = try await database.read { connection in
                try Base.all(protection, now: now, on: connection)
            }
            #expect(bases.count > 5)
            for (place, base) in bases.enumerated() {
                let data = try JSONEncoder().encode(base)
                try data.write(to: folder.appending(path: "\(name)-\(place).json"))
            }
        }
    }
}

// MARK: What is written

/// All tables over one base.
private struct Base: Encodable {
    struct Side: Encodable {
        let table: Int
        let layer: Int
        let overlaps: Bool
    }

    struct Crossed: Encodable {
        let name: String
        let first: Side
        let second: Side
        let lines: [[AttackedTable.Line]]
    }

    let name: String
    let partitions: [Int]
    let small: [Int]
    let rounding: Int
    let total: AttackedTable.Line
    var tables: [AttackedTable] = []
    var crossings: [Crossed] = []
    /// Pairs of which nothing can be shown.
    var refused: [String] = []

    static func all(_ protection: Protection, now: Instant, on connection: any Connection) throws -> [Base] {
        let catalogue = TestContent.dundee.catalogue
        let measures = Measure.all(in: catalogue)
        var seen: Set<Ref> = []
        return try measures.compactMap { measure in
            let base = measure.sharingBase(in: catalogue)
            guard seen.insert(base[0].ref).inserted else { return nil }
            return try Base(base, protection, catalogue, now, connection)
        }
    }

    private init(
        _ measures: [Measure], _ protection: Protection, _ catalogue: Catalogue, _ now: Instant,
        _ connection: any Connection
    ) throws {
        let insight = Insight(authority: AttackCases.authority)
        let extract = try insight.extract(asAt: nil, on: connection)
        func counted(_ by: Breakdown?, _ and: Breakdown? = nil) throws -> CountedQuestion {
            let question = Question(measures[0], by: by, and: and)
            let (period, scope) = try question.scope(now: now)
            return try CountedQuestion(question, scope, extract, catalogue, on: period.end, insight.tallies)
        }
        name = measures[0].ref.id
        partitions = Columns(measures).sizes
        small = [protection.small.lowerBound, protection.small.upperBound]
        rounding = protection.rounding
        let fact = measures[0].fact
        let dimensions = Breakdown.allCases.filter { dimension in measures.contains { $0.allows(dimension) } }
        let finest = dimensions.map { $0.counted(fact) }.reduce(into: [Breakdown]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        for dimension in finest {
            let table = try counted(dimension).tables()[0]
            tables.append(AttackedTable(dimension.rawValue, protection.protect(table), table))
        }
        let last = tables.last
        total = try #require(last).total
        let pairs = measures.flatMap(\.pairs).reduce(into: [BreakdownPair]()) {
            if !$0.contains($1) && !$0.contains($1.turned) { $0.append($1) }
        }
        for pair in pairs {
            let crossing = try counted(pair.first, pair.second).crossing()
            guard let shown = protection.protect(crossing) else {
                refused.append(pair.text)
                continue
            }
            func side(_ dimension: Breakdown, _ side: Crossing.Side) -> Side {
                Side(
                    table: finest.firstIndex(of: dimension.counted(fact)) ?? -1, layer: side.layer,
                    overlaps: side.overlaps)
            }
            crossings.append(
                Crossed(
                    name: pair.text, first: side(pair.first, crossing.first),
                    second: side(pair.second, crossing.second),
                    lines: zip(shown.lines, crossing.lines).map { zip($0, $1).map(AttackedTable.Line.init) }))
        }
    }
}
