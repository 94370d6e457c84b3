import Testing
import Values

@testable import People

@Suite struct NameIndexTests {
    @Test(arguments: [
        ("Ailsa Thornbeck", ["ailsa", "thornbeck"]), ("O’Hannigan-Smythe", ["ohannigan", "smythe"]),
        ("O'Hannigan", ["ohannigan"]), ("  Zoë   Siân ", ["zoe", "sian"]), ("al-Rahimi", ["al", "rahimi"]),
        ("J. B.", ["j", "b"]), ("", []), ("123 --", []), ("Ailsa2", ["ailsa"]), ("ÅSA", ["asa"]),
    ])
    func aNameIsComparedByItsParts(name: String, parts: [String]) {
        #expect(NameIndex.tokens(name) == parts)
    }

    @Test(arguments: [
        ("MacKellaig", ["mackellaig", "mckellaig"]), ("McQuillard", ["mcquillard", "macquillard"]),
        ("Mac", ["mac"]), ("Mack", ["mack"]), ("Mc", ["mc"]), ("Thornbeck", ["thornbeck"]),
        ("Mac Donald", ["mac", "donald", "macdonald", "mcdonald"]), ("O Neil", ["o", "neil", "oneil"]),
        ("O’Neil", ["oneil"]), ("Donald Mac", ["donald", "mac"]), ("Mc Mac", ["mc", "mac", "mcmac", "macmac"]),
    ])
    func macAndMcAndBeginningsAreKeptBothWays(name: String, spelt: [String]) {
        #expect(NameIndex.spelt(name) == spelt)
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("ailsa", "ailsa", 0), ("ailsa", "alisa", 1), ("ailsa", "aisla", 1),
        ("ailsa", "ailsaa", 1), ("ailsa", "ilsa", 1), ("ailsa", "eilsa", 1), ("ailsa", "aileen", 3), ("łuk", "luk", 1),
        ("thornbeck", "tornbek", 2),
    ])
    func howFarApartTwoSpellingsAre(left: String, right: String, letters: Int) {
        #expect(NameIndex.distance(left, right) == letters)
        #expect(NameIndex.distance(right, left) == letters)
    }

    /// Spellings within reach share a remainder: what the search for near names rests on.
    @Test func spellingsOneLetterApartShareARemainder() {
        var random = SplitMix64(seed: 5)
        let letters = Array("abcdeilmnorst")
        for _ in 0..<300 {
            let name = String((0..<random.number(in: 4...12)).map { _ in random.pick(from: letters) ?? "a" })
            for typed in AnySingleLetterWrong.edits(name, letters: ["x"]) where typed.count >= 4 {
                #expect(!NameIndex.remainders(name).isDisjoint(with: NameIndex.remainders(typed)), "\(name) \(typed)")
            }
        }
    }

    @Test(arguments: [
        ("catherine", "kathryn", true), ("stephen", "steven", true), ("philip", "filip", true), ("jean", "gene", true),
        ("nicola", "knicola", true), ("lee", "leigh", true), ("stuart", "stewart", true), ("hughes", "hewes", true),
        ("ghillies", "gillies", true), ("lee", "leg", false), ("ailsa", "aileen", false), ("bo", "do", false),
    ])
    func whetherTwoSpellingsSoundAlike(left: String, right: String, areAlike: Bool) {
        #expect((NameIndex.sound(left) == NameIndex.sound(right)) == areAlike)
    }

    /// A sound is looked up beside remainders and is never taken for one, which has letters only.
    @Test func aSoundIsNoRemainder() {
        for name in AnySingleLetterWrong.names.flatMap(NameIndex.tokens) {
            #expect(NameIndex.sound(name).hasPrefix("~"))
            #expect(NameIndex.remainders(name).allSatisfy { !$0.hasPrefix("~") })
        }
    }

    @Test func aLongNameHasABoundedNumberOfRemainders() {
        let longest = NameIndex.tokens(String(repeating: "abcdefghij", count: 20))
        #expect(longest.map(\.count) == [30])
        #expect(longest.allSatisfy { NameIndex.remainders($0).count <= 1 + 30 + 435 })
    }
}
