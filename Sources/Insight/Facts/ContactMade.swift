/// Contacts that were received in the period, whoever got in touch.
enum ContactMade: FactRows {
    /// Within so many days another contact is one of somebody who came back.
    private static let returning: Int32 = 28

    static let fields = [
        FactField("decided", .flag, "whether it was decided what is done"),
        FactField(
            "resolved", .flag,
            "whether it was settled at first contact, with advice or with a service booked there and then"),
        FactField(
            "outcome", .choice(Contacts.outcomes), "what was done; unknown while nobody has decided",
            isAlwaysKnown: false),
        FactField("source", .choice(Contacts.sources), "who got in touch"),
        FactField("out-of-hours", .flag, "whether it was at night, at a weekend or on a holiday"),
        FactField("matched", .flag, "whether it is about somebody on record"),
        FactField(
            "hours-to-decision", .number("hours"), "whole hours until it was decided; unknown while it is not",
            isAlwaysKnown: false),
        FactField(
            "came-back-within-28-days", .flag,
            "whether there was another contact about the same person in the 28 days after it; never for nobody on record"
        ),
        FactField(
            "eligibility", .choice(Contacts.eligibilities),
            "how great the need is, where a service that asks for it was the next step", isAlwaysKnown: false),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        let all = segment.contacts.ofPerson[person]
        for contact in all where scope.contains(segment.contacts.received[contact]) {
            let day = segment.contacts.received[contact]
            var member = Member(person: person)
            member.first = segment.contacts.source[contact]
            member.set(0, segment.contacts.outcome[contact] != Segment.none)
            member.set(1, Contacts.isResolved(segment.contacts.outcome[contact]))
            member.choose(2, segment.contacts.outcome[contact])
            member.choose(3, segment.contacts.source[contact])
            member.set(4, segment.contacts.isOutOfHours[contact])
            member.set(5, segment.contacts.isMatched[contact])
            member.know(6, segment.contacts.hours[contact] == Segment.none ? nil : segment.contacts.hours[contact])
            member.set(
                7,
                all.contains { other in
                    // Of two on one day each could have come back after the other; that is no coming back.
                    segment.contacts.received[other] > day && segment.contacts.received[other] - day <= returning
                })
            member.choose(8, segment.contacts.eligibility[contact])
            body(member)
        }
    }
}
