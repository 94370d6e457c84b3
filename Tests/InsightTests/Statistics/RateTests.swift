import Insight
import Testing
import Values

@Suite struct RateTests {
    /// The exact ends of a Poisson count, from published tables.
    @Test(arguments: [
        (0, 0.0, 3.689), (1, 0.0253, 5.572), (2, 0.2422, 7.225), (5, 1.623, 11.668), (10, 4.795, 18.390),
        (20, 12.217, 30.888), (100, 81.364, 121.627),
    ])
    func exactCounts(events: Int, lower: Double, upper: Double) throws {
        let rate = try EventRate(events: events, in: 1000).exact(.perThousand)
        #expect(rate.value == Double(events))
        #expect((rate.lower - lower).magnitude < 0.0006 && (rate.upper - upper).magnitude < 0.0006, "\(rate)")
    }

    @Test func byarIsNearTheExactEnds() throws {
        for events in 10...300 {
            let rate = try EventRate(events: events, in: 50_000)
            let (byar, exact) = (rate.byar(), rate.exact())
            #expect(byar.value == exact.value && byar.value == Double(events) * 2)
            #expect(isClose(byar.lower, exact.lower, within: 0.005) && isClose(byar.upper, exact.upper, within: 0.005))
        }
        for confidence in Confidence.allCases {
            let none = try EventRate(events: 0, in: 1).byar(confidence: confidence)
            #expect(none.lower == 0 && none.value == 0 && none.upper > 0)
            let one = try EventRate(events: 1, in: 1).byar(confidence: confidence)
            #expect(one.lower >= 0 && one.lower <= one.value && one.value <= one.upper)
        }
    }

    /// More confidence is a wider interval, and more people a narrower one.
    @Test func widths() throws {
        var generator = SplitMix64(seed: 4)
        for _ in 0..<300 {
            let rate = try EventRate(events: generator.number(in: 0...500), in: generator.number(in: 1...100_000))
            let (usual, wide) = (rate.exact(), rate.exact(confidence: .ninetyNinePointEight))
            #expect(wide.lower <= usual.lower && usual.lower <= usual.value)
            #expect(usual.value <= usual.upper && usual.upper <= wide.upper)
            let tenfold = try EventRate(events: rate.events * 10, in: rate.population * 10).exact()
            #expect(tenfold.upper - tenfold.lower < usual.upper - usual.lower)
        }
    }

    @Test func refusesWhatIsNoRate() {
        #expect(throws: RateError.populationNotPositive(0)) { try EventRate(events: 0, in: 0) }
        #expect(throws: RateError.populationNotPositive(-3)) { try EventRate(events: 1, in: -3) }
        #expect(throws: RateError.eventsNegative(-1)) { try EventRate(events: -1, in: 5) }
        #expect(throws: RateError.eventsTooMany(.max)) { try EventRate(events: .max, in: 5) }
    }

    @Test func theEuropeanStandardPopulation() throws {
        let standard = StandardPopulation.european2013
        #expect(standard.total == 100_000 && standard.bands.count == 21)
        #expect(standard.bands.first?.words == "0" && standard.bands[1].words == "1 to 4")
        #expect(standard.bands.last?.words == "95 and over" && standard.bands.last?.weight == 200)
        for (band, next) in zip(standard.bands, standard.bands.dropFirst()) { #expect(band.through == next.from - 1) }
        let wide = try standard.merged(startingAt: [0, 65, 75])
        #expect(wide.bands.map(\.weight) == [80_500, 10_500, 9_000])
        #expect(wide.bands.map(\.words) == ["0 to 64", "65 to 74", "75 and over"])
        let old = try standard.merged(startingAt: [65, 85])
        #expect(old.bands.map(\.weight) == [17_000, 2_500], "younger ages are left out")
        let young = try standard.restricted(to: 0...74)
        #expect(young.total == 91_000 && young.bands.last?.words == "70 to 74")
        #expect(try young.merged(startingAt: [0, 40]).bands.last?.words == "40 to 74")
    }

    @Test func refusesWhatIsNoStandard() throws {
        let standard = StandardPopulation.european2013
        #expect(throws: RateError.noSuchBand(age: 18)) { try standard.merged(startingAt: [0, 18]) }
        #expect(throws: RateError.noSuchBand(age: 76)) { try standard.restricted(to: 0...76) }
        #expect(throws: RateError.noSuchBand(age: 2)) { try standard.restricted(to: 2...74) }
        #expect(throws: RateError.notAStandard) { try standard.merged(startingAt: []) }
        #expect(throws: RateError.notAStandard) { try standard.merged(startingAt: [65, 0]) }
        #expect(throws: RateError.notAStandard) { try StandardPopulation(starts: [0, 5], weights: [1, 0]) }
        #expect(throws: RateError.notAStandard) { try StandardPopulation(starts: [0], weights: [1, 2]) }
        #expect(throws: RateError.notAStandard) {
            try StandardPopulation(starts: [0, 5], weights: [1, 1], through: 4)
        }
        let rates = [try EventRate(events: 1, in: 2)]
        #expect(throws: RateError.bandsDoNotMatch(rates: 1, bands: 21)) { try standard.standardised(rates) }
    }

    /// One rate at every age is the standardised rate, whatever the ages; and a population with the standard's own ages
    /// has its crude rate.
    @Test func standardisingChangesOnlyAges() throws {
        let standard = StandardPopulation.european2013
        let flat = try standard.bands.map { try EventRate(events: $0.weight / 100, in: $0.weight * 3) }
        #expect(isClose(try standard.standardised(flat).value, 100_000 / 300.0, within: 1e-12))
        var generator = SplitMix64(seed: 5)
        for _ in 0..<50 {
            let same = try standard.bands.map { band in
                try EventRate(events: generator.number(in: 0...band.weight), in: band.weight)
            }
            let crude = Double(same.reduce(0) { $0 + $1.events })
            for method in StandardPopulation.IntervalMethod.allCases {
                let rate = try standard.standardised(same, interval: method)
                #expect(isClose(rate.value, crude, within: 1e-12))
                #expect(rate.lower <= rate.value && rate.value <= rate.upper)
            }
        }
    }

    /// With a single band the rate is the crude one, and Fay and Feuer's interval the exact one.
    @Test(arguments: [0, 1, 7, 400]) func oneBandIsTheExactInterval(events: Int) throws {
        let whole = try StandardPopulation.european2013.merged(startingAt: [0])
        let rate = try EventRate(events: events, in: 12_345)
        let (found, exact) = (try whole.standardised([rate]), rate.exact())
        #expect(isClose(found.lower, exact.lower, within: 1e-10) && isClose(found.upper, exact.upper, within: 1e-10))
        let dobson = try whole.standardised([rate], interval: .dobson)
        let expected = events == 0 ? exact : rate.byar()
        #expect(isClose(dobson.lower, expected.lower, within: 1e-9, scale: 1))
        #expect(isClose(dobson.upper, expected.upper, within: 1e-9))
    }
}
