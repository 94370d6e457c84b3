import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A need that is not met") struct NeedTests {
    private static func kind() throws -> Ref { try Ref(kind: "need-kind", id: "short-breaks") }

    @Test func isCheckedBeforeItIsKept() throws {
        let (today, kind) = (Caseroom.today, try Self.kind())
        let cases: [(words: String, kind: Ref?, reason: Need.Reason?, in: Need.FoundIn?, since: LocalDate?, [String])] =
            [
                ("A break", kind, .waiting, .review, today, []),
                ("A break", kind, .cost, .conversation, Caseroom.day(-4000), []),
                (String(repeating: "x", count: 500), kind, .cost, .plan, today, []),
                (String(repeating: "x", count: 501), kind, .cost, .plan, today, ["words"]),
                (" \n ", kind, .cost, .plan, today, ["words"]),
                ("A break", nil, .cost, .plan, today, ["kind"]),
                ("A break", kind, nil, .plan, today, ["reason"]),
                ("A break", kind, .cost, nil, today, ["found-in"]),
                ("A break", kind, .cost, .plan, nil, ["since"]),
                ("A break", kind, .cost, .plan, Caseroom.day(1), ["since"]),
                ("", nil, nil, nil, nil, ["kind", "words", "reason", "found-in", "since"]),
            ]
        for (words, kind, reason, found, since, faults) in cases {
            do {
                let details = try NeedDetails(
                    kind: kind, words: words, reason: reason, foundIn: found, sinceOn: since, today: today)
                #expect(faults.isEmpty && details.words == words.trimmed, "\(words.prefix(20))")
            } catch {
                #expect(error.list.map(\.field) == faults, "\(words.prefix(20))")
                #expect(error.list.allSatisfy { !$0.message.isEmpty })
            }
        }
    }

    @Test(arguments: TestStore.engines) func isKeptAsItWasSaid(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            let id: ID<Need> = Caseroom.newID()
            let details = try NeedDetails(
                kind: Self.kind(), words: " Somebody to sit with Iain ", reason: .noService, foundIn: .plan,
                foundRef: SupportPlan.ref(plan.id), service: Ref(kind: "service", id: "hope-point"), outcome: outcome,
                sinceOn: Caseroom.day(-30), today: Caseroom.today)
            try await database.record(Caseroom.signature()) { try Needs.add(details, to: person, id: id, with: $0) }
            let need = try await database.need(id)
            #expect(need.words == "Somebody to sit with Iain" && need.reason == .noService && need.foundIn == .plan)
            #expect(try need.foundRef == SupportPlan.ref(plan.id))
            #expect(need.service == Ref("service/hope-point") && need.outcome == outcome && need.area == nil)
            #expect(need.state == .open && need.closedOn == nil && need.closedWhy == nil && need.metBy == nil)
            #expect(need.savedOn == Caseroom.today && need.savedBy == "a.worker")
            #expect(need.days(by: Caseroom.today) == 30)
            let words = try await database.read {
                try Needs.words(of: person, authority: Caseroom.authority, on: $0)
            }
            #expect(try words == [Need.ref(id): "Somebody to sit with Iain"])
        }
    }

    @Test(arguments: TestStore.engines) func openOnesComeFirstAndTheLongestMissingOfThem(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let closed = try await database.addNeed("Closed", to: person, since: -90)
            let later = try await database.addNeed("Later", to: person, since: -5)
            let longest = try await database.addNeed("Longest", to: person, since: -60)
            try await database.closeNeed(closed, on: 0)
            try await #expect(database.needs(of: person).map(\.id) == [longest, later, closed])
            let open = try await database.read {
                try Needs.openCount(of: person, authority: Caseroom.authority, on: $0)
            }
            #expect(open == 2)
            let other = try await database.addPerson("Iain", "Thornbeck")
            try await #expect(database.needs(of: other).isEmpty)
        }
    }

    @Test(arguments: TestStore.engines) func anotherPersonsOutcomeIsRefused(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let other = try await database.addPerson("Iain", "Thornbeck")
            let plan = try await database.beginPlan(for: other)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            let faults = await #expect(throws: Faults.self) {
                try await database.addNeed("A break", to: person, outcome: outcome)
            }
            #expect(faults?.list.map(\.field) == ["outcome"])
            try await #expect(database.needs(of: person).isEmpty)
        }
    }

    @Test(arguments: TestStore.engines) func changesAndKeepsWhatItWas(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let id = try await database.addNeed("A break", to: person, since: -10)
            let need = try await database.need(id)
            let change = try NeedChange(
                kind: Ref(kind: "need-kind", id: "company"), words: "Company on Sundays", reason: .placeOrTime)
            try await database.record(Caseroom.signature(at: Caseroom.moment(3))) { pen in
                try Needs.change(need, seen: 1, to: change, with: pen)
            }
            let changed = try await database.need(id)
            #expect(changed.words == "Company on Sundays" && changed.kind.id == "company")
            #expect(changed.reason == .placeOrTime && changed.version == 2 && changed.isOpen)
            #expect(changed.sinceOn == need.sinceOn && changed.foundIn == need.foundIn)
            let before = try await database.read {
                try $0.row("SELECT words, reason FROM need WHERE id = \(id) AND version = 1")?.text("words")
            }
            #expect(before == "A break")
        }
    }

    @Test(arguments: TestStore.engines) func twoWhoCloseItDoNotBoth(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let id = try await database.addNeed("A break", to: person, since: -10)
            let need = try await database.need(id)
            let met = try Need.MetBy.service(Ref(kind: "service", id: "hope-point"))
            try await database.meetNeed(id, by: met, on: 0)
            await #expect(throws: StaleSave(table: "need", id: id.text, seen: 1, current: 2)) {
                try await database.record(Caseroom.signature()) { pen in
                    try Needs.close(need, seen: 1, on: Caseroom.today, why: "Not wanted", with: pen)
                }
            }
            let kept = try await database.need(id)
            #expect(kept.state == .met && kept.metBy == met && kept.closedWhy == "A place came free")
            // Whoever loads the page again is told that it is closed.
            let faults = await #expect(throws: Faults.self) { try await database.closeNeed(id, on: 0) }
            #expect(faults?.list.map(\.field) == ["why"])
        }
    }
}
