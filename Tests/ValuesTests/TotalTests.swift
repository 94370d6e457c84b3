import Testing
import Values

@Suite struct TotalTests {
    /// The allocation of a £900,000 fund as one board paper set it out, in thousands of pounds.
    @Test func moneyAddsUpToWhatThePaperSays() throws {
        let lines: [(String, Int64)] = [
            ("Nurses", 196), ("Third sector", 334), ("Communities", 70), ("Children and families", 79),
            ("Self-assessment", 10), ("Commission", 20), ("Crisis support, held", 191),
        ]
        let total = try Total(lines.map { .init($0.0, try Money(pounds: $0.1 * 1000)) })
        #expect(total.value.words == "£900,000")
        #expect(total.disagreement(with: try Money(pounds: 900_000)) == nil)
        let wrong = try #require(total.disagreement(with: try Money(pounds: 901_000)))
        #expect(wrong.printed.words == "£901,000" && wrong.sum.words == "£900,000")
    }

    @Test func theTotalIsTheSumOfItsPartsHoweverTheyAreJoined() throws {
        var random = SplitMix64(seed: 17)
        for _ in 0..<2000 {
            let numbers = (0..<random.number(in: 0...12)).map { _ in random.number(in: -1000...1000) }
            let parts = numbers.enumerated().map { Total<Int>.Part("line \($0.offset)", $0.element) }
            let cut = random.number(in: 0...parts.count)
            let joined = try Total(Array(parts[..<cut])).adding(Total(Array(parts[cut...])))
            #expect(joined == (try Total(parts)))
            #expect(joined.value == numbers.reduce(0, +))
            #expect(joined.parts.map(\.label) == parts.map(\.label))
        }
    }

    @Test func refusesATotalThatIsTooLarge() {
        #expect(throws: TotalError.tooLarge) { try Total([.init("a", Int.max), .init("b", 1)]) }
        #expect(throws: TotalError.tooLarge) {
            try Total([.init("a", Money(pence: .max)), .init("b", Money(pence: 1))])
        }
        #expect(throws: TotalError.tooLarge) { try Total([.init("a", Count.known(.max)), .init("b", .known(1))]) }
    }

    @Test func aHiddenPartHidesTheTotal() throws {
        #expect(try Total([.init("a", Count.known(7)), .init("b", .known(5))]).value == .known(12))
        #expect(try Total([.init("a", Count.known(7)), .init("b", .suppressed)]).value == .suppressed)
        #expect(
            try Total([.init("a", Count.suppressed), .init("b", .known(.max)), .init("c", .known(1))]).value
                .isSuppressed)
        #expect(try Total<Count>([]).value == .known(0))
    }

    @Test func countsAreWrittenOut() {
        #expect(Count.known(1234).text == "1,234")
        #expect(Count.known(0).text == "0")
        #expect(Count.suppressed.text == "hidden to protect people")
        #expect(Count.suppressed.value == nil)
        #expect(Count.known(3).value == 3)
    }

    @Test(arguments: [
        ([10, nil, nil], 17, nil), ([10, 7], 17, nil), ([nil, nil], 4, nil), ([], 0, nil),
        ([10, nil], 17, TotalError.wouldReveal), ([10, nil, nil], 10, .wouldReveal),
        ([10, 7], 18, .statedDoesNotFit(stated: 18, shown: 17)),
        ([10, nil, nil], 9, .statedDoesNotFit(stated: 9, shown: 10)),
    ])
    func aProtectedTableMayStateATotal(parts: [Int?], stated: Int, error: TotalError?) throws {
        let lines = parts.enumerated().map {
            Total<Count>.Part("\($0.offset)", $0.element.map(Count.known) ?? .suppressed)
        }
        if let error {
            #expect(throws: error) { try ProtectedTotal(lines, stated: stated) }
        } else {
            let total = try ProtectedTotal(lines, stated: stated)
            #expect(total.stated == stated && total.parts == lines)
        }
    }
}
