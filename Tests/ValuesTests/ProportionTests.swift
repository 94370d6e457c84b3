import Testing
import Values

@Suite struct ProportionTests {
    @Test func refusesWhatIsNoShare() {
        #expect(throws: ProportionError.baseNotPositive(0)) { try Proportion(count: 0, of: 0) }
        #expect(throws: ProportionError.baseNotPositive(-3)) { try Proportion(count: 0, of: -3) }
        #expect(throws: ProportionError.countNegative(-1)) { try Proportion(count: -1, of: 3) }
        #expect(throws: ProportionError.countAboveBase(count: 4, of: 3)) { try Proportion(count: 4, of: 3) }
    }

    @Test(arguments: [
        (7, 12, "58.3%"), (0, 5, "0.0%"), (5, 5, "100.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 2000, "0.1%"),
        (1, 2001, "0.0%"), (3, 2000, "0.2%"), (129, 2000, "6.5%"), (1, 8, "12.5%"), (1, 16, "6.3%"), (3, 16, "18.8%"),
        (336, 1374, "24.5%"), (16_844, 150_390, "11.2%"), (Int.max, Int.max, "100.0%"), (Int.max / 2, Int.max, "50.0%"),
        (1, Int.max, "0.0%"),
    ])
    func percentToOnePlace(count: Int, base: Int, words: String) throws {
        #expect(try Proportion(count: count, of: base).percentWords == words)
    }

    @Test func percentWordsAreWithinHalfATenth() throws {
        var random = SplitMix64(seed: 9)
        for _ in 0..<20_000 {
            let base = random.number(in: 1...100_000)
            let share = try Proportion(count: random.number(in: 0...base), of: base)
            let printed = try #require(Double(share.percentWords.dropLast()))
            #expect(abs(printed - share.percent) <= 0.05 + 1e-9)
        }
    }

    @Test func words() throws {
        #expect(try Proportion(count: 7, of: 12).words == "7 of 12 (58.3%)")
        #expect(try Proportion(count: 16_844, of: 150_390).words == "16,844 of 150,390 (11.2%)")
        #expect(try Proportion(count: 7, of: 12).wilson().words == "32.0% to 80.7%")
    }

    /// Ends worked out with statsmodels 0.15 (`proportion_confint`, method "wilson"); 7 of 12 also with SciPy 1.17.
    @Test(arguments: [
        (0, 1, 1.96, 0.0, 79.345670853), (1, 1, 1.96, 20.654329147, 100.0), (0, 10, 1.96, 0.0, 27.754016877),
        (1, 10, 1.96, 1.787574952, 40.415638550), (5, 10, 1.96, 23.658959362, 76.341040638),
        (7, 12, 1.96, 31.950733566, 80.674253809), (10, 10, 1.96, 72.245983123, 100.0),
        (81, 263, 1.96, 25.528761306, 36.621068405), (15, 148, 1.96, 6.238584514, 16.048851867),
        (336, 1374, 1.96, 22.254715374, 26.796031823), (47, 60, 1.96, 66.379731653, 86.877078954),
        (2, 3, 1.96, 20.765495513, 93.850968472), (16_844, 150_390, 1.96, 11.041811125, 11.360596608),
        (1, 5_400_000, 1.96, 0.000003269, 0.000104909), (5_399_999, 5_400_000, 1.96, 99.999895091, 99.999996731),
        (7, 12, 3.09, 21.616099402, 87.665461386), (336, 1374, 3.09, 21.055480903, 28.205408545),
        (5, 10, 1.0, 34.924432771, 65.075567229), (0, 10, 1.0, 0.0, 9.090909091),
    ])
    func wilsonInterval(count: Int, base: Int, z: Double, lower: Double, upper: Double) throws {
        let interval = try Proportion(count: count, of: base).wilson(z: z)
        #expect(abs(interval.lower - lower) < 1e-8)
        #expect(abs(interval.upper - upper) < 1e-8)
    }

    @Test func wilsonHoldsTheShareWithinItsRange() throws {
        var random = SplitMix64(seed: 10)
        for _ in 0..<20_000 {
            let base = random.number(in: 1...random.number(in: 1...2_000_000))
            let share = try Proportion(count: random.number(in: 0...base), of: base)
            let (narrow, wide) = (share.wilson(z: 1.96), share.wilson(z: 3.09))
            #expect(0 <= wide.lower && wide.lower <= narrow.lower && narrow.lower <= share.percent)
            #expect(share.percent <= narrow.upper && narrow.upper <= wide.upper && wide.upper <= 100)
        }
    }

    @Test func wilsonNarrowsAsTheBaseGrows() throws {
        var previous = 101.0
        for base in stride(from: 2, through: 2000, by: 2) {
            let interval = try Proportion(count: base / 2, of: base).wilson()
            #expect(interval.upper - interval.lower < previous)
            previous = interval.upper - interval.lower
        }
    }

    @Test(arguments: [0, -1, -Double.infinity, Double.nan])
    func wilsonWithoutSpreadIsTheShareItself(z: Double) throws {
        let share = try Proportion(count: 7, of: 12)
        #expect(share.wilson(z: z) == share.wilson(z: 0))
        #expect(share.wilson(z: z).lower == share.percent)
    }

    @Test func wilsonWithEndlessSpreadIsEverything() throws {
        let interval = try Proportion(count: 7, of: 12).wilson(z: .infinity)
        #expect(interval.lower == 0 && interval.upper == 100)
    }
}

@Suite struct QuantityWordTests {
    @Test(arguments: [
        (0, 20, QuantityWord.none), (1, 1_000_000, .few), (1, 20, .few), (149, 1000, .few), (15, 100, .lessThanHalf),
        (3, 20, .lessThanHalf), (499, 1000, .lessThanHalf), (1, 2, .majority), (50, 100, .majority),
        (749, 1000, .majority), (3, 4, .most), (75, 100, .most), (90, 100, .most), (9, 10, .most),
        (901, 1000, .almostAll),
        (91, 100, .almostAll), (999_999, 1_000_000, .almostAll), (20, 20, .all), (1, 1, .all),
        (Int.max, Int.max, .all), (Int.max - 1, Int.max, .almostAll), (1, Int.max, .few),
    ])
    func boundaries(count: Int, base: Int, word: QuantityWord) throws {
        #expect(try Proportion(count: count, of: base).quantity == word)
    }

    @Test func neverFallsAsTheCountRises() throws {
        for base in 1...400 {
            var previous = QuantityWord.none
            for count in 0...base {
                let word = try Proportion(count: count, of: base).quantity
                #expect(word >= previous)
                previous = word
            }
            #expect(previous == .all)
        }
    }

    @Test func everyWordIsExplained() {
        #expect(QuantityWord.allCases.map(\.words).count == Set(QuantityWord.allCases.map(\.words)).count)
        #expect(QuantityWord.allCases.allSatisfy { $0.explanation.hasSuffix("%") })
        #expect(QuantityWord.lessThanHalf.words == "less than half")
        #expect(QuantityWord.almostAll.explanation == "more than 90% and less than 100%")
    }
}
