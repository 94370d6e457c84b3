/// Supports that are being given at the end of the period's last day, in a support plan that is open then.
enum SupportGiven: FactRows {
    static let fields = [
        FactField("days", .number("days"), "since the support began"),
        FactField("for-an-outcome", .flag, "whether it is for an open outcome of the person’s own"),
        FactField(
            "option", .choice(SelfDirection.all),
            "the option of self-directed support, or that it does not apply; unknown while nothing is recorded",
            isAlwaysKnown: false),
        FactField("option-recorded", .flag, "whether an option is recorded, or that none applies"),
        FactField("person-directed", .flag, "whether the option is 1, 2 or 4: the person directs it, or a part of it"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for plan in segment.plansOfPerson[person] where scope.isOpen(segment.planFrom[plan], segment.planTo[plan]) {
            for support in segment.supportsOfPlan[plan]
            where scope.isOpen(segment.supportFrom[support], segment.supportTo[support]) {
                var member = Member(person: person, plan: plan)
                member.support = support
                member[0] = scope.end - segment.supportFrom[support]
                member.set(1, segment.isForOpenOutcome(support, of: plan, scope))
                let option = segment.supportOption[support]
                member.choose(2, option)
                member.set(3, option != Segment.none)
                member.set(4, SelfDirection.isPersonDirected(option))
                body(member)
            }
        }
    }
}

extension Segment {
    /// Whether a support is for one of the plan's outcomes that are open.
    fileprivate func isForOpenOutcome(_ support: Int, of plan: Int, _ scope: Scope) -> Bool {
        outcomesOfPlan[plan].contains { outcome in
            scope.isOpen(outcomeFrom[outcome], outcomeTo[outcome])
                && supportsOfOutcome[outcome].contains { linkSupport[$0] == Int32(support) }
        }
    }
}
