import People
import Practice
import Store
import Values

/// One made-up review as it is put on record, with what ends and begins because of it.
struct ReviewTelling: Sendable {
    let id: ID<Review>
    let person: ID<Person>
    let heldOn: LocalDate
    let recordedOn: LocalDate
    let nextOn: LocalDate
    let summary: String
    let changes: String
    let tookPart: [String]
    let scores: [ReviewedOutcome]
    var ended: [(id: ID<Outcome>, why: String)] = []
    var endedSupports: [ID<Support>] = []
    let scale: Scale
    var added: (id: ID<Outcome>, details: OutcomeDetails)?
    var addedSupport: (id: ID<Support>, details: SupportDetails)?

    func write(_ surroundings: Surroundings, with pen: Pen) throws {
        let plan = try Records.plan(of: person, pen)
        let open = try Records.openOutcomes(of: plan, pen)
        let details = try ReviewDetails(
            heldOn: heldOn, summary: summary, changes: changes, tookPart: tookPart, nextReviewOn: nextOn,
            outcomes: scores, open: open, scale: scale, today: recordedOn)
        try Practice.save(details, of: plan, seen: plan.version, id: id, surroundings: surroundings, with: pen)
        for (id, why) in ended {
            guard let outcome = open.first(where: { $0.id == id }) else { throw StoreError.noAnswer }
            try Practice.end(outcome, seen: outcome.version, on: heldOn, why: why, with: pen)
        }
        if !endedSupports.isEmpty {
            let supports = try Practice.supports(
                of: plan.id, authority: pen.signature.authority, on: pen.connection)
            for support in supports where endedSupports.contains(support.id) {
                try Practice.end(support, seen: support.version, on: heldOn, with: pen)
            }
        }
        if let added { try Practice.add(added.details, to: plan, on: heldOn, id: added.id, with: pen) }
        if let addedSupport {
            try Practice.add(
                addedSupport.details, to: plan, id: addedSupport.id, surroundings: surroundings, with: pen)
        }
    }
}
