import People
import Store
import Values

/// Tells how somebody came on record, who is in their life, and what changed about them since.
struct PersonTelling {
    let resident: Resident
    let details: PersonDetails
    let addedOn: LocalDate
    /// Who put them on record.
    let worker: Worker
    let today: LocalDate
    let identifiers: SeededIdentifiers
    let surroundings: Surroundings

    /// The last day that anything can have been put on record.
    private var lastDay: LocalDate { today.adding(days: -1) }

    /// Puts the person on record, allocated to a team if one was asked from the beginning.
    func add(to team: Ref?, _ story: inout Story, _ chance: inout SplitMix64) {
        let (details, id, surroundings) = (details, resident.id, surroundings)
        story.tell(chance.moment(on: addedOn), by: worker, because: "works with people") { pen in
            try People.add(details, id: id, team: team, surroundings: surroundings, with: pen)
        }
    }

    /// Notes that `carer` cares for this person.
    func add(
        _ tie: Kin.Tie, carer: Resident, knownFrom: LocalDate, _ story: inout Story, _ chance: inout SplitMix64
    ) {
        let day = min(lastDay, max(addedOn, knownFrom).adding(days: chance.number(in: 0...60)))
        let longest = max(60, min(4_500, (carer.age - 7) * 365))
        let details = RelationshipDetails(
            name: carer.name.full, kind: tie.kind, isCarer: true, weeklyHours: tie.hours, livesWith: tie.livesWith,
            agreedToShare: chance.happens(0.7), phone: chance.happens(0.6) ? Telephone.mobile(&chance) : nil,
            from: day.adding(days: -chance.number(in: 30...longest)))
        tell(details, other: carer.id, on: day, &story, &chance)
    }

    /// Notes others in the person's life, most of whom have no record of their own; a few of them leave it again.
    func addNetwork(_ story: inout Story, _ chance: inout SplitMix64) {
        for _ in 0..<chance.one(of: [0, 1, 1, 2]) {
            guard let kind = kind(&chance) else { continue }
            let day = min(lastDay, addedOn.adding(days: chance.number(in: 0...120)))
            let family = Naming.family(resident.heritage, &chance)
            let given = Naming.given(
                chance.happens(0.55) ? .female : .male, resident.heritage,
                bornIn: today.year - chance.number(in: 25...75), &chance)
            let details = RelationshipDetails(
                name: kind == .generalPractitioner ? "Dr \(family)" : "\(given) \(family)", kind: kind, isCarer: false,
                agreedToShare: chance.happens(0.4), phone: chance.happens(0.5) ? Telephone.mobile(&chance) : nil,
                from: day.adding(days: -chance.number(in: 0...3_000)))
            let id = tell(details, other: nil, on: day, &story, &chance)
            if chance.happens(0.06) { end(id, after: day, &story, &chance) }
        }
    }

    private func kind(_ chance: inout SplitMix64) -> Relationship.Kind? {
        let choices: [(Relationship.Kind, Double)] = [
            (.friend, 3), (.neighbour, 2), (.sibling, 2), (.child, resident.age > 45 ? 3 : 0), (.otherFamily, 1.5),
            (.parent, resident.age < 50 ? 2 : 0), (.generalPractitioner, 2),
            (.namedPerson, resident.circumstances.contains(.mentalIllness) ? 1.5 : 0),
            (.attorney, resident.circumstances.contains(.frailty) ? 1 : 0),
            (.guardian, resident.circumstances.contains(.learningDisability) ? 2 : 0),
        ]
        return chance.one(of: choices, weight: { $0.1 })?.0
    }

    @discardableResult
    private func tell(
        _ details: RelationshipDetails, other: ID<Person>?, on day: LocalDate, _ story: inout Story,
        _ chance: inout SplitMix64
    ) -> ID<Relationship> {
        // After half past five, so that the person is on record before anybody in their life is.
        let moment = Instant.start(ofUKDay: day).adding(seconds: chance.number(in: 63_600...66_000))
        let id: ID<Relationship> = identifiers.next(at: moment)
        let person = resident.id
        story.tell(moment, by: worker, because: "works with people") { pen in
            try People.add(details, to: person, other: other, id: id, with: pen)
        }
        return id
    }

    private func end(
        _ id: ID<Relationship>, after day: LocalDate, _ story: inout Story, _ chance: inout SplitMix64
    ) {
        let end = chance.day(from: day.adding(days: 20), to: lastDay)
        guard end < lastDay else { return }
        let person = resident.id
        story.tell(chance.moment(on: end), by: worker, because: "works with people") { pen in
            let authority = pen.signature.authority
            let all = try People.relationships(of: person, authority: authority, on: pen.connection)
            guard let relationship = all.first(where: { $0.id == id }) else { throw StoreError.noAnswer }
            try People.end(relationship, on: end, with: pen)
        }
    }

    /// Allocates the record to a team on the day that a plan begins, or restricts it to the care team.
    func allocate(
        to team: Ref, isRestricted: Bool, on day: LocalDate, by worker: Worker, _ story: inout Story
    ) {
        let id = resident.id
        // At eight in the morning, before the working day in which a plan begins.
        story.tell(Instant.start(ofUKDay: day).adding(seconds: 28_800), by: worker) { pen in
            let person = try Records.person(id, pen)
            try People.allocate(person, to: team, isRestricted: isRestricted, with: pen)
        }
    }

    /// Moves house within the zone, or takes another name: what a record shows as having been different before.
    func change(
        to address: AddressDetails, family: String?, since day: LocalDate, _ story: inout Story,
        _ chance: inout SplitMix64
    ) {
        let on = chance.day(from: day.adding(days: 10), to: lastDay)
        guard on < lastDay else { return }
        let (id, surroundings) = (resident.id, surroundings)
        story.tell(chance.moment(on: on), by: worker, because: "works with people") { pen in
            let person = try Records.person(id, pen)
            let name = Name(
                given: person.name.given, family: family ?? person.name.family, preferred: person.name.preferred)
            let home = try People.address(of: id, authority: pen.signature.authority, on: pen.connection)
            let details = PersonDetails(
                name: name, birthDate: person.birthDate, sex: person.sex, chi: person.chi, phone: person.phone,
                communication: person.communication, address: family == nil ? address : home.map { AddressDetails($0) })
            try People.change(person, seen: person.version, to: details, surroundings: surroundings, with: pen)
        }
    }
}
