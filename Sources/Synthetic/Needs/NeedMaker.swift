import Content
import People
import Practice
import Store
import Values

/// Tells what people with a plan need and cannot have, and how some of it is met in the end.
///
/// It draws from parts of the seed that are its own, so that everything else is told as it was.
struct NeedMaker {
    /// How many of those with a plan have a need on record, and how many of them a second one.
    private static let (one, another) = (0.32, 0.25)

    private let wishes: [NeedWish]
    private let today: LocalDate
    private let seed: UInt64
    private let identifiers: SeededIdentifiers
    private var told = 0

    init(catalogue: Catalogue, seed: UInt64, today: LocalDate) {
        let declared = Set(catalogue.items(ofKind: "need-kind").map(\.ref.id))
        wishes = NeedWish.bank.filter { declared.contains($0.kind) }
        self.today = today
        self.seed = seed
        identifiers = SeededIdentifiers(seed: seed, part: "needs")
    }

    /// Tells the needs of the next person who has a plan.
    mutating func tell(
        _ draft: PlanDraft, of resident: Resident, _ story: inout Story, _ report: inout SyntheticReport
    ) throws {
        var chance = SplitMix64(seed: seed, part: "needs", index: told)
        told += 1
        guard !wishes.isEmpty, chance.happens(Self.one) else { return }
        let count = chance.happens(Self.another) ? 2 : 1
        let chosen = chance.some(count, of: wishes) { $0.weight(for: resident) }
        for wish in chosen { try tell(wish, draft, &story, &report, &chance) }
    }

    private func tell(
        _ wish: NeedWish, _ draft: PlanDraft, _ story: inout Story, _ report: inout SyntheticReport,
        _ chance: inout SplitMix64
    ) throws {
        let last = today.adding(days: -2)
        let first = draft.startedOn.adding(days: 1)
        let foundOn = chance.day(from: first, to: last).workday
        let isSooner = chance.happens(0.3)
        let sinceOn = isSooner ? foundOn.adding(days: -chance.number(in: 7...90)) : foundOn
        let found: [(Need.FoundIn, weight: Double)] = [(.review, 5), (.plan, 3), (.conversation, 3), (.contact, 1)]
        guard first <= last, foundOn <= last,
            let reason = chance.one(of: wish.reasons, weight: { $0.weight })?.why,
            let foundIn = chance.one(of: found, weight: { $0.weight })?.0
        else { return }
        let service = reason == .noService ? nil : draft.supports.first?.service
        let outcome = chance.happens(0.4) ? draft.outcomes.first?.id : nil
        let details = try NeedDetails(
            kind: Ref(kind: "need-kind", id: wish.kind), words: chance.one(of: wish.words), reason: reason,
            foundIn: foundIn, service: service, outcome: outcome, sinceOn: sinceOn, today: foundOn)
        let moment = chance.moment(on: foundOn)
        let (person, id): (ID<Person>, ID<Need>) = (draft.person, identifiers.next(at: moment))
        story.tell(moment, by: draft.keyWorker) { try Needs.add(details, to: person, id: id, with: $0) }
        report.needs += 1
        // Three in five end, most of them within half a year.
        guard chance.happens(0.6) else { return }
        let closedOn = foundOn.adding(
            days: chance.number(in: 10...120) + Int(chance.fraction() * chance.fraction() * 400)
        )
        .workday
        guard closedOn <= last else { return }
        let isMet = chance.happens(0.7)
        let why = chance.one(of: isMet ? NeedWish.met : NeedWish.gone)
        let metBy = draft.supports.first.map { Need.MetBy.service($0.service) }
        story.tell(chance.moment(on: closedOn), by: draft.keyWorker) { pen in
            let needs = try Needs.of(person, authority: pen.signature.authority, on: pen.connection)
            guard let need = needs.first(where: { $0.id == id }) else { throw StoreError.noAnswer }
            if isMet, let metBy {
                try Needs.meet(need, seen: need.version, by: metBy, on: closedOn, why: why, with: pen)
            } else {
                try Needs.close(need, seen: need.version, on: closedOn, why: why, with: pen)
            }
        }
    }
}
