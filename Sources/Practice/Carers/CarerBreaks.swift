import People
import Store
import Values

/// A break from caring that a carer has had or will have, with what was paid for it.
public struct CarerBreak: Sendable, Hashable {
    public let id: ID<CarerBreak>
    public let version: Int
    /// The carer.
    public let person: ID<Person>
    public let plan: ID<CarerPlan>
    public let what: String
    public let from: LocalDate
    public let to: LocalDate?
    public let amount: Money
    /// The fund that paid, such as `service/short-break-fund`; nil where nothing was paid.
    public let fund: Ref?
}

/// A break as it is given, checked.
public struct CarerBreakDetails: Sendable, Hashable {
    public let what: String
    public let from: LocalDate
    public let to: LocalDate?
    public let amount: Money
    public let fund: Ref?

    /// - Parameter amount: in pounds and pence, as in 124.50; nothing where no money is given.
    /// - Throws: `Faults`, each naming its field and what to do.
    public init(what: String, from: LocalDate?, to: LocalDate?, amount: String, fund: Ref?) throws(Faults) {
        var faults = Faults()
        let text = what.trimmed
        if text.isEmpty || text.count > 300 { faults.add("what", "Say in up to 300 characters what the break is") }
        if from == nil { faults.add("from", "Enter the day it begins") }
        if let from, let to, to < from {
            faults.add("to", "The end is before the beginning, \(from.words). Enter that day or a later one")
        }
        var money = Money.zero
        if let typed = amount.nonEmpty {
            do { money = try Money.parse(typed) } catch { faults.add("amount", error.message) }
        }
        if money < .zero { faults.add("amount", "An amount is at least nothing. Take the minus away") }
        if money > .zero && fund == nil { faults.add("fund", "Choose the fund that pays") }
        try faults.throwIfAny()
        guard let from else { throw faults }
        self.what = text
        self.from = from
        self.to = to
        self.amount = money
        self.fund = money == .zero ? nil : fund
    }
}

/// The breaks that carers have, and what is left of the money for them.
public enum CarerBreaks {
    public static func of(
        _ carer: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [CarerBreak] {
        try connection.rows(
            """
            SELECT * FROM carer_break WHERE authority = \(authority) AND person = \(carer) AND superseded_at IS NULL
            ORDER BY from_date DESC, id DESC
            """
        ).map { row in
            CarerBreak(
                id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
                plan: try row.id("carer_plan"), what: try row.text("what"), from: try row.date("from_date"),
                to: try row.optionalDate("to_date"), amount: Money(pence: Int64(try row.integer("amount_pence"))),
                fund: try row.optionalRef("fund"))
        }
    }

    /// What a fund has left for a carer in the financial year of a day; nil where it has no limit.
    ///
    /// - Throws: `MoneyError` if amounts are too large to add.
    public static func left(
        of fund: Ref, limit: Money?, on day: LocalDate, after breaks: [CarerBreak]
    ) throws(MoneyError) -> Money? {
        guard let limit else { return nil }
        let year = financialYear(of: day)
        let spent = try Money.sum(breaks.filter { $0.fund == fund && year.contains($0.from) }.map(\.amount))
        return try limit - spent
    }

    /// From 1 April to 31 March.
    public static func financialYear(of day: LocalDate) -> ClosedRange<LocalDate> {
        let year = day.month >= 4 ? day.year : day.year - 1
        // Both days exist in every year.
        guard let first = LocalDate(iso: "\(padded(year))-04-01"),
            let last = LocalDate(iso: "\(padded(year + 1))-03-31")
        else { return day...day }
        return first...last
    }

    private static func padded(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Puts a break on record.
    ///
    /// - Parameter limit: the most that one carer has of the fund in a financial year.
    /// - Throws: `Faults` if it is more than is left.
    public static func add(
        _ details: CarerBreakDetails, to plan: CarerPlan, limit: Money?, id: ID<CarerBreak>, with pen: Pen
    ) throws {
        if let fund = details.fund, let limit {
            let breaks = try of(plan.person, authority: pen.signature.authority, on: pen.connection)
            let left = try left(of: fund, limit: limit, on: details.from, after: breaks) ?? limit
            if details.amount > left {
                let end = financialYear(of: details.from).upperBound
                throw Faults([
                    FieldFault(
                        field: "amount",
                        message:
                            "\(limit.words) a year is the most; \(max(left, .zero).words) is left until \(end.words)")
                ])
            }
        }
        try pen.insert(
            into: "carer_break", id,
            [
                "person": plan.person, "carer_plan": plan.id, "what": details.what, "from_date": details.from,
                "to_date": details.to, "amount_pence": Int(details.amount.pence), "fund": details.fund,
            ])
        try pen.sign(.added, Ref(kind: "carer-break", id: id.text), person: plan.person.text, detail: details.what)
    }
}
