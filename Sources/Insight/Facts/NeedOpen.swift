/// Needs that are not met at the end of the period's last day, of people who had not died by then.
enum NeedOpen: FactRows {
    static let fields = [
        FactField("reason", .choice(NeedReasons.all), "why it cannot be met"),
        FactField("days-waiting", .number("days"), "since when it is missing"),
        FactField("for-an-outcome", .flag, "whether it stands in the way of an outcome of the person's own"),
        FactField("has-service", .flag, "whether there is a service that would meet it"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        guard segment.deaths[person] > scope.end else { return }
        for need in segment.needs.ofPerson[person]
        where scope.isOpen(segment.needs.from[need], segment.needs.to[need]) {
            var member = Member(person: person)
            member.first = segment.needs.kind[need]
            member.second = segment.needs.reason[need]
            member.service = segment.needs.service[need]
            member.choose(0, member.second)
            member[1] = scope.end - segment.needs.from[need]
            member.set(2, segment.needs.isForOutcome[need])
            member.set(3, member.service != Segment.none)
            body(member)
        }
    }
}
