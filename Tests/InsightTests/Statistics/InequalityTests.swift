import Insight
import Testing
import Values

@Suite struct InequalityTests {
    /// Five equal groups on a straight line: 10 points more from one group to the next are 50 from end to end.
    @Test func aStraightLineByHand() throws {
        let index = try InequalityIndex(values: (0..<5).map { (people: 100, value: 30 + 10 * Double($0)) })
        #expect(index.midpoints == [0.1, 0.3, 0.5, 0.7, 0.9])
        #expect(isClose(index.slope.value, 50, within: 1e-12) && isClose(index.slope.upper, 50, within: 1e-9))
        #expect(isClose(index.mean, 50, within: 1e-12) && index.gap == 40)
        #expect(isClose(try #require(index.relative?.value), 1, within: 1e-12))
        #expect(
            index.words(unit: "percentage points")
                == "50.0 percentage points higher among the least deprived people than among the most deprived")
    }

    /// The sign: above 0 where the least deprived have more of it.
    @Test func theSignIsLeastLessMostDeprived() throws {
        let shares = try [80, 60, 50, 40, 20].map { try Proportion(count: $0, of: 100) }
        for interval in [InequalityIndex.IntervalMethod.regression, .bootstrap(seed: 1)] {
            let index = try InequalityIndex(shares: shares, interval: interval)
            #expect(index.slope.value < 0 && index.slope.upper < 0 && index.gap == -60)
            #expect(try #require(index.relative).value < 0)
            #expect(index.words(unit: "points").hasPrefix("70.0 points higher among the most deprived people"))
        }
    }

    /// From the other end everything is the same with its sign turned.
    @Test func turnsRound() throws {
        var generator = SplitMix64(seed: 8)
        for _ in 0..<200 {
            let groups = (0..<generator.number(in: 3...10)).map { _ in
                (people: generator.number(in: 1...5000), value: 10 + generator.fraction() * 50)
            }
            let (there, back) = (
                try InequalityIndex(values: groups), try InequalityIndex(values: groups.reversed())
            )
            let width = there.slope.upper - there.slope.lower
            #expect(isClose(there.slope.value, -back.slope.value, within: 1e-8, scale: width))
            #expect(isClose(there.slope.lower, -back.slope.upper, within: 1e-8, scale: width))
            #expect(there.gap == -back.gap && isClose(there.mean, back.mean, within: 1e-12))
        }
    }

    @Test func theSameSeedGivesTheSameInterval() throws {
        let shares = try [12, 9, 8, 9, 5].map { try Proportion(count: $0, of: 60) }
        func index(_ seed: UInt64) throws -> InequalityIndex {
            try InequalityIndex(shares: shares, interval: .bootstrap(seed: seed, replicates: 500))
        }
        #expect(try index(7) == index(7))
        #expect(try index(7).slope.value == index(8).slope.value)
        #expect(try index(7).slope.lower != index(8).slope.lower)
    }

    /// The interval has the true slope in it about as often as it says. Groups have 200 people, so chance is not small.
    @Test func theBootstrapCoversAsOftenAsItSays() throws {
        var generator = SplitMix64(seed: 9)
        let truth = [0.3, 0.35, 0.4, 0.45, 0.5]
        let covered = try (0..<300).count { run in
            let shares = try truth.map { share in
                try Proportion(count: (0..<200).count { _ in generator.fraction() < share }, of: 200)
            }
            let index = try InequalityIndex(
                shares: shares, interval: .bootstrap(seed: UInt64(run), replicates: 400))
            return index.slope.contains(25)
        }
        #expect((270...298).contains(covered), "\(covered) of 300")
    }

    @Test func nothingHappenedAnywhere() throws {
        let none = try (0..<5).map { _ in try EventRate(events: 0, in: 900) }
        for interval in [InequalityIndex.IntervalMethod.regression, .bootstrap(seed: 1, replicates: 200)] {
            let index = try InequalityIndex(rates: none, interval: interval)
            #expect(index.relative == nil && index.slope.value == 0 && index.mayBeChance)
            #expect(index.words(unit: "per 100,000") == "no difference by deprivation beyond chance")
        }
    }

    @Test func refusesWhatIsNoScale() throws {
        let share = try Proportion(count: 1, of: 2)
        #expect(throws: InequalityError.tooFewGroups(2)) {
            try InequalityIndex(shares: [share, share], interval: .regression)
        }
        #expect(throws: InequalityError.tooFewGroups(0)) { try InequalityIndex(rates: [], interval: .regression) }
        for replicates in [0, 199, 100_001, -5] {
            #expect(throws: InequalityError.replicatesOutOfRange(replicates)) {
                try InequalityIndex(
                    shares: [share, share, share], interval: .bootstrap(seed: 1, replicates: replicates))
            }
        }
        #expect(throws: InequalityError.groupWithoutPeople(place: 2)) {
            try InequalityIndex(values: [(1, 1), (0, 1), (1, 1)])
        }
        let vast = try Proportion(count: 1, of: .max)
        #expect(throws: InequalityError.groupTooLarge(place: 2)) {
            try InequalityIndex(shares: [share, vast, share], interval: .bootstrap(seed: 1))
        }
        #expect(throws: InequalityError.notMeasured(place: 3)) {
            try InequalityIndex(values: [(1, 1), (1, 1), (1, .nan)])
        }
    }
}
