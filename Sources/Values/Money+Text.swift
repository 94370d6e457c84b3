extension Money: CustomStringConvertible {
    /// The exact amount as printed: "£1,234.56", "£1,234" when there are no pence, and "£280 million" or "£1.5 billion"
    /// when that says it exactly with at most one decimal place. Amounts below zero start with "-".
    public var words: String {
        let sign = pence < 0 ? "-" : ""
        let size = pence.magnitude
        for unit in Self.units where size >= unit.pence && size.isMultiple(of: unit.pence / 10) {
            let (whole, tenths) = (size / unit.pence, size % unit.pence / (unit.pence / 10))
            return "\(sign)£\(grouped(whole))\(tenths == 0 ? "" : ".\(tenths)") \(unit.name)"
        }
        let part = size % 100 == 0 ? "" : "." + padded(Int(size % 100), 2)
        return "\(sign)£\(grouped(size / 100))\(part)"
    }

    /// Same as ``words``.
    public var description: String { words }

    private static let units: [(name: String, pence: UInt64)] = [
        ("billion", 100_000_000_000), ("million", 100_000_000),
    ]

    /// The amount that text names.
    ///
    /// Accepted: digits with or without commas between thousands, an optional "£" and leading minus sign, and two
    /// digits of pence after a point: "£1,234.50", "1234", "-£5". Before "million" or "billion" any number of decimal
    /// places is accepted that comes to whole pence: "£1.5 million".
    public static func parse(_ text: String) throws(MoneyError) -> Money {
        let typed = trimmed(text)
        guard !typed.isEmpty else { throw .blank }
        var rest = typed[...]
        let negative = rest.first == "-" || rest.first == "−"
        if negative { rest = rest.dropFirst() }
        if rest.first == "£" { rest = rest.dropFirst() }
        let words = rest.split(separator: " ", omittingEmptySubsequences: false)
        var unit: UInt64 = 100
        if words.count == 2, let named = units.first(where: { words[1] == $0.name }) {
            unit = named.pence
        } else if words.count != 1 {
            throw .notUnderstood(typed)
        }
        let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let pounds = try digits(of: parts[0], in: typed) else {
            throw .notUnderstood(typed)
        }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.allSatisfy(\.isDigit), parts.count == 1 || !decimals.isEmpty,
            unit > 100 || decimals.isEmpty || decimals.utf8.count >= 2
        else { throw .notUnderstood(typed) }
        return try amount(pounds, decimals, unit: unit, negative: negative, typed: typed)
    }

    /// The whole number before the point, with its commas checked and taken out; nil if it is not one.
    private static func digits(of text: Substring, in typed: String) throws(MoneyError) -> Int? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        let sound =
            groups.count == 1
            || ((1...3).contains(groups[0].utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 })
        let joined = groups.joined()
        guard sound, !joined.isEmpty, joined.utf8.allSatisfy(\.isDigit) else { return nil }
        guard let number = wholeNumber(joined.utf8) else { throw .tooLarge }
        return number
    }

    private static func amount(
        _ whole: Int, _ decimals: Substring, unit: UInt64, negative: Bool, typed: String
    ) throws(MoneyError) -> Money {
        // 128 bits hold every product here, so one check at the end finds what is too large.
        var pence = Int128(whole) * Int128(unit)
        var place = Int128(unit)
        for byte in decimals.utf8 {
            let digit = Int128(byte - UInt8(ascii: "0"))
            guard digit == 0 || place >= 10 else { throw .partOfAPenny(typed) }
            place /= 10
            pence += digit * place
        }
        guard let exact = Int64(exactly: negative ? -pence : pence) else { throw .tooLarge }
        return Money(pence: exact)
    }
}
