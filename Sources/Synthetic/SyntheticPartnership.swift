import Access
import Content
import People
import Store
import Values

/// A made-up partnership on its way to the store.
struct SyntheticPartnership {
    let people: Int
    let seed: UInt64
    let today: LocalDate
    let shape: SyntheticShape
    let authority: String
    let city: SyntheticCity
    let workforce: Workforce
    var plans: PlanMaker
    let frontDoor: FrontDoorMaker
    var kin: KinMaker
    var needs: NeedMaker
    var chis = CHISupply()
    var planned: Quota
    var report = SyntheticReport()
    let surroundings: Surroundings
    let rights: SyntheticRights
    /// What steps of rights are made with, so that they take no identity from what is there.
    let rightsSurroundings: Surroundings

    /// How many people are written in one transaction: enough that a page of an index is written once for many of them,
    /// and few enough to hold their stories.
    static let batchSize = 1_500
    /// After how many people progress is told.
    static let step = 300
    /// After how many people the store takes stock of itself: here, ten times as far on, and at the end.
    static let firstStock = 2_000

    init(
        people: Int, seed: UInt64, today: LocalDate, shape: SyntheticShape, catalogue: Catalogue, authority: String
    ) throws {
        guard (50...10_000_000).contains(people) else { throw SyntheticError.people(people) }
        guard (0...0.75).contains(shape.plansShare), shape.outcomesPerPlan.lowerBound >= 1,
            shape.outcomesPerPlan.upperBound <= 8, (2...SyntheticShape.longest).contains(shape.years)
        else { throw SyntheticError.shape }
        let expected = Int(Double(people) * shape.plansShare)
        city = try SyntheticCity(catalogue: catalogue, seed: seed, people: people)
        workforce = try Workforce(catalogue: catalogue, plans: expected, seed: seed)
        plans = try PlanMaker(
            catalogue: catalogue, workforce: workforce, shape: shape, seed: seed, today: today, plans: expected)
        frontDoor = FrontDoorMaker(catalogue: catalogue, workforce: workforce, seed: seed, today: today)
        kin = KinMaker(seed: seed, today: today, city: city)
        needs = NeedMaker(catalogue: catalogue, seed: seed, today: today)
        planned = Quota(shape.plansShare)
        let founded = SyntheticCity.founded(today)
        surroundings = Surroundings(
            now: { founded }, identifiers: SeededIdentifiers(seed: seed, part: "details"))
        rights = try SyntheticRights()
        rightsSurroundings = Surroundings(
            now: { founded }, identifiers: SeededIdentifiers(seed: seed, part: "rights"))
        self.people = people
        self.seed = seed
        self.today = today
        self.shape = shape
        self.authority = authority
    }

    /// Writes everything: the map and the accounts, the story that the demonstration tells, then everyone else.
    mutating func write(
        in database: any Database, hashes: [Role: String], progress: @Sendable (Int, Int) -> Void
    ) async throws -> SyntheticReport {
        let batch = Batch(database)
        try await batch.makeRoom()
        try await found(batch)
        try await tellDemo(hashes: hashes, to: batch)
        try await batch.flush()
        progress(report.people, people)
        var unwritten = 0
        var index = 0
        var nextStock = Self.firstStock
        var nextTold = 0
        while report.people < people {
            let stories = try tellNext(index)
            for story in stories.stories { try await write(story, to: batch) }
            unwritten += stories.people
            index += 1
            if unwritten >= Self.batchSize || report.people == people {
                try await batch.flush()
                unwritten = 0
            }
            guard report.people >= nextTold || report.people == people else { continue }
            nextTold = report.people + Self.step
            if report.people >= nextStock {
                try await batch.takeStock()
                nextStock *= 10
            }
            progress(report.people, people)
        }
        try await batch.takeStock()
        report.carers += kin.carers
        report.adultsLivingWithMentalIllness += kin.livingWithMentalIllness
        return report
    }

    func write(_ story: Story, to batch: Batch) async throws {
        for event in story.inOrder { try await batch.record(event.signature, event.write) }
    }

    /// Tells the next people who belong together.
    private mutating func tellNext(_ index: Int) throws -> (stories: [Story], people: Int) {
        let kin = kin.next(index, room: people - report.people)
        var chance = SplitMix64(seed: seed, part: "stories", index: index)
        // Each decides about their own plan first, since that decides when they came on record.
        var drafts: [PlanDraft?] = []
        for (position, resident) in kin.residents.enumerated() {
            let hasCarer = kin.ties.contains { $0.caredFor == position }
            let isPlanned = planned.take(weight: Self.planWeight(resident, hasCarer: hasCarer), &chance)
            drafts.append(
                isPlanned
                    ? try plans.draft(for: kin.residents[position].inNeed(&chance), hasCarer: hasCarer, &chance) : nil)
        }
        let tellings = zip(kin.residents, drafts).map { telling($0, $1, &chance) }
        var stories: [Story] = []
        for position in kin.residents.indices {
            var story = Story(authority: authority)
            try tell(position, of: kin, tellings, draft: drafts[position], &story, &chance)
            try tellContacts(
                of: kin.residents[position], since: tellings[position].addedOn, drafts[position], index, position,
                &story)
            stories.append(story)
        }
        return (stories, kin.residents.count)
    }

    /// Tells who got in touch about somebody, by chances of its own, so that the rest of the story stays as it is.
    private mutating func tellContacts(
        of resident: Resident, since day: LocalDate, _ draft: PlanDraft?, _ index: Int, _ position: Int,
        _ story: inout Story
    ) throws {
        var chance = SplitMix64(seed: seed, part: "contacts \(position)", index: index)
        try FrontDoorTelling(
            resident: resident, knownFrom: day, plan: draft.map { ($0.team, $0.startedOn) }, maker: frontDoor
        ).tell(&story, &report, &chance)
    }

    /// How likely somebody is to have a plan, beside others; nobody under 16 has one.
    private static func planWeight(_ resident: Resident, hasCarer: Bool) -> Double {
        guard resident.age >= 16 else { return 0 }
        let weights: [(Circumstances, Double)] = [
            (.mentalIllness, 3), (.recovery, 4), (.frailty, 3), (.longTermCondition, 1.5), (.learningDisability, 8),
            (.autism, 2), (.carer, 1.2), (.refugee, 2), (.housing, 4), (.justice, 1.5), (.domesticAbuse, 2),
            (.bereaved, 0.8),
        ]
        return weights.reduce(hasCarer ? 1.8 : 0.3) { sum, weight in
            resident.circumstances.contains(weight.0) ? sum + weight.1 : sum
        }
    }

    private mutating func telling(
        _ resident: Resident, _ draft: PlanDraft?, _ chance: inout SplitMix64
    ) -> PersonTelling {
        let first = max(
            today.adding(years: -SyntheticShape.longest).adding(days: 2), resident.birthDate.adding(days: 1))
        let worker: Worker
        let addedOn: LocalDate
        if let draft {
            worker = draft.keyWorker
            let before = chance.happens(0.7) ? chance.number(in: 1...21) : chance.number(in: 60...1_400)
            addedOn = max(first, draft.startedOn.adding(days: -before))
        } else {
            worker = workforce.worker(in: chance.one(of: workforce.teams), &chance)
            addedOn = chance.day(from: first, to: today.adding(days: -2))
        }
        return PersonTelling(
            resident: resident, details: details(of: resident, &chance), addedOn: addedOn, worker: worker, today: today,
            identifiers: kin.identifiers, surroundings: surroundings)
    }

    private mutating func details(of resident: Resident, _ chance: inout SplitMix64) -> PersonDetails {
        // A few are not on the index yet, or left the question about sex unanswered.
        let chi = chance.happens(0.012) ? nil : chis.next(birthDate: resident.birthDate, sex: resident.sex)
        return PersonDetails(
            name: resident.name, birthDate: resident.birthDate, sex: chance.happens(0.004) ? nil : resident.sex,
            chi: chi,
            phone: resident.age >= 16 && chance.happens(0.8) ? Telephone.mobile(&chance) : nil,
            communication: Communications.next(resident, &chance), former: resident.former, address: resident.address)
    }

    /// Tells one person's story, whole.
    private mutating func tell(
        _ position: Int, of kin: Kin, _ tellings: [PersonTelling], draft: PlanDraft?, _ story: inout Story,
        _ chance: inout SplitMix64
    ) throws {
        let telling = tellings[position]
        let resident = kin.residents[position]
        let isKnownLong = draft.map { telling.addedOn.days(until: $0.startedOn) > 30 } ?? true
        telling.add(to: isKnownLong ? nil : draft?.team, &story, &chance)
        for tie in kin.ties where tie.caredFor == position {
            let other = tellings[tie.carer]
            telling.add(tie, carer: kin.residents[tie.carer], knownFrom: other.addedOn, &story, &chance)
        }
        note(resident)
        guard let draft else { return }
        let isRestricted = chance.happens(0.005)
        if isKnownLong || isRestricted {
            telling.allocate(
                to: draft.team, isRestricted: isRestricted, on: draft.startedOn, by: draft.keyWorker, &story)
        }
        telling.addNetwork(&story, &chance)
        if chance.happens(0.04), resident.address.postcode != nil {
            let index = city.zones.firstIndex { $0.area == resident.area && $0.quintile == resident.quintile } ?? 0
            telling.change(
                to: city.address(inZone: index, &chance), family: nil, since: draft.startedOn, &story, &chance)
        } else if chance.happens(0.008) {
            let family = Naming.family(Naming.family(resident.heritage, &chance), of: resident.sex, resident.heritage)
            telling.change(to: resident.address, family: family, since: draft.startedOn, &story, &chance)
        }
        let carer = kin.ties.first { $0.caredFor == position }.map { kin.residents[$0.carer].name.full }
        var plan = PlanTelling(draft, of: resident, carer: carer, maker: plans, surroundings: surroundings)
        try plan.tell(&story, &report, &chance)
        var told = RightsTelling(draft, today: today, rights: rights, surroundings: rightsSurroundings)
        told.tell(&story)
        try needs.tell(draft, of: resident, &story, &report)
    }

    /// Counts somebody.
    mutating func note(_ resident: Resident) {
        report.people += 1
        if resident.sex == .female { report.women += 1 }
        if resident.age >= 16 { report.adults += 1 }
        if let quintile = resident.quintile { report.quintiles[quintile - 1] += 1 }
    }
}

extension Resident {
    /// The same person with something in their life that a plan can be about, if nothing is known of.
    func inNeed(_ chance: inout SplitMix64) -> Resident {
        guard circumstances.isEmpty else { return self }
        var resident = self
        resident.circumstances.insert(chance.happens(0.6) ? .distress : .longTermCondition)
        return resident
    }
}
