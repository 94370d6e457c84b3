import Testing
import Values

@testable import Content

@Suite struct PartsTests {
    @Test(arguments: [
        ("acess", "access"), ("acces", "access"), ("sumary", "summary"), ("tilte", "title"), ("zebra", nil), ("", nil),
    ])
    func findsTheNearestWord(word: String, expected: String?) {
        #expect(Nearest.match(word, among: ["title", "summary", "access", "open"]) == expected)
    }

    @Test func countsTheLettersThatDiffer() {
        #expect(Nearest.distance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
        #expect(Nearest.distance(Array("ab".utf8), Array("ba".utf8)) == 1)
        #expect(Nearest.distance([], Array("abc".utf8)) == 3)
    }

    private let avoided = AvoidedWords([
        Item(
            ref: Ref(sample: "avoid/x"), title: "X",
            fields: [
                "words": .list([.text("addict"), .text("drug addict"), .text("clean"), .text("no-show")]),
                "say": .list([.text("this"), .text("that")]),
            ]),
        Item(ref: Ref(sample: "glossary/x"), title: "X", fields: ["words": .list([.text("means")])]),
    ])

    @Test(arguments: [
        ("A drug  Addict", ["drug addict"]), ("ADDICT, addict", ["addict"]), ("the addict's plan", ["addict"]),
        ("an “addict”", ["addict"]), ("Clean. A no-show", ["clean", "no-show"]), ("cleaning, addiction, clean-up", []),
        ("no show", []), ("it means", []), ("", []),
    ])
    func findsWordsThatWound(text: String, expected: [String]) {
        #expect(avoided.found(in: text).map(\.words) == expected)
    }

    @Test func saysWhatToSayInstead() {
        #expect(avoided.found(in: "clean").first?.remedy == "Say “this” or “that” instead.")
    }

    @Test(arguments: [
        ([nil, nil], [1024, 2048]), ([1024, nil, 2048], [1024, 1536, 2048]), ([nil, 1024], [0, 1024]),
        ([1024, nil, nil, 1027], [1024, 1025, 1026, 1027]), ([1024, nil, nil, 1026], [1024, 2048, 3072, 4096]),
        ([2048, 1024, 3072], [-1024 + 1024, 1024, 3072]), ([], []), ([7, 8, 9], [7, 8, 9]),
    ])
    func numbersKeepAsManyAsTheyCan(existing: [Int?], expected: [Int]) {
        #expect(Positions.assign(existing) == expected)
    }

    /// Whatever is there already, the numbers ascend.
    @Test func numbersAlwaysAscend() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<500 {
            let existing = (0..<random.number(in: 0...30)).map { _ in
                random.number(in: 0...2) == 0 ? nil : random.number(in: -50...50)
            }
            let positions = Positions.assign(existing)
            #expect(positions.count == existing.count)
            #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func fieldsGoThroughJSONUnchanged() throws {
        let field = Field.mapping([
            "b": .list([.text("é “quoted” \"plain\" \\ / \n 👩🏽‍⚕️"), .integer(-3), .list([]), .mapping([:])]),
            "a": .text("2026"), "é": .integer(28_000_000_000), "decomposed": .text("e\u{301}"),
        ])
        let json = field.json
        #expect(
            json.hasPrefix(
                "{\"a\":\"2026\",\"b\":[\"é “quoted” \\\"plain\\\" \\\\ / \\n 👩🏽‍⚕️\",-3,[],{}],\"decomposed\":\"e\u{301}\""
            ))
        let back = try Field(json: json)
        #expect(back == field)
        #expect(Array(back.json.utf8) == Array(json.utf8))
    }
}
