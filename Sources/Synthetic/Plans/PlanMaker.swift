import Access
import Content
import People
import Practice
import Store
import Values

/// Makes plans up: what somebody wants, which services support it, and who works with them.
struct PlanMaker {
    let today: LocalDate
    let shape: SyntheticShape
    let scale: Scale
    let domains: [Ref]
    let choice: ServiceChoice
    let effects: EffectModel
    let workforce: Workforce
    let identifiers: SeededIdentifiers
    var practitioner: PractitionerCaseload
    private let teams: TeamChoice

    init(
        catalogue: Catalogue, workforce: Workforce, shape: SyntheticShape, seed: UInt64, today: LocalDate, plans: Int
    ) throws {
        guard let scale = catalogue.items(ofKind: "scale").first else { throw SyntheticError.contentLacks("scale") }
        self.scale = try scale.scale()
        domains = catalogue.items(ofKind: "outcome-domain").map(\.ref).filter { Wish.bank[$0.id] != nil }
        guard !domains.isEmpty else { throw SyntheticError.contentLacks("outcome-domain") }
        choice = try ServiceChoice(catalogue: catalogue)
        effects = EffectModel(services: choice.services.map(\.ref), seed: seed)
        identifiers = SeededIdentifiers(seed: seed, part: "plans")
        practitioner = PractitionerCaseload(plans: plans)
        teams = TeamChoice(teams: workforce.teams)
        self.workforce = workforce
        self.shape = shape
        self.today = today
    }

    /// A plan for somebody.
    mutating func draft(for resident: Resident, hasCarer: Bool, _ chance: inout SplitMix64) throws -> PlanDraft {
        // The later of two draws: most plans are older than half the time, so that there is something to look back on.
        let oldest = 364 * shape.years
        let age = max(chance.number(in: 12...oldest), chance.number(in: 12...oldest))
        let startedOn = today.adding(days: -age).workday
        let moment = Instant.start(ofUKDay: startedOn)
        let count = chance.number(in: shape.outcomesPerPlan)
        let chosen = chance.some(count, of: domains) { Self.weight(of: $0.id, for: resident) }
        var supports: [SupportDraft] = []
        let outcomes = chosen.map { domain in
            outcome(in: domain, for: resident, hasCarer: hasCarer, supports: &supports, at: moment, &chance)
        }
        let delivering = supports.compactMap(\.team)
        let part = practitioner.next(for: resident)
        let team =
            part == .keyWorker
            ? workforce.practitioner.team : teams.team(for: resident, delivering: delivering, &chance)
        let keyWorker =
            part == .keyWorker ? workforce.practitioner : workforce.worker(in: team, &chance)
        var draft = PlanDraft(
            person: resident.id, id: identifiers.next(at: moment), startedOn: startedOn,
            whatMatters: PlanWords.whatMatters(to: resident, &chance),
            firstReviewOn: startedOn.adding(days: chance.number(in: 60...130)).workday, team: team,
            keyWorker: keyWorker, outcomes: outcomes, supports: supports)
        let joining = part == .colleague ? [workforce.practitioner] : []
        draft.others = try others(for: draft, joining: joining, at: moment, &chance)
        return draft
    }

    /// An outcome in a domain, and a support for it, which is added to `supports` if none of those fits.
    func outcome(
        in domain: Ref, for resident: Resident, hasCarer: Bool, supports: inout [SupportDraft], at moment: Instant,
        _ chance: inout SplitMix64
    ) -> OutcomeDraft {
        let wishes = Wish.bank[domain.id] ?? []
        let wish = chance.one(of: wishes, weight: { $0.weight(for: resident) })?.words ?? ""
        let id: ID<Outcome> = identifiers.next(at: moment)
        let service = support(for: id, in: domain, resident, supports: &supports, at: moment, &chance)
        // Where more stands in the way, people begin lower: case mix, which a fair comparison has to show.
        let burden = (resident.quintile ?? 1) <= 2 && chance.happens(0.35) ? 1 : 0
        let baseline = min(max(chance.number(in: 2...6) - burden, scale.lowest), scale.highest - 1)
        return OutcomeDraft(
            id: id, words: Slots.fill(wish, for: resident, &chance), domain: domain, baseline: baseline,
            view: Self.view(hasCarer: hasCarer, &chance),
            target: min(scale.highest, baseline + chance.number(in: 2...5)),
            pace: effects.pace(service: service, quintile: resident.quintile, &chance))
    }

    /// Finds the support for an outcome: one that is there already and fits, or another.
    private func support(
        for outcome: ID<Outcome>, in domain: Ref, _ resident: Resident, supports: inout [SupportDraft],
        at moment: Instant, _ chance: inout SplitMix64
    ) -> Ref {
        let fitting = supports.indices.filter { index in
            let fit = choice.service(supports[index].service.id).fit
            return fit.domains.isEmpty || fit.domains.contains(domain.id)
        }
        if !fitting.isEmpty, chance.happens(0.65) {
            let index = chance.one(of: fitting)
            supports[index].outcomes.append(outcome)
            return supports[index].service
        }
        let taken = supports.map(\.service)
        let chosen = chance.one(of: choice.services) { service in
            taken.contains(service.ref) ? 0 : choice.weight(of: service, for: resident, domain: domain.id)
        }
        if chosen == nil, !supports.isEmpty {
            // Everything that is for them is there already: the first support takes this outcome on too.
            supports[0].outcomes.append(outcome)
            return supports[0].service
        }
        // Nothing is for them in particular: whatever the content declares first has to do.
        let service = chosen ?? choice.services[0]
        let id: ID<Support> = identifiers.next(at: moment)
        supports.append(
            SupportDraft(
                id: id, service: service.ref, what: chance.one(of: service.fit.what), outcomes: [outcome],
                team: service.teams.first, option: SelfDirectedMix.option(of: id, by: service.ref, for: resident)))
        return service.ref
    }

    static func view(hasCarer: Bool, _ chance: inout SplitMix64) -> Outcome.View {
        let drawn = chance.fraction()
        if drawn < 0.6 { return .person }
        if drawn < 0.86 { return .together }
        return drawn < 0.95 || !hasCarer ? .worker : .carer
    }

    /// Those who work with somebody beside the key worker: from the teams that give the supports, and from outside.
    private func others(
        for draft: PlanDraft, joining: [Worker], at moment: Instant, _ chance: inout SplitMix64
    ) throws -> [MemberDraft] {
        var workers = joining
        for team in draft.supports.compactMap(\.team) where team != draft.team && workers.count < 3 {
            guard chance.happens(0.7), !workers.contains(where: { $0.team == team }) else { continue }
            workers.append(workforce.worker(in: team, except: [draft.keyWorker] + workers, &chance))
        }
        if workers.isEmpty, chance.happens(0.5),
            let team = chance.one(of: workforce.teams, weight: { $0 == draft.team ? 0 : 1 })
        {
            workers.append(workforce.worker(in: team, except: [draft.keyWorker], &chance))
        }
        var members: [MemberDraft] = []
        for worker in workers where worker != draft.keyWorker {
            members.append(try MemberDraft(worker, id: identifiers.next(at: moment)))
        }
        if chance.happens(0.3) {
            let family = Naming.family(.scottish, &chance)
            let job = chance.one(of: Jobs.withoutAccount)
            let given = Naming.given(chance.happens(0.6) ? .female : .male, .scottish, bornIn: 1975, &chance)
            let name = job == "GP" ? "Dr \(family)" : "\(given) \(family)"
            let details = try CareTeamDetails(
                account: nil, name: name, job: job, team: nil, phone: Telephone.office(&chance))
            members.append(MemberDraft(id: identifiers.next(at: moment), details: details))
        }
        return members
    }
}

/// Which plans the practitioner of the demonstration has a part in: the key worker of some, on the care team of others.
struct PractitionerCaseload {
    enum Part { case keyWorker, colleague, none }

    static let asKeyWorker = 15
    static let asColleague = 10

    /// Every how many plans one is the practitioner's.
    private let every: Int
    private var seen = 0
    private(set) var asKeyWorker = 0
    private(set) var asColleague = 0

    init(plans: Int) { every = min(12, max(1, plans / 32)) }

    /// The practitioner's part in the next plan.
    mutating func next(for resident: Resident) -> Part {
        seen += 1
        guard (18...64).contains(resident.age) else { return .none }
        if asKeyWorker < Self.asKeyWorker, seen / every > asKeyWorker {
            asKeyWorker += 1
            return .keyWorker
        }
        if asColleague < Self.asColleague, (seen + every / 2) / every > asColleague {
            asColleague += 1
            return .colleague
        }
        return .none
    }
}

extension LocalDate {
    /// This day, or the Monday after it if it is at a weekend.
    var workday: LocalDate {
        switch weekday {
        case .saturday: adding(days: 2)
        case .sunday: adding(days: 1)
        default: self
        }
    }
}
