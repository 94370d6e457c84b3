/// Reviews held in the period.
enum ReviewHeld: FactRows {
    static let fields = [
        FactField(
            "on-time", .flag, "whether it was held by the day that the review before it, or the plan, had set",
            isAlwaysKnown: false),
        FactField(
            "days-late", .number("days"), "after that day; 0 if by then; unknown for a first review",
            isAlwaysKnown: false),
        FactField("all-scored", .flag, "whether every outcome that was open was scored"),
        FactField("scored", .number("outcomes"), "scored at it"),
        FactField("person-view", .flag, "whether at least one outcome was scored in the person’s own view"),
        FactField("first", .flag, "whether it was the plan’s first review"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for plan in segment.plansOfPerson[person] {
            let reviews = segment.reviewsOfPlan[plan]
            for review in reviews where scope.contains(segment.reviewHeld[review]) {
                let held = segment.reviewHeld[review]
                var before: Int?
                for other in reviews where segment.reviewHeld[other] < held {
                    if before.map({ segment.reviewHeld[$0] < segment.reviewHeld[other] }) ?? true { before = other }
                }
                var member = Member(person: person, plan: plan)
                // When the first was to be held was in the plan, which each review moves on: only those after it can tell.
                let due = before.map { segment.reviewNext[$0] }
                member.know(0, due.map { held <= $0 ? 1 : 0 })
                member.know(1, due.map { max(0, held - $0) })
                member.set(2, segment.reviewUnscored[review] == 0)
                member[3] = segment.reviewScored[review]
                member.set(4, segment.reviewPersonViews[review] > 0)
                member.set(5, before == nil)
                body(member)
            }
        }
    }
}
