import People
import Practice
import Store
import Values

/// What is put on record about one person, in the order in which it was: each with its moment, its hand and its reason.
struct Story {
    struct Event: Sendable {
        let signature: Signature
        let write: @Sendable (Pen) throws -> Void
    }

    let authority: String
    private(set) var events: [Event] = []

    init(authority: String) { self.authority = authority }

    /// Adds what somebody put on record at a moment.
    mutating func tell(
        _ moment: Instant, by worker: Worker, because reason: String = "key worker",
        _ write: @escaping @Sendable (Pen) throws -> Void
    ) {
        let signature = worker.signature(authority: authority, at: moment, because: reason)
        events.append(Event(signature: signature, write: write))
    }

    /// The events by their moments; those of one moment stay in the order they were told.
    var inOrder: [Event] {
        events.enumerated().sorted {
            ($0.element.signature.at, $0.offset) < ($1.element.signature.at, $1.offset)
        }.map(\.element)
    }
}

/// What a part of a story looks up of the parts before it.
enum Records {
    static func person(_ id: ID<Person>, _ pen: Pen) throws -> Person {
        guard let person = try People.find(id, authority: pen.signature.authority, on: pen.connection) else {
            throw StoreError.noAnswer
        }
        return person
    }

    static func plan(of person: ID<Person>, _ pen: Pen) throws -> SupportPlan {
        guard let plan = try Practice.openPlan(of: person, authority: pen.signature.authority, on: pen.connection)
        else { throw StoreError.noAnswer }
        return plan
    }

    static func member(_ id: ID<CareTeamMember>, of person: ID<Person>, _ pen: Pen) throws -> CareTeamMember {
        let members = try CareTeam.members(of: person, authority: pen.signature.authority, on: pen.connection)
        guard let member = members.first(where: { $0.id == id }) else { throw StoreError.noAnswer }
        return member
    }

    static func openOutcomes(of plan: SupportPlan, _ pen: Pen) throws -> [Outcome] {
        try Practice.outcomes(of: plan.id, authority: pen.signature.authority, on: pen.connection)
            .filter { $0.endedOn == nil }
    }
}
