/// Referrals that were received in the period, and what had come of them by the end of its last day.
enum ReferralMade: FactRows {
    static let urgencies = ["emergency", "urgent", "routine"]

    static let fields = [
        FactField("allocated", .flag, "whether it was given to a worker by then"),
        FactField("taken-on", .flag, "whether a worker had taken the person on by then"),
        FactField("declined", .flag, "whether the team had declined it by then"),
        FactField("alternative-offered", .flag, "whether something else was offered where it was declined"),
        FactField("urgency", .choice(urgencies), "how soon somebody had to be seen"),
        FactField(
            "days-to-allocation", .number("days"), "until it was given to a worker; unknown before that",
            isAlwaysKnown: false),
        FactField(
            "days-waited", .number("days"), "until a worker took the person on, it was closed, or the period ended"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for referral in segment.referrals.ofPerson[person] where scope.contains(segment.referrals.received[referral]) {
            let received = segment.referrals.received[referral]
            let (allocated, accepted) = (segment.referrals.allocated[referral], segment.referrals.accepted[referral])
            let closed = segment.referrals.closed[referral]
            let isDeclined = segment.referrals.isDeclined[referral] && closed <= scope.end
            var member = Member(person: person)
            member.set(0, allocated <= scope.end)
            member.set(1, accepted <= scope.end)
            member.set(2, isDeclined)
            member.set(3, isDeclined && segment.referrals.hasAlternative[referral])
            member.choose(4, segment.referrals.urgency[referral] - 1)
            member.know(5, allocated <= scope.end ? max(0, allocated - received) : nil)
            member[6] = max(0, min(accepted, closed, scope.end) - received)
            body(member)
        }
    }
}

/// Referrals that wait, at the end of the period's last day, for a worker to take the person on.
enum WaitingReferral: FactRows {
    static let fields = [
        FactField("days-waiting", .number("days"), "since it was received"),
        FactField("urgency", .choice(ReferralMade.urgencies), "how soon somebody has to be seen"),
        FactField("allocated", .flag, "whether it is given to a worker, who has not taken the person on yet"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for referral in segment.referrals.ofPerson[person] {
            let received = segment.referrals.received[referral]
            guard received <= scope.end, segment.referrals.accepted[referral] > scope.end,
                segment.referrals.closed[referral] > scope.end
            else { continue }
            var member = Member(person: person)
            member[0] = scope.end - received
            member.choose(1, segment.referrals.urgency[referral] - 1)
            member.set(2, segment.referrals.allocated[referral] <= scope.end)
            body(member)
        }
    }
}
