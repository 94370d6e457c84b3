import Testing
import Values

@Suite("Text is trimmed of what is typed around it") struct TextTests {
    /// Spaces of every kind, what clings to them, and what looks like one and is none.
    private static let pieces = [
        " ", "\t", "\n", "\r\n", "\r", "\u{85}", "\u{A0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{3000}", " \u{301}",
        "\u{301}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "a", "é", "e\u{301}", "👩‍👩‍👧", "0", "\u{0}", "x y",
    ]

    /// The same as taking white space off one character at a time.
    @Test func whateverIsAroundIt() {
        var random = SplitMix64(seed: 312)
        for _ in 0..<20_000 {
            let text = (0..<random.number(in: 0...9)).map { _ in random.pick(from: Self.pieces) ?? "" }.joined()
            var kept = Array(text)
            while kept.first?.isWhitespace == true { kept.removeFirst() }
            while kept.last?.isWhitespace == true { kept.removeLast() }
            let expected = String(kept)
            #expect(Array(text.trimmed.unicodeScalars) == Array(expected.unicodeScalars), "\(text.debugDescription)")
            #expect(text.nonEmpty == (expected.isEmpty ? nil : expected))
        }
    }

    /// Only the ends are looked at: a long text takes no longer than a short one.
    @Test func howeverLongItIs() {
        let long = " " + String(repeating: "What matters to me, in my own words. ", count: 3_000)
        let taken = ContinuousClock().measure {
            for _ in 0..<500 { #expect(long.trimmed.utf8.count == long.utf8.count - 2) }
        }
        #expect(taken < .seconds(5), "\(taken) for 500 texts of \(long.utf8.count) bytes")
    }
}
