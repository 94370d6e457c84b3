import Testing
import Values

@Suite struct FaultsTests {
    @Test func readingKeepsValuesAndNotesWhatFailed() throws {
        var faults = Faults()
        let postcode = try faults.read("postcode") { try Postcode(parsing: "DD1 4QB") }
        let ref = try faults.read("service") { try Ref(parsing: "hope-point") }
        faults.add("name", "There is no name. Give one.")
        #expect(postcode?.text == "DD1 4QB")
        #expect(ref == nil)
        #expect(faults.list.map(\.field) == ["service", "name"])
        #expect(faults.messages(for: "service") == [RefError.noSlash("hope-point").message])
        #expect(faults.description.hasSuffix("\nname: There is no name. Give one."))
        #expect(throws: faults) { try faults.throwIfAny() }
    }

    @Test func nothingWrongThrowsNothing() throws {
        var faults = Faults()
        let ref = try faults.read("ref") { try Ref(kind: "a", id: "b") }
        #expect(ref != nil)
        #expect(faults.isEmpty)
        try faults.throwIfAny()
    }

    @Test func errorsThatExplainNothingAreThrownOn() {
        struct Broken: Error {}
        var faults = Faults()
        #expect(throws: Broken.self) { try faults.read("name") { throw Broken() } }
        #expect(faults.isEmpty)
    }
}

@Suite struct SplitMix64Tests {
    /// First outputs of the published algorithm, worked out separately.
    @Test(
        arguments: zip(
            [1_234_567, 0] as [UInt64],
            [
                [0x599E_D017_FB08_FC85, 0x2C73_F084_5854_0FA5, 0x883E_BCE5_A3F2_7C77],
                [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4],
            ] as [[UInt64]]
        ))
    func knownNumbers(seed: UInt64, expected: [UInt64]) {
        var random = SplitMix64(seed: seed)
        let numbers = expected.map { _ in random.next() }
        #expect(numbers == expected)
    }

    @Test func numbersFillTheirRangeEvenly() {
        var random = SplitMix64(seed: 20)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.number(in: -3...3) + 3] += 1 }
        #expect(counts.allSatisfy { (9500...10_500).contains($0) })
        for _ in 0..<1000 {
            let (fraction, only, low) = (random.fraction(), random.number(in: 5...5), random.number(in: Int.min...0))
            #expect(fraction >= 0 && fraction < 1 && only == 5 && low <= 0)
        }
    }

    @Test func theSameSeedGivesTheSameNumbers() {
        var (one, two) = (SplitMix64(seed: 21), SplitMix64(seed: 21))
        let drawn = (0..<100).map { _ in one.number(in: Int.min...Int.max) }
        #expect(drawn == (0..<100).map { _ in two.number(in: Int.min...Int.max) })
        let fromNothing = one.pick(from: [Int]())
        #expect(fromNothing == nil)
        let picked = Set((0..<200).compactMap { _ in one.pick(from: ["a", "b", "c"]) })
        #expect(picked == ["a", "b", "c"])
    }
}
