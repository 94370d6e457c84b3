import Access
import Content
import People
import Practice
import Store
import Values

/// A person's record, opened by somebody who may: what every page of it has.
struct OpenRecord: Sendable {
    let person: Person
    let reason: String
    let keyWorker: CareTeamMember?
    let plan: SupportPlan?
    let mayChange: Bool

    var id: String { person.id.text }

    /// The day by which the plan is reviewed; nil without a plan, and for somebody who has died.
    var reviewDueOn: LocalDate? { person.diedOn == nil ? plan?.nextReviewOn : nil }

    func path(_ part: String) -> String { Path.record(id, part) }
}

/// A record that stays closed to somebody who could open it with a reason.
struct ClosedRecord: Error {
    let person: Person
    let refusal: Refusal
}

/// The one door to records: finds the person, asks whether it may be opened, and notes on the ledger that it was.
enum RecordDoor {
    /// A page of a record.
    static func view(
        _ pattern: String, part: String, _ answer: @escaping @Sendable (Visit, OpenRecord) async throws -> Reply
    ) -> Route {
        .get("/people/{person}" + pattern) { visit in
            try await opened(visit, .seeRecord, looking: part) { try await answer(visit, $0) }
        }
    }

    /// A form that changes a record: shown, and sent.
    static func form(
        _ pattern: String, part: String,
        show: @escaping @Sendable (Visit, OpenRecord) async throws -> Reply,
        send: @escaping @Sendable (Visit, OpenRecord) async throws -> Reply
    ) -> [Route] {
        [
            .get("/people/{person}" + pattern) { visit in
                try await opened(visit, .changeRecord, looking: part) { try await show(visit, $0) }
            },
            action(pattern, send),
        ]
    }

    /// Something done to a record; the operation puts it on the ledger.
    static func action(
        _ pattern: String, _ send: @escaping @Sendable (Visit, OpenRecord) async throws -> Reply
    ) -> Route {
        .post("/people/{person}" + pattern) { visit in
            try await opened(visit, .changeRecord, looking: nil) { try await send(visit, $0) }
        }
    }

    private static func opened(
        _ visit: Visit, _ action: Access.Action, looking part: String?,
        _ answer: (OpenRecord) async throws -> Reply
    ) async throws -> Reply {
        do {
            return try await answer(open(visit, action, looking: part))
        } catch let closed as ClosedRecord {
            return .page(ClosedRecordPage(visit: visit, closed: closed).page, status: .forbidden)
        }
    }

    static func open(_ visit: Visit, _ action: Access.Action, looking part: String?) async throws -> OpenRecord {
        guard let principal = visit.principal else { throw Refusal.signIn }
        let id: ID<Person> = try visit.id("person")
        let (authority, now) = (visit.authority, visit.now)
        let found = try await visit.database.read { connection -> (Person, Standing, CareTeamMember?, SupportPlan?)? in
            guard let person = try People.find(id, authority: authority, on: connection) else { return nil }
            return (
                person,
                try CareTeam.standing(of: principal, to: person, authority: authority, at: now, on: connection),
                try CareTeam.keyWorker(of: id, authority: authority, on: connection),
                try Practice.openPlan(of: id, authority: authority, on: connection)
            )
        }
        guard let (person, standing, keyWorker, plan) = found else {
            // Whoever may not see records learns nothing about which there are.
            try visit.require(principal.role.worksWithPeople ? .findPeople : action, on: .record(Standing()))
            throw PageNotFound()
        }
        do {
            let (principal, reason) = try visit.require(action, on: .record(standing))
            if let part {
                let signature = principal.signature(authority: authority, at: now, because: reason)
                try await visit.database.record(signature) { pen in
                    try pen.sign(.looked, person.ref, person: person.id.text, detail: part)
                }
            }
            return OpenRecord(
                person: person, reason: reason, keyWorker: keyWorker, plan: plan,
                mayChange: visit.may(.changeRecord, on: .record(standing)))
        } catch let refusal as Refusal {
            guard visit.may(.breakGlass, on: .record(standing)) else { throw refusal }
            throw ClosedRecord(person: person, refusal: refusal)
        }
    }
}

extension Visit {
    /// What somebody's write to a record is signed with.
    func signature(_ open: OpenRecord) throws -> Signature {
        guard let principal else { throw Refusal.signIn }
        return principal.signature(authority: authority, at: now, because: open.reason)
    }

    /// Writes to a record in one signed transaction.
    func write<Value: Sendable>(
        _ open: OpenRecord, _ body: @escaping @Sendable (Pen) throws -> Value
    ) async throws -> Value {
        try await database.record(try signature(open), body)
    }
}
