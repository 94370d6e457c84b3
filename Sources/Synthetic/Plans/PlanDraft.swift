import People
import Practice
import Store
import Values

/// A made-up plan, before any of it is on record.
struct PlanDraft: Sendable {
    let person: ID<Person>
    let id: ID<SupportPlan>
    let startedOn: LocalDate
    let whatMatters: String
    let firstReviewOn: LocalDate
    /// The team that the record is allocated to.
    let team: Ref
    let keyWorker: Worker
    var outcomes: [OutcomeDraft]
    var supports: [SupportDraft]
    /// Others on the care team from near the beginning.
    var others: [MemberDraft] = []
}

/// A made-up outcome and the way it will go.
struct OutcomeDraft: Sendable {
    let id: ID<Outcome>
    let words: String
    let domain: Ref
    let baseline: Int
    let view: Outcome.View
    let target: Int
    /// Points from one review to the next, on average.
    let pace: Double

    func details(on scale: Scale) throws -> OutcomeDetails {
        try OutcomeDetails(
            words: words, domain: domain, baseline: baseline, view: view, target: target, scale: scale)
    }
}

struct SupportDraft: Sendable {
    let id: ID<Support>
    let service: Ref
    let what: String
    var outcomes: [ID<Outcome>]
    /// The team whose worker gives it, if the content names one.
    let team: Ref?
    /// The option of self-directed support; nil where nobody has recorded one.
    let option: SelfDirectedOption?
}

/// Somebody on a care team beside the key worker.
struct MemberDraft: Sendable {
    let id: ID<CareTeamMember>
    let details: CareTeamDetails
}

extension MemberDraft {
    init(_ worker: Worker, id: ID<CareTeamMember>) throws {
        self.id = id
        details = try CareTeamDetails(
            account: worker.userName, name: worker.name, job: worker.job, team: worker.team, phone: worker.phone)
    }
}
