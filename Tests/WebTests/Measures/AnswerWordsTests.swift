import Testing
import Values

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
}
