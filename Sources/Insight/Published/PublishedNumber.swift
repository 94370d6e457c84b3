import Values

/// A number as it was published, with as many decimals as were printed: 34 and 34.0 are not the same.
///
/// Kept as whole digits, so that it is compared and written exactly.
public struct PublishedNumber: Hashable, Sendable {
    /// The digits as a whole number, 0 or more, at most twelve of them.
    public let digits: Int
    /// How many of the digits are decimals, 0 to 4.
    public let decimals: Int

    /// The most digits that a number may have, decimals included.
    static let digitLimit = 12
    /// The most decimals.
    static let decimalLimit = 4

    /// The number that `text` spells in digits, with commas between thousands or without, and a point; nil for
    /// anything else, a sign, a percent sign and words included.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.ungrouped(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= Self.decimalLimit,
            fraction.utf8.allSatisfy(Self.isDigit), whole.utf8.count + fraction.utf8.count <= Self.digitLimit,
            let digits = Int(whole + fraction)
        else { return nil }
        (self.digits, decimals) = (digits, fraction.utf8.count)
    }

    /// The digits of a whole number; commas, if there are any, stand between thousands.
    private static func ungrouped(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else {
            return nil
        }
        guard groups.count == 1 || (first.utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Ten to the number of decimals.
    var scale: Int { (0..<decimals).reduce(1) { product, _ in product * 10 } }

    public var double: Double { Double(digits) / Double(scale) }

    /// The number without commas, as it is stored and downloaded: "1264", "36.6".
    public var text: String { String(digits / scale) + fraction }

    /// The number with commas, as it is read: "1,264".
    public var words: String { Count.known(digits / scale).text + fraction }

    private var fraction: String {
        guard decimals > 0 else { return "" }
        let digits = String(digits % scale)
        return "." + String(repeating: "0", count: decimals - digits.count) + digits
    }

    /// Whether it is what `numerator` over `denominator`, times `factor`, rounds to at its own number of decimals. Half
    /// of its last place may have been rounded either way.
    public func follows(from numerator: Int, over denominator: Int, times factor: Int) -> Bool {
        guard denominator > 0 else { return false }
        let exact = Int128(numerator) * Int128(factor) * Int128(scale)
        let off = exact - Int128(digits) * Int128(denominator)
        return 2 * (off < 0 ? -off : off) <= Int128(denominator)
    }
}

extension PublishedNumber: Comparable {
    /// By size; equal sizes with different decimals are neither below the other.
    public static func < (left: PublishedNumber, right: PublishedNumber) -> Bool {
        left.digits * right.scale < right.digits * left.scale
    }
}
