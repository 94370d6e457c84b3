import People
import Practice
import Store
import StoreTesting
import Testing
import Values

/// Which option of self-directed support somebody chose is recorded, changed and told, and “does not apply” is something
/// else than “not recorded”.
@Suite("Self-directed support") struct SelfDirectedSupportTests {
    private static func add(
        _ option: SelfDirectedOption?, to plan: SupportPlan, for outcome: ID<Outcome>, in database: any Database
    ) async throws -> Support {
        let details = try SupportDetails(
            service: Ref(kind: "service", id: "hope-point"), what: "A walk each week", outcomes: [outcome],
            from: Caseroom.today, option: option)
        let id: ID<Support> = Caseroom.newID()
        try await database.record(Caseroom.signature()) { pen in
            try Practice.add(details, to: plan, id: id, surroundings: Caseroom.surroundings, with: pen)
        }
        return try await support(id, of: plan, in: database)
    }

    private static func support(
        _ id: ID<Support>, of plan: SupportPlan, in database: any Database
    ) async throws -> Support {
        let all = try await database.read { try Practice.supports(of: plan.id, authority: Caseroom.authority, on: $0) }
        return try #require(all.first { $0.id == id })
    }

    private static func change(
        _ support: Support, seen: Int? = nil, to option: SelfDirectedOption?, what: String = "A walk each week",
        on days: Int, in database: any Database
    ) async throws {
        let change = try SupportChange(what: what, option: option, terms: support.terms)
        try await database.record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try Practice.change(support, seen: seen ?? support.version, to: change, with: pen)
        }
    }

    @Test(arguments: TestStore.engines) func everyAnswerIsKept(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            for option in SelfDirectedOption.allCases.map(Optional.some) + [nil] {
                let support = try await Self.add(option, to: plan, for: outcome, in: database)
                #expect(support.option == option)
                let ended = try await database.record(Caseroom.signature()) { pen in
                    try Practice.end(support, seen: support.version, on: Caseroom.day(3), with: pen)
                    return try Practice.supports(of: plan.id, authority: Caseroom.authority, on: pen.connection)
                        .first { $0.id == support.id }
                }
                #expect(ended?.option == option, "and stays when the support ends")
            }
        }
    }

    @Test(arguments: TestStore.engines) func aChangeIsAnotherVersionAndIsTold(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            let support = try await Self.add(nil, to: plan, for: outcome, in: database)
            try await Self.change(support, to: .personDirects, on: 2, in: database)
            await #expect(throws: StaleSave(table: "support", id: support.id.text, seen: 1, current: 2)) {
                try await Self.change(support, seen: 1, to: .doesNotApply, on: 3, in: database)
            }
            let second = try await Self.support(support.id, of: plan, in: database)
            #expect(second.option == .personDirects && second.version == 2 && second.outcomes == [outcome])
            // Other words alone are no change of the option.
            try await Self.change(second, to: .personDirects, what: "A swim", on: 4, in: database)
            let third = try await Self.support(support.id, of: plan, in: database)
            #expect(third.what == "A swim")
            try await Self.change(third, to: nil, what: "A swim", on: 5, in: database)

            let told = try await database.read { connection in
                try Chronology.of(person, authority: Caseroom.authority, on: connection)
                    .filter { $0.title.hasPrefix("Self-directed") }
            }
            #expect(told.map(\.on) == [Caseroom.day(5), Caseroom.day(2)])
            #expect(
                told.map(\.title) == [
                    "Self-directed support: Not recorded", "Self-directed support: Option 2: the person directs it",
                ])
            #expect(told.map(\.detail) == ["Before: Option 2: the person directs it", "Before: Not recorded"])
            let lines = try await database.read { connection in
                try Ledger.lines(ofPerson: person.text, authority: Caseroom.authority, limit: 1, on: connection)
            }
            #expect(lines.first?.action == .changed)
            #expect(lines.first?.detail == "self-directed support option-2 → not recorded")
        }
    }

    @Test(arguments: TestStore.engines) func whatHasEndedIsNotChanged(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            let support = try await Self.add(.mix, to: plan, for: outcome, in: database)
            try await database.record(Caseroom.signature()) { pen in
                try Practice.end(support, seen: 1, on: Caseroom.day(3), with: pen)
            }
            let ended = try await Self.support(support.id, of: plan, in: database)
            // It goes on until the day.
            #expect(ended.goesOn(on: Caseroom.day(2)) && !ended.goesOn(on: Caseroom.day(3)))
            try await Self.change(ended, to: .directPayment, on: 2, in: database)
            let changed = try await Self.support(support.id, of: plan, in: database)
            #expect(changed.to == Caseroom.day(3) && changed.option == .directPayment)
            let faults = await #expect(throws: Faults.self) {
                try await Self.change(changed, to: .mix, on: 3, in: database)
            }
            #expect(faults?.list.map(\.field) == ["what"])
        }
    }

    @Test func whatItDoesIsSaid() throws {
        for what in ["", " ", String(repeating: "x", count: 301)] {
            let faults = #expect(throws: Faults.self) { try SupportChange(what: what, option: nil, terms: .notKnown) }
            #expect(faults?.list.map(\.field) == ["what"])
        }
    }

    @Test func theOptionsAreThoseOfTheAct() {
        #expect(SelfDirectedOption.allCases.filter(\.isPersonDirected) == [.directPayment, .personDirects, .mix])
        #expect(Set(SelfDirectedOption.allCases.map(\.words)).count == 5)
    }
}
