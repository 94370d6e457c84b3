/// A random number generator that gives the same numbers for the same seed on every machine, for synthetic data, samples
/// that can be drawn again, and tests. It is not for secrets.
///
/// Source: Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    /// The generator that starts from `seed`.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    // The standard library may change how it turns bits into numbers from one release to the next. What has to come
    // out the same for ever uses these three.

    /// A whole number from `range`, evenly drawn: chances differ by at most 2⁻⁶⁴.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        let span = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
        guard span < .max else { return Int(truncatingIfNeeded: next()) }
        return range.lowerBound &+ Int(truncatingIfNeeded: next().multipliedFullWidth(by: span + 1).high)
    }

    /// A number from 0 up to but not including 1.
    public mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// One of `choices`, or nil if there are none.
    public mutating func pick<Choices: RandomAccessCollection>(from choices: Choices) -> Choices.Element? {
        guard !choices.isEmpty else { return nil }
        let offset = number(in: 0...(choices.count - 1))
        return choices[choices.index(choices.startIndex, offsetBy: offset)]
    }
}
