import Content
import Insight
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

/// Contacts and referrals of made-up people, counted by hand.
@Suite("Contacts, referrals and waits") struct FrontDoorMeasures {
    private struct Row: Sendable {
        let person: String
        let on: String
        var outcome: String? = "advice"
        var source = "self"
        var isMatched = true
    }

    /// In 2025: eighteen settled, of whom five with a booking; five referred, three in an emergency, one undecided.
    private static let contacts: [Row] =
        (0..<6).map { Row(person: "a\($0)", on: "2025-03-01") }
        + (6..<11).map { Row(person: "a\($0)", on: "2025-04-01", outcome: "direct-access", source: "police") }
        + (0..<5).map { Row(person: "b\($0)", on: "2025-05-01", outcome: "referral", source: "police") }
        + (0..<3).map { Row(person: "c\($0)", on: "2025-06-01", outcome: "emergency") }
        + [Row(person: "d0", on: "2025-07-01", outcome: nil), Row(person: "X1", on: "2025-07-02", isMatched: false)]
        // Five came back after 28 days, and one after 29; one was there the year before.
        + (0..<5).map { Row(person: "a\($0)", on: "2025-03-29") }
        + [Row(person: "a5", on: "2025-03-30"), Row(person: "a2", on: "2024-12-31")]

    private static func writeContacts(to database: any Database) async throws {
        try await TestRecords.write(to: database) { pen in
            for (number, row) in contacts.enumerated() {
                guard let day = LocalDate(iso: row.on) else { continue }
                let at = Instant.start(ofUKDay: day).adding(seconds: 36_000)
                let id: ID<Contact> = ID(row.isMatched ? "contact-\(number)" : row.person)
                try pen.insert(
                    into: "contact", id,
                    [
                        "person": row.person, "is_matched": row.isMatched, "received_at": at, "received_on": day,
                        "channel": "phone", "source": row.source, "words": "Help", "is_out_of_hours": false,
                        "team": "team/desk", "outcome": row.outcome,
                        "outcome_at": row.outcome.map { _ in at.adding(seconds: 7_300) },
                        "reason": row.outcome.map { _ in "Why" },
                        "service": row.outcome.map { _ in "service/harbour" },
                    ])
            }
        }
    }

    /// What a measure says of 2025, in short: each row's key, count and base.
    private static func rows(
        _ measure: String, by dimension: Breakdown? = nil, _ insight: Insight, of database: any Database
    ) async throws -> [String] {
        let catalogue = TestContent.dundee.catalogue
        let question = Question(
            try Measure.named(measure, in: catalogue), by: dimension, period: AskTests.year)
        let answer = try await database.read {
            try insight.ask(question, catalogue: catalogue, now: TestRecords.now, on: $0)
        }
        return answer.rows.map { row in
            let (count, base) = (row.count.value.map(String.init), row.of.value.map(String.init))
            return "\(row.key): \(count ?? "*") of \(base ?? "*")"
        }
    }

    @Test(arguments: TestStore.engines) func whatWasSettledAtFirstContact(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: []) { database in
            try await Self.writeContacts(to: database)
            let insight = Insight(authority: TestRecords.authority)
            try await #expect(Self.rows("first-contact-resolved", insight, of: database) == ["all: 18 of 23"])
            let bySource = try await Self.rows("first-contact-resolved", by: .contactSource, insight, of: database)
            #expect(bySource.filter { !$0.hasSuffix(" 0 of 0") } == ["self: 13 of 13", "police: 5 of 10"])
            #expect(bySource.count == Contact.Source.allCases.count + 1)
            try await #expect(Self.rows("contacts-came-back", insight, of: database) == ["all: 5 of 26"])
        }
    }

    /// Somebody who is nobody on record is no person with a record; once they are somebody, the contact is theirs.
    @Test(arguments: TestStore.engines) func whoeverIsNobodyOnRecordIsNoPerson(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: []) { database in
            try await Self.writeContacts(to: database)
            let insight = Insight(authority: TestRecords.authority)
            func known() async throws -> String? {
                try await Self.rows("people-with-plan", insight, of: database).first
            }
            try await #expect(known() == "all: 0 of 20")
            let contact = try await database.read {
                try FrontDoor.find(ID("X1"), authority: TestRecords.authority, on: $0)
            }
            let unmatched = try #require(contact)
            let signature = Signature(
                authority: TestRecords.authority, account: "test", role: "practitioner", at: TestRecords.now,
                reason: "test")
            try await database.record(signature) {
                try FrontDoor.match(unmatched, seen: 1, to: ID("b0"), with: $0)
            }
            try await #expect(known() == "all: 0 of 20")
            try await #expect(Self.rows("contacts-came-back", insight, of: database) == ["all: 5 of 27"])
        }
    }

    @Test(arguments: TestStore.engines) func whoWaitsAndHowLong(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: []) { database in
            try await TestRecords.write(to: database) { pen in
                var number = 0
                func refer(
                    _ count: Int, on day: String, state: String, allocated: String? = nil, accepted: String? = nil,
                    closed: String? = nil
                ) throws {
                    for _ in 0..<count {
                        number += 1
                        try pen.insert(
                            into: "referral", ID<Referral>("referral-\(number)"),
                            [
                                "person": "p\(number)", "team": "team/east", "asked": "Help", "urgency": 3,
                                "state": state, "received_on": day, "allocated_on": allocated,
                                "accepted_on": accepted, "closed_on": closed,
                                "worker": allocated.map { _ in "a.worker" }, "reason": closed.map { _ in "Why" },
                                "alternative_words": closed.map { _ in "Hope Point" },
                            ])
                    }
                }
                try refer(6, on: "2025-01-10", state: "accepted", allocated: "2025-01-20", accepted: "2025-01-25")
                try refer(5, on: "2025-02-01", state: "declined", closed: "2025-02-03")
                // On 31 December these have waited for 85 days, and those for 84.
                try refer(7, on: "2025-10-07", state: "waiting")
                try refer(6, on: "2025-10-08", state: "received")
                // Declined only in the year after: it still waited then.
                try refer(5, on: "2025-12-01", state: "declined", closed: "2026-01-05")
            }
            let insight = Insight(authority: TestRecords.authority)
            try await #expect(Self.rows("referrals-declined", insight, of: database) == ["all: 5 of 29"])
            try await #expect(Self.rows("waiting-over-12-weeks", insight, of: database) == ["all: 7 of 18"])
            let catalogue = TestContent.dundee.catalogue
            let question = Question(
                try Measure.named("days-to-allocation-mean", in: catalogue), by: nil, period: AskTests.year)
            let answer = try await database.read {
                try insight.ask(question, catalogue: catalogue, now: TestRecords.now, on: $0)
            }
            #expect(answer.total.of == .known(6))
        }
    }
}
