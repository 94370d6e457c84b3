import People
import Practice
import Store
import Values

/// Tells a plan from its first day until today: how it begins, each review of it, and what changes on the way.
struct PlanTelling {
    let draft: PlanDraft
    let resident: Resident
    /// The full name of somebody who cares for the person, if anyone on record does.
    let carer: String?
    let maker: PlanMaker
    let surroundings: Surroundings
    var keyWorker: Worker
    var open: [OpenOutcome]
    var supports: [SupportDraft]

    /// An outcome on its way.
    struct OpenOutcome {
        let draft: OutcomeDraft
        var reviews = 0
        var score: Int
    }

    init(_ draft: PlanDraft, of resident: Resident, carer: String?, maker: PlanMaker, surroundings: Surroundings) {
        self.draft = draft
        self.resident = resident
        self.carer = carer
        self.maker = maker
        self.surroundings = surroundings
        keyWorker = draft.keyWorker
        open = draft.outcomes.map { OpenOutcome(draft: $0, score: $0.baseline) }
        supports = draft.supports
    }

    mutating func tell(_ story: inout Story, _ report: inout SyntheticReport, _ chance: inout SplitMix64) throws {
        try begin(&story, &report, &chance)
        var planned = draft.firstReviewOn
        // A few plans are not looked at again after a while, and some never: the worklist is there to find them.
        var willBeReviewed = !chance.happens(0.025)
        while willBeReviewed {
            let heldOn = planned.adding(days: chance.number(in: -9...10)).workday
            guard heldOn < maker.today.adding(days: -1) else { return }
            let recordedOn = min(maker.today.adding(days: -1), heldOn.adding(days: Self.delay(&chance)))
            let nextOn = recordedOn.adding(days: chance.number(in: 75...135)).workday
            try review(heldOn: heldOn, recordedOn: recordedOn, nextOn: nextOn, &story, &report, &chance)
            if isLong(on: recordedOn), chance.happens(Self.ending), end(after: recordedOn, &story, &report, &chance) {
                return
            }
            if chance.happens(0.07) { try changeKeyWorker(after: recordedOn, &story, &chance) }
            // As many plans in all, over however many years.
            if chance.happens(0.06 / Double(maker.shape.years)) { willBeReviewed = false }
            planned = nextOn
        }
    }

    /// How many days after a review it was put on record: nearly always the same day or soon after, and a few late.
    private static func delay(_ chance: inout SplitMix64) -> Int {
        let drawn = chance.fraction()
        if drawn < 0.64 { return 0 }
        return drawn < 0.93
            ? chance.number(in: 1...3) : drawn < 0.97 ? chance.number(in: 4...9) : chance.number(in: 12...32)
    }

    /// Tells the first day: the key worker, the plan, its outcomes and supports, and who joins them.
    func begin(
        _ story: inout Story, _ report: inout SyntheticReport, _ chance: inout SplitMix64
    ) throws {
        let (draft, scale, surroundings) = (draft, maker.scale, surroundings)
        let moment = chance.moment(on: draft.startedOn)
        let first = try MemberDraft(draft.keyWorker, id: maker.identifiers.next(at: moment))
        story.tell(moment, by: draft.keyWorker) { pen in
            try CareTeam.add(first.details, to: draft.person, from: draft.startedOn, id: first.id, with: pen)
        }
        let details = try PlanDetails(
            whatMatters: draft.whatMatters, nextReviewOn: draft.firstReviewOn, today: draft.startedOn)
        let outcomes = try draft.outcomes.map { ($0.id, try $0.details(on: scale)) }
        let supports = try draft.supports.map { ($0.id, try $0.details(from: draft.startedOn)) }
        story.tell(moment.adding(seconds: 1_500), by: draft.keyWorker) { pen in
            try Practice.begin(details, for: draft.person, on: draft.startedOn, id: draft.id, with: pen)
            let plan = try Records.plan(of: draft.person, pen)
            for (id, outcome) in outcomes {
                try Practice.add(outcome, to: plan, on: draft.startedOn, id: id, with: pen)
            }
            for (id, support) in supports {
                try Practice.add(support, to: plan, id: id, surroundings: surroundings, with: pen)
            }
        }
        for other in draft.others {
            let day = min(maker.today.adding(days: -1), draft.startedOn.adding(days: chance.number(in: 1...40)).workday)
            story.tell(chance.moment(on: day), by: draft.keyWorker) { pen in
                try CareTeam.add(other.details, to: draft.person, from: day, id: other.id, with: pen)
            }
        }
        report.plans += 1
        report.outcomes += outcomes.count
        report.supports += supports.count
    }

    private mutating func review(
        heldOn: LocalDate, recordedOn: LocalDate, nextOn: LocalDate, _ story: inout Story,
        _ report: inout SyntheticReport, _ chance: inout SplitMix64
    ) throws {
        let moment = chance.moment(on: recordedOn)
        var scores: [ReviewedOutcome] = []
        var findings: [(words: String, moved: Int)] = []
        for index in open.indices {
            let before = open[index].score
            let scored = score(&open[index], &chance)
            scores.append(scored)
            if scored.score != nil { findings.append((open[index].draft.words, open[index].score - before)) }
        }
        let ended = endings(&chance)
        var telling = ReviewTelling(
            id: maker.identifiers.next(at: moment), person: draft.person, heldOn: heldOn, recordedOn: recordedOn,
            nextOn: nextOn, summary: ReviewWords.summary(findings, of: resident, &chance),
            changes: ReviewWords.change(for: resident, what: supports.first?.what ?? "Support", &chance),
            tookPart: tookPart(&chance), scores: scores, ended: ended.outcomes, endedSupports: ended.supports,
            scale: maker.scale)
        let isAnother = chance.happens(0.06)
        if open.count < (isAnother ? 6 : renewal(on: heldOn, &chance)) {
            try addOutcome(to: &telling, at: moment, &chance)
        }
        report.reviews += 1
        report.scores += findings.count
        report.unscored += scores.count - findings.count
        report.outcomes += telling.added == nil ? 0 : 1
        report.supports += telling.addedSupport == nil ? 0 : 1
        if chance.happens(keyWorker == maker.workforce.practitioner ? 0.9 : 0.05) {
            story.tell(moment.adding(seconds: -600), by: keyWorker) { [person = draft.person] pen in
                try pen.sign(.looked, Person.ref(person), person: person.text, detail: "plan")
            }
        }
        let surroundings = surroundings
        story.tell(moment, by: keyWorker) { [telling] in try telling.write(surroundings, with: $0) }
    }

    /// What a review finds of one outcome.
    private func score(_ outcome: inout OpenOutcome, _ chance: inout SplitMix64) -> ReviewedOutcome {
        outcome.reviews += 1
        guard !chance.happens(0.03) else {
            return ReviewedOutcome(
                outcome: outcome.draft.id, score: nil, view: nil, reasonUnscored: chance.one(of: ReviewWords.unscored))
        }
        let expected =
            Double(outcome.draft.baseline) + outcome.draft.pace * Self.steps(outcome.reviews) + chance.bell(0.7)
        outcome.score = min(max(Int(expected.rounded()), maker.scale.lowest), maker.scale.highest)
        return ReviewedOutcome(
            outcome: outcome.draft.id, score: outcome.score, view: PlanMaker.view(hasCarer: carer != nil, &chance),
            reasonUnscored: nil)
    }

    private func tookPart(_ chance: inout SplitMix64) -> [String] {
        var names = [resident.name.full, "\(keyWorker.name), \(keyWorker.job.lowercasedFirst)"]
        if let carer, chance.happens(0.6) { names.append("\(carer), carer") }
        for other in draft.others where chance.happens(0.4) {
            names.append("\(other.details.name), \(other.details.job.lowercasedFirst)")
        }
        return names
    }
}

extension SupportDraft {
    func details(from date: LocalDate) throws -> SupportDetails {
        try SupportDetails(service: service, what: what, outcomes: outcomes, from: date, option: option)
    }
}

extension String {
    /// With a small first letter, unless the word is an abbreviation.
    var lowercasedFirst: String {
        guard dropFirst().first?.isLowercase == true else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
