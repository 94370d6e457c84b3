import Insight
import Testing
import Values

@Suite struct StatisticsWordsTests {
    @Test func verdicts() {
        let verdicts: [(ChangeVerdict, String, String)] = [
            (.improving, "improving", "improving"), (.gettingWorse, "getting-worse", "getting worse"),
            (.changed(.up), "changed", "changed: higher"), (.changed(.down), "changed", "changed: lower"),
            (.noChange, "no-change", "no change beyond chance"),
            (.tooFew(points: 3, needed: 12), "too-few-points", "too few points to say: 3 of the 12 needed"),
        ]
        for (verdict, name, words) in verdicts { #expect(verdict.name == name && verdict.words == words) }
        let targets: [(TargetVerdict, String, String)] = [
            (.reliablyMet, "reliably-met", "target reliably met"),
            (.reliablyMissed, "reliably-missed", "target reliably missed"),
            (.hitOrMiss, "hit-or-miss", "target hit or miss"),
            (.tooFew(points: 3, needed: 12), "too-few-points", "too few points to say: 3 of the 12 needed"),
        ]
        for (verdict, name, words) in targets { #expect(verdict.name == name && verdict.words == words) }
    }

    @Test(arguments: [
        (Movement.up, GoodDirection?.some(.higher), ChangeVerdict.improving), (.up, .lower, .gettingWorse),
        (.down, .higher, .gettingWorse), (.down, .lower, .improving), (.up, nil, .changed(.up)),
        (.down, nil, .changed(.down)),
    ])
    func aMovementIsJudgedByTheMeasuresDirection(
        movement: Movement, better: GoodDirection?, expected: ChangeVerdict
    ) throws {
        let last = movement == .up ? 90.0 : -70.0
        let chart = try ControlChartTests.chart(ControlChartTests.quiet + [last])
        #expect(chart.verdict(better: better) == expected)
        let words = "outside the limits of chance, " + (movement == .up ? "higher" : "lower")
        #expect(chart.latest.signal?.words == words)
    }

    /// Every error has a fault and a remedy, in whole sentences.
    @Test func errorsSayWhatToDo() throws {
        let date = TestDates.date(0)
        let series: [SeriesError] = [
            .empty, .outOfOrder(date), .repeated(date), .notMeasured(date), .breakWithoutReason(date),
            .pointWithoutReason(date), .noPoint(date), .standsOnMedian(date), .targetNotANumber,
        ]
        let rates: [RateError] = [
            .populationNotPositive(0), .eventsNegative(-1), .eventsTooMany(.max), .bandsDoNotMatch(rates: 1, bands: 2),
            .noSuchBand(age: 18),
            .notAStandard,
        ]
        let inequality: [InequalityError] = [
            .tooFewGroups(1), .tooFewGroups(2), .groupWithoutPeople(place: 1), .groupTooLarge(place: 1),
            .notMeasured(place: 2),
            .replicatesOutOfRange(0),
        ]
        let others: [any ExplainedError] = [
            FunnelError.noPlace, FunnelError.benchmarkNotPossible, MeanError.tooFew(0), MeanError.tooFew(1),
            MeanError.notMeasured, GoalError.noGoal, GoalError.weightNotPossible, GoalError.correlationNotPossible,
        ]
        let messages = (series as [any ExplainedError] + rates + inequality + others).map(\.message)
        #expect(Set(messages).count == messages.count)
        for message in messages {
            #expect(message.hasSuffix(".") && message.dropLast().contains(where: { ".;,".contains($0) }), "\(message)")
        }
    }

    /// The comparison with SciPy can fail.
    @Test func closeIsClose() {
        #expect(isClose(1, 1 + 1e-10, within: 1e-9) && !isClose(1, 1 + 1e-8, within: 1e-9))
        #expect(!isClose(0, 1e-12, within: 1e-9) && isClose(0, 1e-12, within: 1e-9, scale: 1))
        #expect(!isClose(.nan, 1, within: 1e-9, scale: 100) && !isClose(1, .nan, within: 1e-9, scale: 100))
        #expect(!isClose(.infinity, 1, within: 1e-9) && isClose(-3, -3, within: 0))
    }
}
