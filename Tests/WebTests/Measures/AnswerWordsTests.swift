import Testing
import Values

@testable import Insight
@testable import Web

@Suite struct AnswerWordsTests {
    @Test(arguments: QuantityWord.allCases)
    func everyQuantityCanBeginASentence(word: QuantityWord) {
        #expect(word.opening.hasSuffix(" the"))
        #expect(word.opening.first?.isUppercase == true)
    }

    @Test func namesAreListedAndManyAreCounted() {
        #expect(["A"].sentence == "A")
        #expect(["A", "B"].sentence == "A and B")
        #expect(["A", "B", "C", "D"].sentence == "A, B, C and D")
        #expect(["A", "B", "C", "D", "E"].sentence == "A, B, C and 2 others")
    }

    @Test func aQueryKeepsWhatWasAsked() {
        var query = MeasureQuery()
        #expect(query.text.isEmpty)
        query.period = "2025/26"
        #expect(query.with(by: "area").text == "?by=area&period=2025/26")
        query.period = ""
        query.by = "a&b=c"
        #expect(query.text == "?by=a%26b%3Dc")
    }
}

@Suite struct PagePercentTests {
    @Test(arguments: [
        (61.2, 60, "61%"), (61.5, 999, "62%"), (61.2, 1_000, "61.2%"), (0.0, 40, "0%"), (100.0, 40, "100%"),
        (0.3, 600, "under 1%"), (99.8, 600, "over 99%"), (0.3, 1_000, "0.3%"),
    ])
    func aPercentageIsNoFinerThanItsBase(percent: Double, base: Int, words: String) {
        #expect(PagePercent.words(percent, of: base) == words)
    }

    /// Of counts that are rounded to five, a tenth of a point of 1,000 people is no more than rounding.
    @Test(arguments: [(61.2, 1_000, "61%"), (61.2, 4_995, "61%"), (61.2, 5_000, "61.2%"), (0.3, 2_000, "under 1%")])
    func noFinerThanRoundingLeavesIt(percent: Double, base: Int, words: String) {
        #expect(PagePercent.words(percent, of: base, slack: 2) == words)
        #expect(PagePercent.end(61.2, of: base, slack: 2) == (base < 5_000 ? "61%" : "61.2%"))
    }

    /// A row knows how far its counts may be off, wherever it is shown.
    @Test func aRowOfRoundedCountsIsWrittenSo() {
        func row(_ slack: Int) -> Answer.Row {
            Answer.Row(values: [], count: .known(610), of: .known(1_000), slack: slack)
        }
        #expect(row(0).figureWords == "61.0%" && row(2).figureWords == "61%")
        #expect(row(2).likely?.lower == "58%" && row(0).likely?.lower == "57.9%")
    }
}
