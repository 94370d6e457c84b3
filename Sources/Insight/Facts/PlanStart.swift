/// Support plans that began in the period.
enum PlanStart: FactRows {
    static let fields = [
        FactField("reviewed", .flag, "whether a review of it had been held by the end of the period's last day"),
        FactField(
            "days-to-review", .number("days"), "from the plan's start to its first review; unknown before that",
            isAlwaysKnown: false),
        FactField("reviewed-within-90-days", .flag, "whether the first review was held within 90 days of the start"),
        FactField("outcomes", .number("outcomes"), "agreed within 28 days of the start"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for plan in segment.plansOfPerson[person] where scope.contains(segment.planFrom[plan]) {
            let start = segment.planFrom[plan]
            var held: Int32?
            for review in segment.reviewsOfPlan[plan] where segment.reviewHeld[review] <= scope.end {
                held = min(held ?? .max, segment.reviewHeld[review])
            }
            var member = Member(person: person, plan: plan)
            member.set(0, held != nil)
            member.know(1, held.map { $0 - start })
            member.set(2, held.map { $0 - start <= 90 } ?? false)
            member[3] = Int32(segment.outcomesOfPlan[plan].count { segment.outcomeFrom[$0] - start <= 28 })
            body(member)
        }
    }
}
