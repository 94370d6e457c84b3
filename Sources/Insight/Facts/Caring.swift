/// Those who care for somebody at the end of the period's last day: once for each person they care for.
enum Caring: FactRows {
    static let fields = [
        FactField("weekly-hours", .number("hours"), "of caring in a week, where it is recorded", isAlwaysKnown: false),
        FactField("hours-known", .flag, "whether the hours are recorded"),
        FactField("lives-with", .flag, "whether the carer lives with the person"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for carer in segment.carersOfPerson[person] where scope.isOpen(segment.carerFrom[carer], segment.carerTo[carer])
        {
            var member = Member(person: person)
            let hours = segment.carerHours[carer]
            member.know(0, hours == Segment.none ? nil : hours)
            member.set(1, hours != Segment.none)
            member.set(2, segment.carerLivesWith[carer])
            body(member)
        }
    }
}
