import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("What a support costs, and who provides it") struct SupportTermsTests {
    static let costs: [(typed: String, pence: Int64?, isRight: Bool)] = [
        ("", nil, true), ("  ", nil, true), ("0", 0, true), ("124.50", 12_450, true), ("£1,240", 124_000, true),
        ("20000", 2_000_000, true), ("20000.01", nil, false), ("24,000.00", nil, false), ("-1", nil, false),
        ("12.5", nil, false), ("about fifty", nil, false), ("12.505", nil, false),
    ]

    @Test(arguments: costs) func isReadAsItIsTyped(typed: String, pence: Int64?, isRight: Bool) throws {
        do {
            let terms = try SupportTerms(provider: "", weeklyCost: typed)
            #expect(isRight && terms.weeklyCost?.pence == pence)
            let again = try SupportTerms(provider: "", weeklyCost: terms.weeklyCostText)
            #expect(again == terms, "what is shown in the form is read as the same")
        } catch {
            #expect(!isRight && error.list.map(\.field) == ["weekly-cost"])
        }
    }

    @Test func aProviderHasAName() throws {
        #expect(try SupportTerms(provider: " Weft Care ", weeklyCost: "").provider == "Weft Care")
        #expect(try SupportTerms(provider: " ", weeklyCost: "") == .notKnown)
        let faults = #expect(throws: Faults.self) {
            try SupportTerms(provider: String(repeating: "x", count: 121), weeklyCost: "x")
        }
        #expect(faults?.list.map(\.field) == ["provider", "weekly-cost"])
    }

    @Test(arguments: TestStore.engines) func staysUntilItIsChanged(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            let terms = try SupportTerms(provider: "Weft Care", weeklyCost: "124.50")
            let details = try SupportDetails(
                service: Ref(kind: "service", id: "hope-point"), what: "A walk", outcomes: [outcome],
                from: Caseroom.today, terms: terms)
            try await database.record(Caseroom.signature()) { pen in
                try Practice.add(
                    details, to: plan, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
            }
            func support() async throws -> Support {
                let all = try await database.read {
                    try Practice.supports(of: plan.id, authority: Caseroom.authority, on: $0)
                }
                return try #require(all.first)
            }
            let first = try await support()
            #expect(first.terms == terms)
            let dearer = try SupportTerms(provider: "Weft Care", weeklyCost: "130")
            let change = try SupportChange(what: "A walk", option: .directPayment, terms: dearer)
            try await database.record(Caseroom.signature(at: Caseroom.moment(2))) { pen in
                try Practice.change(first, seen: first.version, to: change, with: pen)
            }
            let second = try await support()
            #expect(second.terms == dearer && second.option == .directPayment && second.what == "A walk")
            try await database.record(Caseroom.signature(at: Caseroom.moment(3))) { pen in
                try Practice.end(second, seen: second.version, on: Caseroom.day(3), with: pen)
            }
            let ended = try await support()
            #expect(ended.terms == dearer && ended.option == .directPayment && ended.to == Caseroom.day(3))
        }
    }
}
