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
    /// Everybody who works or worked with the person, the key worker first.
    let careTeam: [CareTeamMember]
    /// The plan that is open.
    let plan: SupportPlan?
    /// The plan that ended last, where none is open.
    let endedPlan: SupportPlan?
    let mayChange: Bool

    var keyWorker: CareTeamMember? { careTeam.keyWorker }

    var id: String { person.id.text }

    /// The day by which the plan is reviewed; nil without a plan, and for somebody who has died.
    var reviewDueOn: LocalDate? { person.diedOn == nil ? plan?.nextReviewOn : nil }

    func path(_ part: String) -> String { Path.record(id, part) }
}

/// A record that stays closed to somebody who could open it with a reason.
struct ClosedRecord: Error {
    let person: Person
    let refusal: Refusal
    /// Whom to ask instead.
    let keyWorker: CareTeamMember?
}

/// A change to a record by somebody who may see it and not change it.
struct ChangeRefused: Error {
    let open: OpenRecord
    let refusal: Refusal
}

/// The one door to records: finds the person, asks whether it may be opened, and notes on the ledger that it was.
enum RecordDoor {
    /// A page of a record.
    static func view(
        _ pattern: String, part: RecordPart, _ answer: @escaping @Sendable (Visit, OpenRecord) async throws -> Reply
    ) -> Route {
        .get("/people/{person}" + pattern) { visit in
            try await opened(visit, .seeRecord, looking: part) { try await answer(visit, $0) }
        }
    }

    /// A form that changes a record: shown, and sent.
    static func form(
        _ pattern: String, part: RecordPart,
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

    /// Answers with a record that is opened for it, or with what is shown where it stays closed.
    static func opened(
        _ visit: Visit, _ action: Access.Action, looking part: RecordPart?,
        _ answer: (OpenRecord) async throws -> Reply
    ) async throws -> Reply {
        do {
            return try await answer(open(visit, action, looking: part))
        } catch let closed as ClosedRecord {
            return try await show(closed, visit, status: .forbidden)
        } catch let refused as ChangeRefused {
            return .page(ChangeRefusedPage(visit: visit, refused: refused).page, status: .forbidden)
        }
    }

    /// Shows that a record is closed and whom to ask, and notes on the ledger that this was shown.
    static func show(_ closed: ClosedRecord, _ visit: Visit, status: Reply.Status = .ok) async throws -> Reply {
        guard let principal = visit.principal else { throw Refusal.signIn }
        let signature = principal.signature(
            authority: visit.authority, at: visit.now, because: "has no relationship with this person")
        try await visit.database.record(signature) { pen in
            try pen.sign(
                .refused, closed.person.ref, person: closed.person.id.text,
                detail: "the record; how to reach the key worker was shown")
        }
        return .page(ClosedRecordPage(visit: visit, closed: closed).page, status: status)
    }

    static func open(_ visit: Visit, _ action: Access.Action, looking part: RecordPart?) async throws -> OpenRecord {
        try await open(visit.id("person"), visit, action, looking: part)
    }

    /// - Parameter part: what is looked at, for the ledger; nil where the caller puts a line of its own on it.
    static func open(
        _ id: ID<Person>, _ visit: Visit, _ action: Access.Action, looking part: RecordPart?
    ) async throws -> OpenRecord {
        guard let principal = visit.principal else { throw Refusal.signIn }
        let (authority, now) = (visit.authority, visit.now)
        let found = try await visit.database.readBriefly {
            connection -> (Person, Standing, [CareTeamMember], SupportPlan?, SupportPlan?)? in
            guard let person = try People.find(id, authority: authority, on: connection) else { return nil }
            let plan = try Practice.openPlan(of: id, authority: authority, on: connection)
            return (
                person,
                try CareTeam.standing(of: principal, to: person, authority: authority, at: now, on: connection),
                try CareTeam.members(of: id, authority: authority, on: connection),
                plan, plan == nil ? try Practice.plans(of: id, authority: authority, on: connection).first : nil
            )
        }
        guard let (person, standing, careTeam, plan, endedPlan) = found else {
            // Whoever may not see records learns nothing about which there are.
            try visit.require(principal.role.worksWithPeople ? .findPeople : action, on: .record(Standing()))
            throw PageNotFound()
        }
        do {
            let (principal, reason) = try visit.require(action, on: .record(standing))
            if let part {
                let signature = principal.signature(authority: authority, at: now, because: reason)
                try await visit.database.record(signature) { pen in
                    try pen.sign(.looked, person.ref, person: person.id.text, detail: part.words)
                }
            }
            return OpenRecord(
                person: person, reason: reason, careTeam: careTeam, plan: plan, endedPlan: endedPlan,
                mayChange: visit.may(.changeRecord, on: .record(standing)))
        } catch let refusal as Refusal {
            if case .allow(let reason) = visit.decide(.seeRecord, on: .record(standing)) {
                let open = OpenRecord(
                    person: person, reason: reason, careTeam: careTeam, plan: plan, endedPlan: endedPlan,
                    mayChange: false)
                let signature = principal.signature(authority: authority, at: now, because: reason)
                try await visit.database.record(signature) { pen in
                    try pen.sign(.looked, person.ref, person: person.id.text, detail: "how to have the record changed")
                }
                throw ChangeRefused(open: open, refusal: refusal)
            }
            guard visit.may(.breakGlass, on: .record(standing)) else { throw refusal }
            throw ClosedRecord(person: person, refusal: refusal, keyWorker: careTeam.keyWorker)
        }
    }
}

extension [CareTeamMember] {
    fileprivate var keyWorker: CareTeamMember? { first { $0.isKeyWorker && $0.to == nil } }
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
