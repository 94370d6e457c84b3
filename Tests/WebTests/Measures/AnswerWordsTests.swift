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
        query.by = "area"
        #expect(query.with(period: "2025/26").text == "?by=area&period=2025/26")
        query.by = "a&b=c"
        #expect(query.text == "?by=a%26b%3Dc")
    }
}
