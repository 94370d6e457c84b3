/// People with a record who had been born, and had not died, by the end of the period's last day.
enum KnownPerson: FactRows {
    static let fields = [
        FactField("open-plan", .flag, "whether a support plan of theirs is open"),
        FactField("communication-needs", .flag, "whether something is recorded of how to talk with them"),
        FactField("has-carer", .flag, "whether somebody is recorded as caring for them"),
        FactField("area-known", .flag, "whether it is known in which area they live"),
        FactField("age", .number("years"), "on that day; unknown without a date of birth", isAlwaysKnown: false),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        let birth = segment.births[person]
        guard !segment.isCaller[person] else { return }
        guard birth == Segment.noDay || birth <= scope.end, segment.deaths[person] > scope.end else { return }
        var member = Member(person: person)
        member.set(
            0, segment.plansOfPerson[person].contains { scope.isOpen(segment.planFrom[$0], segment.planTo[$0]) })
        member.set(1, segment.hasCommunicationNeeds[person])
        member.set(
            2,
            segment.carersOfPerson[person].contains { scope.isOpen(segment.carerFrom[$0], segment.carerTo[$0]) })
        member.set(3, segment.address(of: person, scope).map { segment.addressZone[$0] != Segment.none } ?? false)
        member.know(4, segment.age(of: person, scope))
        body(member)
    }
}
