import Access
import People
import Practice
import Store
import Values

extension DemoTelling {
    /// Puts everyone in the cast on record, and who they are to each other.
    mutating func tellPeople(_ details: [PersonDetails]) {
        let worker = workforce.worker(in: team("first-contact"), &chance)
        for (resident, details) in zip([cast.person, cast.carer, cast.stranger], details) {
            let (id, surroundings) = (resident.id, surroundings)
            let allocated = resident.id == cast.person.id ? workforce.practitioner.team : nil
            story.tell(moment(690, 9, 30), by: worker, because: "works with people") { pen in
                try People.add(details, id: id, team: allocated, surroundings: surroundings, with: pen)
            }
        }
        relate(
            RelationshipDetails(
                name: cast.carer.name.full, kind: .sibling, isCarer: true, weeklyHours: 14, agreedToShare: true,
                phone: "07700 900461", from: day(2_900)), other: cast.carer.id, by: worker)
        relate(
            RelationshipDetails(
                name: "Netta Wharf", kind: .neighbour, isCarer: false, agreedToShare: false, phone: "01632 960461",
                from: day(3_600)), other: nil, by: worker)
        relate(
            RelationshipDetails(name: "Dr Pirie Shore", kind: .generalPractitioner, isCarer: false, from: day(3_000)),
            other: nil, by: worker)
        relate(
            RelationshipDetails(
                name: cast.carer.name.full, kind: .namedPerson, isCarer: false, agreedToShare: true, from: day(500)),
            other: cast.carer.id, by: workforce.practitioner, daysAgo: 500)
    }

    private mutating func relate(
        _ details: RelationshipDetails, other: ID<Person>?, by worker: Worker, daysAgo: Int = 688
    ) {
        let id: ID<Relationship> = plans.identifiers.next(at: moment(daysAgo, 11))
        let person = cast.person.id
        story.tell(moment(daysAgo, 11), by: worker, because: "works with people") { pen in
            try People.add(details, to: person, other: other, id: id, with: pen)
        }
    }

    /// Tells who has looked: the person, her brother, and the manager.
    mutating func tellLooks() {
        let looks: [(Worker, Int, String, String)] = [
            (own(.person, cast.person), 200, "own record", "plan"),
            (own(.carer, cast.carer), 84, "cares for this person, who agreed to share", "plan"),
            (workforce.manager, 61, "in the team it is allocated to", "overview"),
            (own(.person, cast.person), 12, "own record", "overview"),
            (workforce.practitioner, 5, "key worker", "overview"),
        ]
        let id = cast.person.id
        for (worker, daysAgo, reason, part) in looks {
            story.tell(moment(daysAgo, 18, 20), by: worker, because: reason) { pen in
                try pen.sign(.looked, Person.ref(id), person: id.text, detail: part)
            }
        }
    }

    /// The hand of somebody who is not a worker, for signing.
    private func own(_ role: Role, _ resident: Resident) -> Worker {
        Worker(
            userName: role.rawValue, name: resident.name.full, job: "", role: role, team: workforce.practitioner.team,
            organisation: nil, phone: "")
    }

    /// A colleague of the practitioner opens two records without a relationship; a manager has reviewed one of them.
    mutating func tellBrokenGlass() {
        let colleague = workforce.worker(in: workforce.practitioner.team, &chance)
        breakGlass(
            of: cast.carer, by: colleague, daysAgo: 41, hour: 16,
            reason:
                """
                His sister is in the emergency department and cannot say who has her house keys. I need his number \
                tonight.
                """,
            reviewed:
                "Right to open it, and opened for no longer than was needed. The number is now in his sister’s network."
        )
        breakGlass(
            of: cast.stranger, by: colleague, daysAgo: 3, hour: 17,
            reason:
                """
                Met at the bus station in slippers, cold and unsure of the way home. I need an address and somebody \
                to ring.
                """,
            reviewed: nil)
    }

    private mutating func breakGlass(
        of resident: Resident, by worker: Worker, daysAgo: Int, hour: Int, reason: String, reviewed: String?
    ) {
        let person = resident.id.text
        let id: ID<BrokenGlass> = plans.identifiers.next(at: moment(daysAgo, hour))
        let principal = Principal(
            account: ID(worker.userName), userName: worker.userName, displayName: worker.name, role: worker.role,
            organisation: worker.organisation, team: worker.team)
        story.tell(moment(daysAgo, hour), by: worker, because: reason) { pen in
            try BrokenGlasses.open(person: person, by: principal, reason: reason, id: id, with: pen)
            try pen.sign(.looked, Person.ref(ID(person)), person: person, detail: "overview")
        }
        guard let reviewed else { return }
        story.tell(moment(daysAgo - 2, 10), by: workforce.manager, because: "manages a team") { pen in
            let authority = pen.signature.authority
            guard let glass = try BrokenGlasses.find(id, authority: authority, on: pen.connection) else {
                throw StoreError.noAnswer
            }
            try BrokenGlasses.review(glass, verdict: .justified, note: reviewed, with: pen)
        }
    }
}
