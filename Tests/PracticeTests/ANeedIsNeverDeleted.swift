import Foundation
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

/// A need outlives the plan that could not meet it. It is closed with a reason, and everything it said is kept.
@Suite("A need is never deleted") struct ANeedIsNeverDeleted {
    @Test func noSourceClosesItsRecord() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources").standardizedFileURL
        var files = 0
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        where file.pathExtension == "swift" {
            files += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            for forbidden in ["close(\"need\"", "DELETE FROM need ", "DROP TABLE need"] {
                #expect(!text.contains(forbidden), "\(file.lastPathComponent)")
            }
        }
        #expect(files > 300)
    }

    @Test(arguments: TestStore.engines) func everyVersionStays(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let id = try await database.addNeed("A break", to: person, since: -10)
            try await database.closeNeed(id, on: 5)
            try await database.reopenNeed(id, on: 5)
            try await database.closeNeed(id, on: 6, why: "She has company now")
            let versions = try await database.read { connection in
                try connection.rows("SELECT version, state FROM need WHERE id = \(id) ORDER BY version")
                    .map { try $0.text("state") }
            }
            #expect(versions == ["open", "no-longer-needed", "open", "no-longer-needed"])
        }
    }

    @Test(arguments: TestStore.engines) func aPlanEndsAndNeedsStay(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            try await database.addNeed("A lift to my sister’s", to: person, outcome: outcome)
            let before = try await database.needs(of: person)
            try await database.record(Caseroom.signature(at: Caseroom.moment(10))) { pen in
                try Practice.end(
                    plan, seen: plan.version, on: Caseroom.day(10), why: "A new plan begins", with: pen)
            }
            try await #expect(database.needs(of: person) == before)
            _ = try await database.beginPlan(for: person, keyWorker: nil)
            try await #expect(database.needs(of: person) == before, "and another plan overwrites nothing")
        }
    }

    @Test(arguments: TestStore.engines) func aDeathClosesNone(engine: Engine) async throws {
        try await engine.withPerson { database, id in
            try await database.addNeed("A break", to: id, since: -10)
            let person = try await database.person(id)
            try await database.record(Caseroom.signature()) { pen in
                try People.recordDeath(of: person, seen: person.version, on: Caseroom.today, with: pen)
            }
            try await #expect(database.needs(of: id).map(\.state) == [.open])
        }
    }

    static let closings: [(what: String, days: Int?, why: String, faults: [String])] = [
        ("today", 0, "Done", []), ("the day it was found", -10, "Done", []),
        ("the day before", -11, "Done", ["closed-on"]),
        ("tomorrow", 1, "Done", ["closed-on"]), ("no day", nil, "Done", ["closed-on"]), ("no reason", 0, " ", ["why"]),
        ("too long a reason", 0, String(repeating: "x", count: 301), ["why"]),
        ("neither", nil, "", ["why", "closed-on"]),
    ]

    @Test(arguments: TestStore.engines) func itIsClosedWithADayAndAReason(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let service = try Need.MetBy.service(Ref(kind: "service", id: "hope-point"))
            for (what, days, why, expected) in Self.closings {
                for isMet in [false, true] {
                    let id = try await database.addNeed("A break", to: person, since: -10)
                    let need = try await database.need(id)
                    var found: [String] = []
                    do {
                        try await database.record(Caseroom.signature()) { pen in
                            let day = days.map(Caseroom.day)
                            if isMet {
                                try Needs.meet(need, seen: 1, by: service, on: day, why: why, with: pen)
                            } else {
                                try Needs.close(need, seen: 1, on: day, why: why, with: pen)
                            }
                        }
                    } catch let faults as Faults {
                        found = faults.list.map(\.field)
                    }
                    #expect(found == expected, "\(what)")
                    let kept = try await database.need(id)
                    #expect(kept.isOpen == !expected.isEmpty && kept.version == (expected.isEmpty ? 2 : 1))
                }
            }
        }
    }

    @Test(arguments: TestStore.engines) func metByThePersonsOwnSupport(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let other = try await database.addPerson("Iain", "Thornbeck")
            let (own, others) = (
                try await support(of: person, in: database), try await support(of: other, in: database)
            )
            let id = try await database.addNeed("A break", to: person, since: -10)
            for wrong in [nil, .support(others), .support(ID("01NOBODY"))] as [Need.MetBy?] {
                let faults = await #expect(throws: Faults.self) { try await database.meetNeed(id, by: wrong, on: 0) }
                #expect(faults?.list.map(\.field) == ["met-by"])
            }
            try await database.meetNeed(id, by: .support(own), on: 0)
            let met = try await database.need(id)
            #expect(met.state == .met && met.metBy == .support(own) && met.closedOn == Caseroom.today)
        }
    }

    @Test(arguments: TestStore.engines) func openedAgainThatDayByWhoeverClosedIt(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let id = try await database.addNeed("A break", to: person, since: -10)
            await #expect(throws: Faults.self) { try await database.reopenNeed(id, on: 5) }
            try await database.closeNeed(id, on: 5)
            for (days, account) in [(6, "a.worker"), (5, "b.worker")] {
                let faults = await #expect(throws: Faults.self) {
                    try await database.reopenNeed(id, on: days, account: account)
                }
                #expect(faults?.list.map(\.field) == ["need"])
            }
            try await database.reopenNeed(id, on: 5)
            let open = try await database.need(id)
            #expect(open.isOpen && open.closedOn == nil && open.closedWhy == nil && open.sinceOn == Caseroom.day(-10))
        }
    }

    private func support(of person: ID<Person>, in database: any Database) async throws -> ID<Support> {
        let plan = try await database.beginPlan(for: person)
        let outcome = try await database.addOutcome("See my sister", to: plan)
        let details = try SupportDetails(
            service: Ref(kind: "service", id: "hope-point"), what: "A lift", outcomes: [outcome], from: Caseroom.today)
        let id: ID<Support> = Caseroom.newID()
        try await database.record(Caseroom.signature()) { pen in
            try Practice.add(details, to: plan, id: id, surroundings: Caseroom.surroundings, with: pen)
        }
        return id
    }
}
