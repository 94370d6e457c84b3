import Access
import People
import Store
import Values

/// Referrals, as they are kept: each step is a version of its own.
public enum Referrals {
    /// What is asked of a team.
    public struct Asked: Sendable {
        public let words: String
        public let team: Ref
        public let urgency: Referral.Urgency
        public let contact: ID<Contact>?
        public let on: LocalDate
        public let follows: ID<Referral>?

        public init(
            words: String, of team: Ref, urgency: Referral.Urgency, contact: ID<Contact>?, on day: LocalDate,
            follows: ID<Referral>? = nil
        ) {
            (self.words, self.team, self.urgency) = (words, team, urgency)
            (self.contact, self.on, self.follows) = (contact, day, follows)
        }
    }

    /// Asks a team to see a person.
    public static func make(
        _ asked: Asked, for person: ID<Person>, id: ID<Referral>, with pen: Pen
    ) throws {
        try pen.insert(
            into: "referral", id,
            [
                "person": person, "contact": asked.contact, "team": asked.team, "asked": asked.words,
                "urgency": asked.urgency.rawValue, "state": Referral.State.received.rawValue,
                "received_on": asked.on, "follows": asked.follows,
            ])
        try pen.sign(.added, Referral.ref(id), person: person.text, detail: asked.team.text)
    }

    /// Takes a step, on the day on which it is signed.
    ///
    /// Whoever takes a referral on joins the care team, as the key worker if there is none, and the record is allocated
    /// to the team if it is no other's: the same transaction, so that nobody is taken on by a worker who cannot see them.
    ///
    /// - Parameter member: the identity of the worker's place on the care team, where they are taken on.
    /// - Throws: `Faults` if it cannot be done where the referral stands; `StaleSave` if somebody has saved since version
    ///   `seen`.
    public static func step(
        _ referral: Referral, seen: Int, _ step: ReferralStep, member: ID<CareTeamMember>, with pen: Pen
    ) throws {
        guard let state = Referral.next(step.event, on: referral.state) else {
            throw Faults([
                FieldFault(
                    field: "event",
                    message:
                        "A referral that is \(referral.state.words.lowercased()) cannot be \(step.event.done). Load the page again"
                )
            ])
        }
        let today = pen.signature.at.ukDate
        let worker =
            switch step.event {
            case .allocate: step.worker
            case .handBack: String?.none
            default: referral.worker
            }
        // Whoever is handed back has been on the list since the first time.
        let listedOn = state == .waiting ? referral.listedOn ?? today : referral.listedOn
        let allocatedOn = step.event == .allocate ? today : worker == nil ? nil : referral.allocatedOn
        try pen.revise(
            "referral", referral.id, seen: seen,
            [
                "person": referral.person, "contact": referral.contact, "team": referral.team,
                "asked": referral.asked, "urgency": referral.urgency.rawValue, "state": state.rawValue,
                "received_on": referral.receivedOn,
                "triaged_on": step.event == .triage ? today : referral.triagedOn,
                "listed_on": listedOn, "allocated_on": allocatedOn,
                "accepted_on": step.event == .accept ? today : referral.acceptedOn,
                "closed_on": state.isClosed ? today : nil, "worker": worker, "reason": step.reason,
                "alternative": step.alternative, "alternative_words": step.alternativeWords,
                "follows": referral.follows,
            ])
        let detail = "\(referral.state.rawValue) → \(state.rawValue)"
        try pen.sign(.changed, referral.ref, person: referral.person.text, detail: detail)
        if step.event == .accept, let worker { try takeOn(referral, worker, member, with: pen) }
    }

    private static func takeOn(
        _ referral: Referral, _ worker: String, _ member: ID<CareTeamMember>, with pen: Pen
    ) throws {
        let (authority, today) = (pen.signature.authority, pen.signature.at.ukDate)
        if let person = try People.find(referral.person, authority: authority, on: pen.connection), person.team == nil {
            try People.allocate(person, to: referral.team, isRestricted: person.isRestricted, with: pen)
        }
        let members = try CareTeam.members(of: referral.person, authority: authority, on: pen.connection)
        guard !members.contains(where: { $0.account == worker && $0.hasNotLeft(by: today) }) else { return }
        let account = try Accounts.find(userName: worker, authority: authority, on: pen.connection)
        guard let account else {
            throw Faults([
                FieldFault(
                    field: "worker", message: "\(worker) has no account any more. Give it to somebody else first")
            ])
        }
        let details = try CareTeamDetails(
            account: worker, name: account.displayName, job: account.role.words, team: referral.team, phone: nil)
        try CareTeam.add(details, to: referral.person, from: today, id: member, with: pen)
    }
}
