import Foundation
import Testing
import Values

@testable import Insight

/// Writes histories of releases, each as it is and as it is shown, for `Tests/Disclosure/run` to attack.
@Suite(.enabled(if: AttackCases.folder != nil)) struct ReleasesToAttack {
    private struct History: Encodable {
        struct Relation: Encodable {
            let whole: Int
            let parts: [Int]
            let isComplete: Bool
        }

        let partitions: [Int]
        let small: [Int]
        let rounding: Int
        let releases: [AttackedTable]
        let relations: [Relation]

        init<Months>(_ history: ReleaseHistory<Months>, _ protection: Protection) {
            partitions = history.months.sizes
            small = [protection.small.lowerBound, protection.small.upperBound]
            rounding = protection.rounding
            releases = history.released.enumerated().map { place, released in
                AttackedTable("release \(place)", released.shown, released.table)
            }
            relations = history.relations.sorted { ($0.whole, $0.parts.count) < ($1.whole, $1.parts.count) }.map {
                Relation(whole: $0.whole, parts: $0.parts, isComplete: $0.isComplete)
            }
        }

        func write(_ name: String) throws {
            let folder = try #require(AttackCases.folder)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try encoder.encode(self).write(to: folder.appending(path: "releases-\(name).json"))
        }
    }

    private static func protection(_ number: Int) -> Protection {
        number % 3 == 2 ? Protection(small: 0...9, rounding: 5) : Protection()
    }

    /// Areas in localities, which are their sums.
    @Test func byArea() throws {
        var random = SplitMix64(seed: 52)
        var (written, corrected) = (0, 0)
        for number in 0..<60 {
            let protection = Self.protection(number)
            var history = ReleaseHistory(
                AreaMonths(6, most: [4, 9, 30][random.number(in: 0...2)], &random), protection: protection)
            for _ in 0..<random.number(in: 2...6) {
                let first = random.number(in: 0...5)
                _ = try history.release(first...random.number(in: first...5))
                guard random.number(in: 0...2) == 0 else { continue }
                history.months.enterLate(
                    random.number(in: 1...8), month: random.number(in: 0...5), row: random.number(in: 0...3),
                    columns: [random.number(in: 0...2), random.number(in: 3...4)])
                corrected += 1
            }
            guard history.released.count > 1 else { continue }
            try History(history, protection).write("area-\(number)")
            written += 1
        }
        #expect(written > 30 && corrected > 20)
    }

    /// Services with priorities and organisations, where most things that are counted can be in several of each.
    @Test(arguments: [Fact.outcomeEnd, .outcomeChange, .openOutcome, .support])
    func byService(fact: Fact) throws {
        var random = SplitMix64(seed: 53)
        var (written, related) = (0, 0)
        for number in 0..<15 {
            let protection = Self.protection(number)
            var history = ReleaseHistory(
                ServiceMonths(
                    fact, months: 6, items: [80, 200, 500][random.number(in: 0...2)],
                    services: random.number(in: 3...6), &random), protection: protection)
            for _ in 0..<random.number(in: 2...5) {
                let first = random.number(in: 0...5)
                // Of what is the latest in a period, only what has the same last day can be set against it.
                let last = fact == .outcomeEnd ? random.number(in: first...5) : 5
                _ = try history.release(first...last)
                switch random.number(in: 0...5) {
                case 0: history.months.enterLate(random.number(in: 1...12), month: random.number(in: 0...5), &random)
                case 1: history.months.correctServices(random.number(in: 1...8), &random)
                case 2: history.months.takeOut(random.number(in: 1...8), &random)
                default: continue
                }
            }
            guard history.released.count > 1 else { continue }
            try History(history, protection).write("\(fact.rawValue)-\(number)")
            written += 1
            related += history.relations.count
        }
        #expect(written > 4 && related >= written)
    }
}
