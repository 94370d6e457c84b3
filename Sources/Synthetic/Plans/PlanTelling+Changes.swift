import People
import Practice
import Store
import Values

extension PlanTelling {
    /// The outcomes that end with a review, and the supports that have nothing left to be for. One stays at least.
    mutating func endings(
        _ chance: inout SplitMix64
    ) -> (outcomes: [(id: ID<Outcome>, why: String)], supports: [ID<Support>]) {
        var ended: [(id: ID<Outcome>, why: String)] = []
        for outcome in open where open.count - ended.count > 1 {
            if outcome.score >= outcome.draft.target, outcome.reviews > 1, chance.happens(0.3) {
                ended.append((outcome.draft.id, chance.one(of: PlanWords.reached)))
            } else if chance.happens(0.012) {
                ended.append((outcome.draft.id, chance.one(of: PlanWords.notWanted)))
            }
        }
        open.removeAll { outcome in ended.contains { $0.id == outcome.draft.id } }
        let left = Set(open.map(\.draft.id))
        let over = supports.filter { left.isDisjoint(with: $0.outcomes) }.map(\.id)
        supports.removeAll { over.contains($0.id) }
        return (ended, over)
    }

    /// Agrees another outcome at a review, with a support of its own.
    mutating func addOutcome(
        to telling: inout ReviewTelling, at moment: Instant, _ chance: inout SplitMix64
    ) throws {
        let taken = Set(open.map(\.draft.domain))
        let free = maker.domains.filter { !taken.contains($0) }
        guard let domain = chance.one(of: free, weight: { PlanMaker.weight(of: $0.id, for: resident) }) else { return }
        var added: [SupportDraft] = []
        let outcome = maker.outcome(
            in: domain, for: resident, hasCarer: carer != nil, supports: &added, at: moment, &chance)
        open.append(OpenOutcome(draft: outcome, score: outcome.baseline))
        supports += added
        telling.added = (outcome.id, try outcome.details(on: maker.scale))
        telling.addedSupport = try added.first.map { ($0.id, try $0.details(from: telling.heldOn)) }
    }

    /// How likely a plan is to end after a review, once it has gone on for two years: one in fifteen a year. Before that few
    /// plans of this kind end, and here none does.
    static let ending = 0.02

    /// Whether the plan has gone on for two years by then.
    func isLong(on day: LocalDate) -> Bool { draft.startedOn.days(until: day) > 730 }

    /// Below how many open outcomes another is agreed: what was reached makes room for something new in a long plan.
    func renewal(on day: LocalDate, _ chance: inout SplitMix64) -> Int {
        isLong(on: day) && chance.happens(0.75) ? 4 : 0
    }

    /// How far so many reviews take an outcome, in reviews of its pace: most of what changes does so in the first two or
    /// three years, and after that a year counts for a quarter.
    static func steps(_ reviews: Int) -> Double { Double(min(reviews, 10)) + Double(max(0, reviews - 10)) / 4 }

    /// Ends the plan some days after a review. Returns whether there was still time for it.
    func end(
        after date: LocalDate, _ story: inout Story, _ report: inout SyntheticReport, _ chance: inout SplitMix64
    ) -> Bool {
        let day = date.adding(days: chance.number(in: 1...12)).workday
        let why = chance.one(of: PlanWords.over)
        guard day < maker.today.adding(days: -1) else { return false }
        let person = draft.person
        story.tell(chance.moment(on: day), by: keyWorker) { pen in
            let plan = try Records.plan(of: person, pen)
            try Practice.end(plan, seen: plan.version, on: day, why: why, with: pen)
        }
        report.endedPlans += 1
        return true
    }

    /// Hands the plan to a colleague of the same team.
    mutating func changeKeyWorker(
        after date: LocalDate, _ story: inout Story, _ chance: inout SplitMix64
    ) throws {
        let day = date.adding(days: chance.number(in: 8...40)).workday
        let before = keyWorker
        let taken = Set(draft.others.compactMap(\.details.account))
        let next = maker.workforce.worker(in: before.team, except: [before], &chance)
        guard day < maker.today.adding(days: -1), next != before, !taken.contains(next.userName),
            before != maker.workforce.practitioner, next != maker.workforce.practitioner
        else { return }
        let moment = chance.moment(on: day)
        let member = try MemberDraft(next, id: maker.identifiers.next(at: moment))
        let person = draft.person
        story.tell(moment, by: before) { pen in
            let authority = pen.signature.authority
            guard let old = try CareTeam.keyWorker(of: person, authority: authority, on: pen.connection) else {
                throw StoreError.noAnswer
            }
            try CareTeam.add(member.details, to: person, from: day, id: member.id, with: pen)
            try CareTeam.makeKeyWorker(try Records.member(member.id, of: person, pen), with: pen)
            try CareTeam.end(try Records.member(old.id, of: person, pen), on: day, with: pen)
        }
        keyWorker = next
    }
}
