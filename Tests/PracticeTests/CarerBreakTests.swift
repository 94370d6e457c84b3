import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A break from caring") struct CarerBreakTests {
    private static func fund() throws -> Ref { try Ref(kind: "service", id: "short-break-fund") }
    private static let limit = Money(pence: 40_000)

    static let cases:
        [(what: String, words: String, from: Int?, to: Int?, amount: String, isFunded: Bool, faults: [String])] = [
            ("all in order", "A week by the sea", 0, 6, "124.50", true, []),
            ("without money", "A neighbour sits in", 0, nil, "", false, []),
            ("nothing that it is", " ", 0, nil, "", false, ["what"]),
            ("301 characters", String(repeating: "x", count: 301), 0, nil, "", false, ["what"]),
            ("no day", "A week by the sea", nil, nil, "", false, ["from"]),
            ("it ends before", "A week by the sea", 0, -1, "", false, ["to"]),
            ("much", "A week by the sea", 0, nil, "much", true, ["amount"]),
            ("less than nothing", "A week by the sea", 0, nil, "-5", true, ["amount"]),
            ("paid by nobody", "A week by the sea", 0, nil, "50", false, ["fund"]),
        ]

    @Test func isCheckedBeforeItIsKept() throws {
        for (what, words, from, to, amount, isFunded, faults) in Self.cases {
            let fund = isFunded ? try Self.fund() : nil
            do {
                _ = try CarerBreakDetails(
                    what: words, from: from.map(Caseroom.day), to: to.map(Caseroom.day), amount: amount, fund: fund)
                #expect(faults.isEmpty, "\(what)")
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    @Test func aFinancialYearBeginsInApril() throws {
        for (day, first, last) in [
            ("2026-03-31", "2025-04-01", "2026-03-31"), ("2026-04-01", "2026-04-01", "2027-03-31"),
            ("2026-12-31", "2026-04-01", "2027-03-31"), ("2027-01-01", "2026-04-01", "2027-03-31"),
        ] {
            let year = CarerBreaks.financialYear(of: try #require(LocalDate(iso: day)))
            #expect([year.lowerBound.iso, year.upperBound.iso] == [first, last], "\(day)")
        }
    }

    @Test(arguments: TestStore.engines) func yearlyMoneyHasAnEnd(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            let plan = try await database.beginCarerPlan(of: carer)
            let fund = try Self.fund()
            func add(_ amount: String, on day: String, fund: Ref? = nil) async throws {
                let details = try CarerBreakDetails(
                    what: "A break", from: LocalDate(iso: day), to: nil, amount: amount, fund: fund)
                try await database.record(Caseroom.signature()) { pen in
                    try CarerBreaks.add(details, to: plan, limit: Self.limit, id: Caseroom.newID(), with: pen)
                }
            }
            func breaks() async throws -> [CarerBreak] {
                try await database.read { try CarerBreaks.of(carer, authority: Caseroom.authority, on: $0) }
            }
            try await add("280", on: "2026-01-05", fund: fund)
            try await add("", on: "2026-01-09")
            let over = await #expect(throws: Faults.self) { try await add("120.01", on: "2026-03-31", fund: fund) }
            #expect(
                over?.list == [
                    FieldFault(field: "amount", message: "£400 a year is the most; £120 is left until 31 March 2026")
                ])
            try await add("120", on: "2026-03-31", fund: fund)
            // Another year, and another fund, have money of their own.
            try await add("400", on: "2026-04-01", fund: fund)
            try await add("400", on: "2026-03-01", fund: try Ref(kind: "service", id: "another-fund"))
            let all = try await breaks()
            #expect(all.map(\.amount.pence) == [40_000, 12_000, 40_000, 0, 28_000])
            #expect(all.allSatisfy { $0.plan == plan.id && $0.person == carer })
            let day = try #require(LocalDate(iso: "2026-02-01"))
            let left = try CarerBreaks.left(of: fund, limit: Self.limit, on: day, after: all)
            #expect(left == .zero)
            #expect(try CarerBreaks.left(of: fund, limit: nil, on: day, after: all) == nil)
        }
    }
}
