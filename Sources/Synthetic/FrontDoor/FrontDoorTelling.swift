import Access
import People
import Practice
import Store
import Values

/// Tells how often somebody got in touch about a person over the years, what was done, and how long they waited.
struct FrontDoorTelling {
    let resident: Resident
    /// Since when the person is on record.
    let knownFrom: LocalDate
    /// The team that holds the person's plan and since when, if they have one.
    let plan: (team: Ref, from: LocalDate)?
    let maker: FrontDoorMaker

    /// How likely there is a contact about somebody with a plan, and about anybody else; and how likely another after each.
    private static let first = (withPlan: 0.33, without: 0.0375)
    private static let another = (withPlan: 0.45, without: 0.25)

    private var lastDay: LocalDate { maker.today.adding(days: -1) }

    func tell(_ story: inout Story, _ report: inout SyntheticReport, _ chance: inout SplitMix64) throws {
        guard resident.age >= 16, knownFrom < lastDay else { return }
        var likely = plan == nil ? Self.first.without : Self.first.withPlan
        while chance.happens(likely) {
            let day = chance.day(from: knownFrom.adding(days: 1), to: lastDay)
            try tell(on: day, &story, &report, &chance)
            // Whoever came once comes again more often than others come at all.
            likely = plan == nil ? Self.another.without : Self.another.withPlan
        }
    }

    private func tell(
        on day: LocalDate, _ story: inout Story, _ report: inout SyntheticReport, _ chance: inout SplitMix64
    ) throws {
        let isOutOfHours = chance.happens(0.12)
        // What comes at night is put on record in the morning.
        let written = isOutOfHours ? min(lastDay, day.adding(days: 1).workday) : day.workday
        guard written <= lastDay, isOutOfHours || written == day || day.adding(days: 2) <= lastDay else { return }
        let receivedOn = isOutOfHours ? day : written
        let moment =
            isOutOfHours && written > day
            ? Instant.start(ofUKDay: written).adding(seconds: 31_800) : chance.moment(on: written)
        var fields = ContactFields()
        let source = source(isOutOfHours, &chance)
        fields.source = source.rawValue
        fields.channel = channel(source, &chance).rawValue
        fields.words = FrontDoorWords.asked(resident, by: source, &chance)
        if isOutOfHours, written > day {
            fields.receivedOn = receivedOn.iso
            fields.receivedTime = chance.one(of: ["19:20", "21:40", "22:05", "23:30"])
        }
        let details = try ContactDetails(fields, isOrganisation: { _ in false }, now: moment)
        let isFresh = written.days(until: maker.today) <= 3
        let triage = isFresh && chance.happens(0.6) ? nil : triage(on: receivedOn, &chance)
        let taken = FrontDoor.Taken(
            details, about: resident.id, at: maker.desk, isOutOfHours: isOutOfHours && written > day)
        let id: ID<Contact> = maker.identifiers.next(at: moment)
        let referral: ID<Referral> = maker.identifiers.next(at: moment)
        let worker = maker.workforce.worker(in: maker.desk, &chance)
        story.tell(moment, by: worker, because: "works with people") { pen in
            try FrontDoor.record(taken, as: triage, id: id, referral: referral, with: pen)
        }
        report.contacts += 1
        guard case .referral(let team, let urgency, _, _, _) = triage else { return }
        report.referrals += 1
        ReferralTelling(
            id: referral, person: resident.id, team: team, urgency: urgency,
            isHeld: plan?.team == team, maker: maker
        ).tell(after: written, &story, &chance)
    }

    private func source(_ isOutOfHours: Bool, _ chance: inout SplitMix64) -> Contact.Source {
        let choices: [(Contact.Source, Double)] =
            isOutOfHours
            ? [(.police, 5), (.ambulance, 3), (.person, 3), (.familyOrFriend, 2)]
            : [
                (.person, 8), (.familyOrFriend, 4), (.generalPractice, 4), (.hospital, 2), (.carer, 1.5),
                (.thirdSector, 1.5), (.council, 1), (.police, 0.6), (.other, 0.4),
            ]
        return chance.one(of: choices, weight: { $0.1 })?.0 ?? .person
    }

    private func channel(_ source: Contact.Source, _ chance: inout SplitMix64) -> Contact.Channel {
        switch source {
        case .person, .familyOrFriend, .carer, .other:
            chance.one(of: [.phone, .phone, .phone, .phone, .inPerson, .letterOrEmail])
        case .generalPractice, .hospital, .police, .ambulance:
            chance.one(of: [.professionalSystem, .professionalSystem, .phone, .letterOrEmail])
        case .thirdSector, .council: chance.one(of: [.phone, .letterOrEmail])
        }
    }

    /// What was done at first contact: settled a little more often from year to year.
    private func triage(on day: LocalDate, _ chance: inout SplitMix64) -> Triage {
        let years = Double(day.days(until: maker.today)) / 365
        let choices: [(Contact.Outcome, Double)] = [
            (.advice, 47 - 2 * years), (.directAccess, 22 - 2 * years), (.referral, 27 + 3 * years), (.emergency, 2),
            (.noFurtherHelp, 3),
        ]
        let outcome = chance.one(of: choices, weight: { $0.1 })?.0 ?? .advice
        let why = FrontDoorWords.why(outcome, &chance)
        switch outcome {
        case .advice: return .advice(chance.one(of: maker.services), why: why)
        case .directAccess: return .directAccess(chance.one(of: maker.directAccess), on: nil, why: why)
        case .referral:
            let held = plan.flatMap { day >= $0.from.adding(days: 2) ? $0.team : nil }
            let urgency = chance.one(of: [.routine, .routine, .routine, .urgent] as [Referral.Urgency])
            let team = held.map { chance.happens(0.7) ? $0 : maker.team(for: resident, &chance) }
            return .referral(
                team: team ?? maker.team(for: resident, &chance), urgency: urgency, why: why, eligibility: nil,
                for: nil)
        case .emergency: return .emergency(why: why)
        case .noFurtherHelp: return .noFurtherHelp(why: why)
        }
    }
}
