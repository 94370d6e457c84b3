import People
import Practice
import Store
import Values

/// Tells what somebody with a plan was told of their rights: little, as the inspection found, and more for those who came
/// later. The shares are ours.
///
/// It draws from a generator and from identities of its own, so that the rest of the story stays as it was.
struct RightsTelling {
    let draft: PlanDraft
    let today: LocalDate
    let rights: SyntheticRights
    let surroundings: Surroundings
    private var chance: SplitMix64

    init(_ draft: PlanDraft, today: LocalDate, rights: SyntheticRights, surroundings: Surroundings) {
        self.draft = draft
        self.today = today
        self.rights = rights
        self.surroundings = surroundings
        chance = SplitMix64(seed: 2016, part: draft.person.text)
    }

    mutating func tell(_ story: inout Story) {
        tellOptions(&story)
        tellAdvocacy(&story)
        if happens(0.45) { _ = take(.explained, of: rights.complaints, on: firstDay(), &story) }
        if happens(0.5) { _ = take(.explained, of: rights.format, on: firstDay(), &story) }
        guard happens(0.16), let offered = take(.offered, of: rights.futureCare, on: firstDay(), &story) else { return }
        let isAccepted = chance.happens(0.55)
        let answered = take(isAccepted ? .accepted : .declined, of: rights.futureCare, on: later(offered, 20), &story)
        if isAccepted, let answered { _ = take(.inPlace, of: rights.futureCare, on: later(answered, 60), &story) }
    }

    /// Four points more with each year, and the share that is given for those who came two years ago.
    private mutating func happens(_ share: Double) -> Bool {
        let years = Double(draft.startedOn.days(until: today)) / 365.25
        return chance.happens(min(0.95, max(0.03, share + 0.04 * (2 - years))))
    }

    private mutating func tellOptions(_ story: inout Story) {
        let chosen = draft.supports.compactMap(\.option).first { $0 != .doesNotApply }
        // Where every support is one that nobody pays for, nothing is to be explained.
        guard draft.supports.contains(where: { $0.option != .doesNotApply }) else { return }
        let isWhole = happens(0.38)
        guard isWhole || chance.happens(0.4) else { return }
        let options: [SelfDirectedOption] = isWhole ? SelfDirectedOption.options : [.directPayment, .councilArranges]
        guard let day = take(.explained, of: rights.options, options, on: firstDay(), &story), isWhole else { return }
        if chance.happens(0.55) {
            _ = take(.chosen, of: rights.options, [chosen ?? .councilArranges], on: later(day, 40), &story)
        }
    }

    /// Many wait for an advocate, and some do so still.
    private mutating func tellAdvocacy(_ story: inout Story) {
        guard happens(0.31), let offered = take(.offered, of: rights.advocacy, on: firstDay(), &story) else { return }
        let isAccepted = chance.happens(0.5)
        let answered = take(isAccepted ? .accepted : .declined, of: rights.advocacy, on: later(offered, 14), &story)
        guard isAccepted, let answered else { return }
        guard let waiting = take(.waiting, of: rights.advocacy, on: later(answered, 5), &story) else { return }
        if chance.happens(0.8) { _ = take(.takenUp, of: rights.advocacy, on: later(waiting, 90), &story) }
    }

    private mutating func firstDay() -> LocalDate { draft.startedOn.adding(days: chance.number(in: 3...70)).workday }

    private mutating func later(_ day: LocalDate, _ days: Int) -> LocalDate {
        day.adding(days: chance.number(in: 3...max(4, days))).workday
    }

    /// Tells one step, unless its day has yet to come.
    ///
    /// - Returns: its day; nil if it has yet to come, and with it whatever would follow.
    private mutating func take(
        _ step: Right.Step, of right: Right, _ options: [SelfDirectedOption] = [], on day: LocalDate,
        _ story: inout Story
    ) -> LocalDate? {
        let moment = chance.moment(on: day)
        var fields = RightStepFields()
        fields.step = step.rawValue
        fields.options = Set(options.map(\.rawValue))
        fields.doneBy = draft.keyWorker.name
        fields.how = chance.one(of: [RightStep.How.inPerson, .inPerson, .phone, .meeting]).rawValue
        fields.format =
            chance.one(of: [RightStep.Format.plainWords, .plainWords, .plainWords, .easyRead, .largePrint])
            .rawValue
        guard day < today.adding(days: -1) else { return nil }
        let (person, account, surroundings) = (draft.person, draft.keyWorker.userName, surroundings)
        let given = fields
        story.tell(moment, by: draft.keyWorker) { pen in
            let before = try Rights.steps(of: person, authority: pen.signature.authority, on: pen.connection)
                .filter { $0.right == right.ref && $0.mistake == nil }
            let details = try RightStepDetails(
                given, of: right, doneOn: day, account: account, before: before, today: day)
            try Rights.add(details, to: person, surroundings: surroundings, with: pen)
        }
        return day
    }
}
