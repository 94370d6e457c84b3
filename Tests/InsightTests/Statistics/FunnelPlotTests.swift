import Insight
import Testing
import Values

@Suite struct FunnelPlotTests {
    static func plot(
        _ shares: [(Int, Int)], benchmark: Double, widening: FunnelPlot.Widening = .whenOverdispersed
    ) throws -> FunnelPlot {
        try FunnelPlot(
            shares: shares.map { ("area", try Proportion(count: $0.0, of: $0.1)) },
            benchmark: benchmark, widening: widening)
    }

    /// At a benchmark of 50% and a base of 100 a standard error is 5 points.
    @Test(arguments: [
        (50, FunnelPlot.Standing.asExpected), (59, .asExpected), (60, .apart(.up)), (65, .apart(.up)),
        (66, .farApart(.up)), (41, .asExpected), (40, .apart(.down)), (34, .farApart(.down)),
    ])
    func standingsByHand(count: Int, expected: FunnelPlot.Standing) throws {
        let plot = try Self.plot([(count, 100)], benchmark: 50)
        #expect(plot.places.map(\.standing) == [expected])
        #expect(plot.limits(base: 100, .ninetyFive).lower == 40.2)
        #expect(plot.limits(base: 100, .ninetyNinePointEight).upper == 65.45)
        #expect(plot.places[0].score == Double(count - 50) / 5)
    }

    @Test func limitsAreClippedToWhatIsPossible() throws {
        let plot = try Self.plot([(1, 2)], benchmark: 50)
        let outer = plot.limits(base: 2, .ninetyNinePointEight)
        #expect(outer.lower == 0 && outer.upper == 100)
        #expect(plot.limits(base: 0, .ninetyFive) == plot.limits(base: 1, .ninetyFive))
        let rate = try FunnelPlot(rates: [("area", try EventRate(events: 1, in: 10))], benchmark: 20_000)
        #expect(rate.limits(base: 10, .ninetyNinePointEight).lower == 0)
        #expect(rate.limits(base: 10, .ninetyNinePointEight).upper > 60_000)
    }

    @Test func wordsFollowTheGoodDirection() {
        #expect(FunnelPlot.Standing.farApart(.up).words(better: .higher) == "better than the benchmark, beyond chance")
        #expect(FunnelPlot.Standing.farApart(.up).words(better: .lower) == "worse than the benchmark, beyond chance")
        #expect(FunnelPlot.Standing.apart(.down).words(better: nil) == "lower than the benchmark, perhaps by chance")
        #expect(
            FunnelPlot.Standing.asExpected.words(better: .lower) == "no different from the benchmark beyond chance")
    }

    /// Places that differ far more than their sizes explain.
    static let spread = [380, 620, 450, 560, 400, 620, 500, 480].map { ($0, 1000) }

    @Test func overdispersionIsMeasuredAppliedAndSaid() throws {
        let widened = try Self.plot(Self.spread, benchmark: 50)
        let overdispersion = try #require(widened.overdispersion)
        #expect(overdispersion.isPresent && overdispersion.threshold == 2 && widened.isWidened)
        #expect(widened.places.allSatisfy { $0.standing == .asExpected })
        #expect(widened.caution.hasSuffix("The limits have been widened to allow for it."))
        let strict = try Self.plot(Self.spread, benchmark: 50, widening: .never)
        #expect(!strict.isWidened && strict.places.count { $0.standing != .asExpected } == 6)
        #expect(strict.caution.hasSuffix("more places lie beyond them than stand out."))
        let reaches = [widened, strict].map { $0.limits(base: 500, .ninetyFive).upper - 50 }
        #expect(isClose(reaches[0] / reaches[1], overdispersion.widening, within: 1e-9))
    }

    /// One place far out does not hide itself by widening its own limits.
    @Test func oneFarPlaceStillStandsOut() throws {
        let places = (0..<19).map { ($0.isMultiple(of: 2) ? 490 : 510, 1000) } + [(700, 1000)]
        let plot = try Self.plot(places, benchmark: 50)
        #expect(plot.overdispersion?.isPresent == false && !plot.isWidened)
        #expect(plot.places.last?.standing == .farApart(.up))
        #expect(plot.caution == "Places differ no more than chance and their sizes explain.")
    }

    @Test func fewPlacesTellNothingOfOverdispersion() throws {
        let plot = try Self.plot(Array(Self.spread.prefix(4)), benchmark: 50)
        #expect(plot.overdispersion == nil && plot.caution.hasPrefix("There are too few places"))
        let edge = try Self.plot(Array(repeating: (0, 9), count: 6) + [(1, 9)], benchmark: 0)
        #expect(edge.overdispersion == nil && edge.places.map(\.score) == Array(repeating: nil, count: 7))
        #expect(edge.places.last?.standing == .farApart(.up) && edge.places.first?.standing == .asExpected)
    }

    @Test func refusesWhatCannotBePlotted() throws {
        #expect(throws: FunnelError.noPlace) { try Self.plot([], benchmark: 50) }
        #expect(throws: FunnelError.noPlace) { try FunnelPlot.benchmark(of: []) }
        for benchmark in [-0.1, 100.1, .nan, .infinity] {
            #expect(throws: FunnelError.benchmarkNotPossible) { try Self.plot([(1, 2)], benchmark: benchmark) }
        }
        let rates = [(name: "area", rate: try EventRate(events: 1, in: 2))]
        for benchmark in [-1, .nan, .infinity] {
            #expect(throws: FunnelError.benchmarkNotPossible) { try FunnelPlot(rates: rates, benchmark: benchmark) }
        }
        let shares = try [Proportion(count: 1, of: 4), Proportion(count: 5, of: 8)]
        #expect(try FunnelPlot.benchmark(of: shares) == 50)
    }
}
