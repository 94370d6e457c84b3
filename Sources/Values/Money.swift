/// An amount of pounds sterling, held as a whole number of pence.
///
/// Arithmetic throws instead of stopping the program when an amount would be too large to hold.
public struct Money: Hashable, Sendable {
    /// The amount in pence; negative for money owed or overspent.
    public let pence: Int64

    /// The amount of so many pence.
    public init(pence: Int64) { self.pence = pence }

    /// The amount of so many whole pounds.
    public init(pounds: Int64) throws(MoneyError) {
        let (pence, tooLarge) = pounds.multipliedReportingOverflow(by: 100)
        guard !tooLarge else { throw .tooLarge }
        self.pence = pence
    }

    /// No money at all.
    public static let zero = Money(pence: 0)

    /// The two amounts together.
    public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
        let (pence, tooLarge) = left.pence.addingReportingOverflow(right.pence)
        guard !tooLarge else { throw .tooLarge }
        return Money(pence: pence)
    }

    /// The first amount less the second.
    public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
        let (pence, tooLarge) = left.pence.subtractingReportingOverflow(right.pence)
        guard !tooLarge else { throw .tooLarge }
        return Money(pence: pence)
    }

    /// The amount so many times over.
    public static func * (money: Money, times: Int) throws(MoneyError) -> Money {
        let (pence, tooLarge) = money.pence.multipliedReportingOverflow(by: Int64(clamping: times))
        guard !tooLarge else { throw .tooLarge }
        return Money(pence: pence)
    }

    /// All the amounts together; zero if there are none.
    public static func sum(_ amounts: some Sequence<Money>) throws(MoneyError) -> Money {
        var total = zero
        for amount in amounts { total = try total + amount }
        return total
    }
}

extension Money: Comparable {
    public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}

extension Money: Codable {
    /// Reads the amount from a whole number of pence.
    public init(from decoder: any Decoder) throws {
        self.init(pence: try decoder.singleValueContainer().decode(Int64.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pence)
    }
}

/// Why an amount of money could not be read or worked out.
public enum MoneyError: ExplainedError, Hashable {
    /// There was no text.
    case blank
    /// The text is not an amount in pounds.
    case notUnderstood(String)
    /// The amount has a part of a penny.
    case partOfAPenny(String)
    /// The amount is more than can be held, about £92,000 million million.
    case tooLarge

    public var message: String {
        switch self {
        case .blank: "There is no amount. Give one in pounds, as in £1,234.50."
        case .notUnderstood(let text):
            "“\(text)” is not an amount of money. Give pounds, or pounds and two digits of pence, as in £1,234.50."
        case .partOfAPenny(let text): "“\(text)” has a part of a penny. Give whole pence."
        case .tooLarge: "The amount is too large to hold. Check that it is in pounds."
        }
    }
}
