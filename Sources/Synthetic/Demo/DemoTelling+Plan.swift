import Access
import People
import Practice
import Store
import Values

extension DemoTelling {
    /// Tells the plan and its reviews.
    mutating func tellPlan() throws {
        let (person, practitioner) = (cast.person.id, workforce.practitioner)
        let first = workforce.worker(in: team("first-contact"), &chance)
        let drafts = Self.strands.map { strand in
            OutcomeDraft(
                id: plans.identifiers.next(at: moment(660, 10)), words: strand.words, domain: domain(strand.domain),
                baseline: strand.baseline, view: strand.view, target: strand.target, pace: 0)
        }
        let supports = supports(for: drafts.map(\.id))
        let draft = PlanDraft(
            person: person, id: plans.identifiers.next(at: moment(660, 11)), startedOn: day(660),
            whatMatters:
                """
                My brother, my singing and a night’s sleep. Ring before you come, and not before eleven. I was a \
                weaver and I like to see how a thing is made, so tell me why and not only what. I want to be the one \
                who makes the tea.
                """,
            firstReviewOn: day(548), team: practitioner.team, keyWorker: first,
            outcomes: zip(Self.strands, drafts).filter { $0.0.from == 0 }.map(\.1),
            supports: supports.filter { $0.from == 0 }.map(\.draft),
            others: [try member("hope-point", first), try member("peer-support", first)])
        try begin(draft)
        try handOver(from: first)
        for (index, review) in Self.reviews.enumerated() { try tell(review, index, drafts, supports, practitioner) }
        try tellNeed(of: drafts[3].id, practitioner)
    }

    /// What the plan could not give her: found when the worry was talked through, and still not there.
    private mutating func tellNeed(of outcome: ID<Outcome>, _ worker: Worker) throws {
        let moment = moment(210, 11)
        let details = try NeedDetails(
            kind: Ref(kind: "need-kind", id: "talking-therapy"),
            words: "To talk with somebody trained about the winter I was in hospital", reason: .waiting,
            foundIn: .conversation, outcome: outcome, sinceOn: day(210), today: day(210))
        let (person, id): (ID<Person>, ID<Need>) = (cast.person.id, plans.identifiers.next(at: moment))
        story.tell(moment, by: worker) { try Needs.add(details, to: person, id: id, with: $0) }
        report.needs += 1
    }

    /// The supports, with how many reviews came before each.
    private func supports(for ids: [ID<Outcome>]) -> [(draft: SupportDraft, from: Int)] {
        let all: [(String, String, [Int], Int)] = [
            (
                "hope-point", "A peer to talk to when the night is long, and a call on the evenings that are hardest",
                [0, 3], 0
            ),
            ("peer-support-network", "A peer support worker to go along to the choir with", [2, 1], 0),
            (
                "community-mental-health-east", "A nurse who visits in the afternoon, and medicines looked at together",
                [0, 3], 0
            ),
            ("community-link-workers", "A link worker who finds a garden and makes the first call", [4], 2),
        ]
        return all.map { id, what, outcomes, from in
            let service = service(id)
            return (
                SupportDraft(
                    id: plans.identifiers.next(at: moment(660, 12)), service: service.ref, what: what,
                    outcomes: outcomes.map { ids[$0] }, team: service.teams.first, option: .doesNotApply), from
            )
        }
    }

    private mutating func member(_ id: String, _ other: Worker) throws -> MemberDraft {
        let worker = workforce.worker(in: team(id), except: [other, workforce.practitioner], &chance)
        return try MemberDraft(worker, id: plans.identifiers.next(at: moment(655, 10)))
    }

    private mutating func begin(_ draft: PlanDraft) throws {
        // The telling of a plan draws the days on which others join; the reviews are told below, word for word.
        let telling = PlanTelling(
            draft, of: cast.person, carer: cast.carer.name.full, maker: plans, surroundings: surroundings)
        try telling.begin(&story, &report, &chance)
    }

    /// The practitioner becomes the key worker, in place of whoever met Effie first.
    private mutating func handOver(from first: Worker) throws {
        let (person, date) = (cast.person.id, day(571))
        let member = try MemberDraft(workforce.practitioner, id: plans.identifiers.next(at: moment(571, 10)))
        story.tell(moment(571, 10), by: first) { pen in
            let authority = pen.signature.authority
            guard let old = try CareTeam.keyWorker(of: person, authority: authority, on: pen.connection) else {
                throw StoreError.noAnswer
            }
            try CareTeam.add(member.details, to: person, from: date, id: member.id, with: pen)
            try CareTeam.makeKeyWorker(try Records.member(member.id, of: person, pen), with: pen)
            try CareTeam.end(try Records.member(old.id, of: person, pen), on: date, with: pen)
        }
    }

    private mutating func tell(
        _ review: (daysAgo: Int, summary: String, changes: String), _ index: Int, _ drafts: [OutcomeDraft],
        _ supports: [(draft: SupportDraft, from: Int)], _ worker: Worker
    ) throws {
        let heldOn = day(review.daysAgo)
        var scores: [ReviewedOutcome] = []
        var ended: [(id: ID<Outcome>, why: String)] = []
        for (strand, draft) in zip(Self.strands, drafts) {
            let place = index - strand.from
            guard strand.scores.indices.contains(place), index > 0 || strand.from == 0 else { continue }
            let (score, view, reason) = strand.scores[place]
            scores.append(ReviewedOutcome(outcome: draft.id, score: score, view: view, reasonUnscored: reason))
            if place == strand.scores.count - 1, let why = strand.endsWith { ended.append((draft.id, why)) }
        }
        let next =
            index + 1 < Self.reviews.count ? day(Self.reviews[index + 1].daysAgo) : today.adding(days: 24).workday
        let added = zip(Self.strands, drafts).first { $0.0.from == index + 1 }?.1
        let addedSupport = supports.first { $0.from == index + 1 }?.draft
        let telling = ReviewTelling(
            id: plans.identifiers.next(at: moment(review.daysAgo, 15)), person: cast.person.id, heldOn: heldOn,
            recordedOn: heldOn, nextOn: next, summary: review.summary, changes: review.changes,
            tookPart: [cast.person.name.full, "\(worker.name), \(worker.job.lowercasedFirst)"]
                + (index % 2 == 0
                    ? ["\(cast.carer.name.full), brother and carer"] : ["Peer practitioner from Hope Point"]),
            scores: scores, ended: ended,
            endedSupports: index == 3 ? supports.filter { $0.from == 2 }.map(\.draft.id) : [], scale: plans.scale,
            added: try added.map { ($0.id, try $0.details(on: plans.scale)) },
            addedSupport: try addedSupport.map { ($0.id, try $0.details(from: heldOn)) })
        let person = cast.person.id
        story.tell(moment(review.daysAgo, 13, 40), by: worker) { pen in
            try pen.sign(.looked, Person.ref(person), person: person.text, detail: "plan")
        }
        let surroundings = surroundings
        story.tell(moment(review.daysAgo, 15, 10), by: worker) { try telling.write(surroundings, with: $0) }
        report.reviews += 1
        report.scores += scores.count { $0.score != nil }
        report.unscored += scores.count { $0.score == nil }
        report.outcomes += added == nil ? 0 : 1
        report.supports += addedSupport == nil ? 0 : 1
    }
}
