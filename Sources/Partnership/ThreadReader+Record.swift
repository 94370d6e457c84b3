import Access
import People
import Practice
import Store
import Strategy
import Values

extension ThreadWalker {
    /// Walks from something in a person's record, if it may be seen.
    func record(_ ref: Ref, _ directions: [ThreadDirection]) async throws -> ThreadReading {
        let found = try await partnership.database.read { connection -> Found? in
            guard let principal, let place = try place(of: ref, on: connection),
                let person = try People.find(place.person, authority: authority, on: connection)
            else { return nil }
            let standing = try CareTeam.standing(
                of: principal, to: person, authority: authority, at: moment, on: connection)
            guard case .allow(let reason) = Access.decide(principal, .seeRecord, on: .record(standing), at: moment)
            else { return nil }
            let beads = RecordBeads(
                thread: thread, ref: ref, person: person, outcome: place.outcome,
                plan: try place.plan.map { try PlanParts($0, authority: authority, on: connection) })
            let threads = try directions.map { ($0, try beads.walk($0)) }
            return Found(
                threads: Dictionary(threads, uniquingKeysWith: { first, _ in first }), person: person.id,
                signature: principal.signature(authority: authority, at: moment, because: reason))
        }
        guard let found else {
            let closed = ThreadNode(
                ref: ref, kind: ThreadWords.kind(ref.kind), title: "In a person’s own record", link: nil,
                closed: refusal.words)
            return ThreadReading(
                Dictionary(directions.map { ($0, closed) }, uniquingKeysWith: { first, _ in first }), refusal: refusal)
        }
        try await partnership.database.record(found.signature) {
            try $0.sign(.looked, ref, person: found.person.text, detail: "thread")
        }
        return ThreadReading(found.threads, of: found.person)
    }

    private struct Found: Sendable {
        let threads: [ThreadDirection: ThreadNode]
        let person: ID<Person>
        let signature: Signature
    }

    /// Where in a record a reference is.
    private struct Place {
        let person: ID<Person>
        var plan: SupportPlan?
        var outcome: Outcome?
    }

    private func place(of ref: Ref, on connection: any Connection) throws -> Place? {
        switch ref.kind {
        case "person":
            let person = ID<Person>(ref.id)
            return Place(
                person: person, plan: try Practice.openPlan(of: person, authority: authority, on: connection))
        case "support-plan":
            return try Practice.plan(ID(ref.id), authority: authority, on: connection)
                .map { Place(person: $0.person, plan: $0) }
        case "review":
            return try Practice.plan(ofReview: ID(ref.id), authority: authority, on: connection)
                .map { Place(person: $0.person, plan: $0) }
        default:
            guard let outcome = try Practice.outcome(ID(ref.id), authority: authority, on: connection) else {
                return nil
            }
            let plan = try Practice.plan(outcome.plan, authority: authority, on: connection)
            return Place(person: outcome.person, plan: plan, outcome: outcome)
        }
    }
}
