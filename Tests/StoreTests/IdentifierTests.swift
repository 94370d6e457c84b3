import Store
import Testing
import Values

@Suite struct IdentifierTests {
    private struct Fixed: IdentifierSource {
        let high: UInt16
        let low: UInt64
        func chance(at moment: Instant) -> (high: UInt16, low: UInt64) { (high, low) }
    }

    private func made(_ high: UInt16, _ low: UInt64, at milliseconds: Int64 = 0) -> String {
        let id: ID<Note> = Fixed(high: high, low: low).next(at: Instant(milliseconds: milliseconds))
        return id.text
    }

    @Test func timeAndChanceHaveTheirPlaces() {
        #expect(made(0, 0) == "00000000000000000000000000")
        #expect(made(0, 1) == "00000000000000000000000001")
        #expect(made(0, 32) == "00000000000000000000000010")
        #expect(made(0, 1 << 40) == "00000000000000000100000000")
        #expect(made(1, 0) == "0000000000000G000000000000")
        #expect(made(.max, .max) == "0000000000ZZZZZZZZZZZZZZZZ")
        #expect(made(0, 0, at: 1) == "00000000010000000000000000")
        #expect(made(0, 0, at: 32) == "00000000100000000000000000")
    }

    /// Every one of the eighty bits of chance makes another identity.
    @Test func noBitOfChanceIsLost() {
        var seen: Set<String> = [made(0, 0)]
        for bit in 0..<16 { seen.insert(made(1 << UInt16(bit), 0)) }
        for bit in 0..<64 { seen.insert(made(0, 1 << UInt64(bit))) }
        #expect(seen.count == 81)
    }

    @Test func aHundredThousandAreUniqueAndWellFormed() {
        let source = RandomIdentifiers()
        let alphabet = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var seen: Set<String> = []
        for number in 0..<100_000 {
            let id: ID<Note> = source.next(at: Instant(milliseconds: 1_767_268_800_000 + Int64(number % 10)))
            seen.insert(id.text)
        }
        #expect(seen.count == 100_000)
        #expect(seen.allSatisfy { $0.utf8.count == 26 && $0.allSatisfy(alphabet.contains) })
    }

    @Test func theySortByTheMomentTheyWereMade() {
        let source = RandomIdentifiers()
        var random = SplitMix64(seed: 1)
        var moments: [Int64] = [0, 1, 31, 32, 1_767_268_800_000, 253_402_300_799_999]
        for _ in 0..<1000 { moments.append(Int64(random.number(in: 0...4_000_000_000_000))) }
        let made = moments.map { (moment: $0, id: source.next(at: Instant(milliseconds: $0)) as ID<Note>) }
        let byID = made.sorted { $0.id < $1.id }.map(\.moment)
        #expect(byID == moments.sorted())
    }

    /// A record and what hangs on it are made in one write, and so in one millisecond, while other writes go on.
    @Test func thoseOfOneMillisecondSortAsTheyWereMade() {
        var random = SplitMix64(seed: 2)
        var growing = GrowingChance()
        var last: [Int: (high: UInt16, low: UInt64)] = [:]
        for _ in 0..<20_000 {
            let second = random.number(in: 0...39)
            let drawn = (UInt16(truncatingIfNeeded: random.next()), random.next())
            let next = growing.next(at: Instant(milliseconds: 0).adding(seconds: second)) { drawn }
            if let before = last[second] {
                let isMore = (before.high, before.low) < (next.high, next.low)
                #expect(isMore)
            }
            last[second] = next
        }
        #expect(last.count == 40)
    }

    /// Sources are made wherever they are needed; the order is the whole process's.
    @Test func whicheverSourceTheyCameFrom() {
        let moment = Instant(milliseconds: 1_767_268_800_001)
        let inOrder = (0..<1000).count { _ in
            let (first, second): (ID<Note>, ID<Note>)
            first = RandomIdentifiers().next(at: moment)
            second = RandomIdentifiers().next(at: moment)
            return first < second
        }
        // Other tests of this process can come in between; by chance it would be half of them.
        #expect(inOrder > 950)
    }

    /// One after the other even when the low bits are full, and never past the end.
    @Test func growingCarriesOver() {
        var growing = GrowingChance()
        let moment = Instant(milliseconds: 5)
        let first = growing.next(at: moment) { (.max, .max) }
        #expect(first.high == 0x7FFF && first.low == .max)
        let second = growing.next(at: moment) { (0, 0) }
        #expect(second.high == 0x8000 && second.low == 0)
        let third = growing.next(at: moment) { (.max, .max) }
        #expect(third.high == 0x8000 && third.low == 0x1_0000_0000)
    }

    @Test func anIdentityIsAlwaysAReferencesIdentifier() throws {
        for _ in 0..<1000 {
            let id: ID<Note> = RandomIdentifiers().next(at: Instant(milliseconds: 1_767_268_800_000))
            try #expect(Ref(kind: "note", id: id.text).id == id.text)
        }
    }
}
