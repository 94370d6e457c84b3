import Foundation
import Testing
import Values

@testable import Insight

/// Writes histories of releases, each as it is and as it is shown, for `Tests/Disclosure/run` to attack.
@Suite(.enabled(if: AttackCases.folder != nil)) struct ReleasesToAttack {
    private struct History: Encodable {
        struct Line: Encodable {
            let shown: [Int?]
            let truth: [Int]
        }

        struct Table: Encodable {
            let rows: [Line]
            let groups: [Line]
            let total: Line
        }

        struct Relation: Encodable {
            let whole: Int
            let parts: [Int]
            let isComplete: Bool
        }

        let partitions: [Int]
        let small: [Int]
        let rounding: Int
        let members: [[Int]]
        let releases: [Table]
        let relations: [Relation]
    }

    @Test func written() throws {
        let folder = try #require(AttackCases.folder)
        var random = SplitMix64(seed: 52)
        var (written, corrected) = (0, 0)
        for number in 0..<60 {
            let protection = number % 3 == 2 ? Protection(small: 0...9, rounding: 5) : Protection()
            var history = ReleaseHistory(
                months: 6, most: [4, 9, 30][random.number(in: 0...2)], protection: protection, &random)
            for _ in 0..<random.number(in: 2...6) {
                let first = random.number(in: 0...5)
                _ = try history.release(first...random.number(in: first...5))
                guard random.number(in: 0...2) == 0 else { continue }
                history.enterLate(
                    random.number(in: 1...8), month: random.number(in: 0...5), row: random.number(in: 0...3),
                    columns: [random.number(in: 0...2), random.number(in: 3...4)])
                corrected += 1
            }
            guard history.released.count > 1 else { continue }
            let data = try JSONEncoder().encode(Self.history(history, protection))
            try data.write(to: folder.appending(path: "releases-\(number).json"))
            written += 1
        }
        #expect(written > 30 && corrected > 20)
    }

    private static func history(_ history: ReleaseHistory, _ protection: Protection) -> History {
        func line(_ truth: CountTable.Line, _ shown: ProtectedTable.Line) -> History.Line {
            History.Line(shown: (shown.counts + [shown.total]).map(\.value), truth: truth.counts + [truth.total])
        }
        return History(
            partitions: ReleaseHistory.sizes, small: [protection.small.lowerBound, protection.small.upperBound],
            rounding: protection.rounding, members: ReleaseHistory.groups.map(\.1),
            releases: history.released.map { released in
                History.Table(
                    rows: zip(released.table.rows, released.shown.rows).map(line),
                    groups: zip(released.table.layers[0].groups.map(\.line), released.shown.layers[0]).map(line),
                    total: line(released.table.total, released.shown.total))
            },
            relations: history.relations.map {
                History.Relation(whole: $0.whole, parts: $0.parts, isComplete: $0.isComplete)
            })
    }
}
