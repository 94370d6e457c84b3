/// A quantity whose parts can be put together into a total.
public protocol Summable: Hashable, Sendable {
    /// What no parts come to.
    static var nothing: Self { get }

    /// This and `other` together. Throws when the sum is too large to hold.
    func joined(with other: Self) throws(TotalError) -> Self
}

extension Int: Summable {
    public static var nothing: Int { 0 }

    public func joined(with other: Int) throws(TotalError) -> Int {
        let (sum, tooLarge) = addingReportingOverflow(other)
        guard !tooLarge else { throw .tooLarge }
        return sum
    }
}

extension Money: Summable {
    public static var nothing: Money { zero }

    public func joined(with other: Money) throws(TotalError) -> Money {
        do { return try self + other } catch { throw .tooLarge }
    }
}

extension Count: Summable {
    public static var nothing: Count { .known(0) }

    /// Hidden if either is hidden: a total over a hidden part would tell it by subtraction.
    public func joined(with other: Count) throws(TotalError) -> Count {
        guard case .known(let left) = self, case .known(let right) = other else { return .suppressed }
        return .known(try left.joined(with: right))
    }
}

/// A total that knows its parts, so that no table can print one that is not their sum.
///
/// It can only be made from its parts. Over ``Count`` it is hidden as soon as one part is; a total that disclosure
/// control has decided may be shown beside hidden parts is a ``ProtectedTotal``.
public struct Total<Value: Summable>: Hashable, Sendable {
    /// One line of the sum.
    public struct Part: Hashable, Sendable {
        /// What the line is called.
        public let label: String
        /// What the line comes to.
        public let value: Value

        /// The line called `label` that comes to `value`.
        public init(_ label: String, _ value: Value) {
            self.label = label
            self.value = value
        }
    }

    /// The lines, in the order given.
    public let parts: [Part]
    /// What the lines come to.
    public let value: Value

    /// The total of `parts`. Throws when it is too large to hold.
    public init(_ parts: [Part]) throws(TotalError) {
        var sum = Value.nothing
        for part in parts { sum = try sum.joined(with: part.value) }
        self.parts = parts
        self.value = sum
    }

    /// This total and another as one, the other's parts after this one's.
    public func adding(_ other: Total) throws(TotalError) -> Total { try Total(parts + other.parts) }

    /// What a figure printed elsewhere differs by: nil when it agrees with the sum of the parts, else both figures.
    public func disagreement(with printed: Value) -> (printed: Value, sum: Value)? {
        printed == value ? nil : (printed, value)
    }
}

/// Why there is no such total.
public enum TotalError: ExplainedError, Hashable {
    /// The sum is larger than can be held.
    case tooLarge
    /// A stated total does not fit the parts that can be seen.
    case statedDoesNotFit(stated: Int, shown: Int)
    /// A stated total would let a reader work out a hidden part by subtraction.
    case wouldReveal

    public var message: String {
        switch self {
        case .tooLarge: "The total is too large to hold. Check its parts for a slip."
        case .statedDoesNotFit(let stated, let shown):
            "The stated total \(grouped(stated)) does not fit the parts shown, which come to \(grouped(shown)). "
                + "Take both from the same table."
        case .wouldReveal:
            "The total would reveal a hidden part by subtraction. Hide the total, or a second part."
        }
    }
}
