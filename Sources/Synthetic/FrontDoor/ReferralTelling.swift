import Access
import People
import Practice
import Store
import Values

/// Tells a referral from the day after it came until it ends, or as far as it has got by now.
struct ReferralTelling {
    let id: ID<Referral>
    let person: ID<Person>
    let team: Ref
    let urgency: Referral.Urgency
    /// Whether the team holds the person's plan: then whoever is the key worker takes it on.
    let isHeld: Bool
    let maker: FrontDoorMaker

    func tell(after day: LocalDate, _ story: inout Story, _ chance: inout SplitMix64) {
        let worker = maker.workforce.worker(in: team, &chance)
        let wait = Int(maker.wait(for: team) * (urgency == .routine ? 0.5 + chance.fraction() : 0.15))
        let looked = day.adding(days: chance.number(in: 1...3)).workday
        step(.triage, on: looked, by: worker, &story, &chance)
        // What another team holds is not taken on beside it here: it is settled with something else, or not needed any more.
        guard isHeld else {
            let over = looked.adding(days: max(1, wait)).workday
            if chance.happens(0.4) {
                step(.decline, on: looked.adding(days: 1).workday, by: worker, &story, &chance)
            } else {
                step(.list, on: looked.adding(days: 1).workday, by: worker, &story, &chance)
                step(.withdraw, on: over.adding(days: 2).workday, by: worker, &story, &chance)
            }
            return
        }
        let listed = looked.adding(days: 1).workday
        step(.list, on: listed, by: worker, &story, &chance)
        let allocated = listed.adding(days: 1 + wait).workday
        step(.allocate, on: allocated, by: worker, &story, &chance)
        step(.accept, on: allocated.adding(days: chance.number(in: 1...6)).workday, by: worker, &story, &chance)
    }

    /// Takes a step on a day that is over; what is still to come is not told.
    private func step(
        _ event: Referral.Event, on day: LocalDate, by worker: Worker, _ story: inout Story, _ chance: inout SplitMix64
    ) {
        var fields = ReferralStepFields()
        fields.event = event.rawValue
        switch event {
        case .decline:
            fields.reason = chance.one(of: FrontDoorWords.declined)
            fields.alternativeWords = chance.one(of: FrontDoorWords.instead)
        case .withdraw: fields.reason = chance.one(of: FrontDoorWords.withdrawn)
        default: break
        }
        let moment = chance.moment(on: day)
        guard day < maker.today else { return }
        let (id, person) = (id, person)
        let member: ID<CareTeamMember> = maker.identifiers.next(at: moment)
        story.tell(moment, by: worker, because: "in the team") { [fields] pen in
            let (authority, connection) = (pen.signature.authority, pen.connection)
            guard let referral = try Referrals.find(id, authority: authority, on: connection) else {
                throw StoreError.noAnswer
            }
            // What was settled meanwhile takes no more steps.
            guard Referral.next(event, on: referral.state) != nil else {
                return try pen.sign(.looked, referral.ref, person: person.text)
            }
            func take(_ fields: ReferralStepFields, of referral: Referral) throws {
                let step = try ReferralStep(fields, workers: [fields.worker], isService: { _ in false })
                try Referrals.step(referral, seen: referral.version, step, member: member, with: pen)
            }
            guard event == .allocate || event == .accept else { return try take(fields, of: referral) }
            var fields = fields
            fields.worker = try CareTeam.keyWorker(of: person, authority: authority, on: connection)?.account ?? ""
            // The plan may have ended while they waited, or another may be the key worker by now and see to it.
            if fields.worker.isEmpty || (event == .accept && referral.worker != fields.worker) {
                fields.event = Referral.Event.withdraw.rawValue
                fields.reason = fields.worker.isEmpty ? FrontDoorWords.withdrawn[0] : FrontDoorWords.inHand
            }
            try take(fields, of: referral)
        }
    }
}
