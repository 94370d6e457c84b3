/// Outcomes that were scored in the period both in the person's own view and in a worker's: the latest of each.
enum TwoViews: FactRows {
    static let fields = [
        FactField("gap", .number("points"), "the person's score less the worker's"),
        FactField("distance", .number("points"), "how far apart the two scores are, whichever is higher"),
        FactField("days-apart", .number("days"), "between the days of the two scores"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for plan in segment.plansOfPerson[person] {
            for outcome in segment.outcomesOfPlan[plan] {
                var (own, workers): (Int?, Int?)
                for place in segment.scoresOfOutcome[outcome] where scope.contains(segment.scoreOn[place]) {
                    let view = Int32(segment.scoreView[place])
                    if view == Views.person { own = place }
                    if view == Views.worker { workers = place }
                }
                guard let own, let workers else { continue }
                var member = Member(person: person, plan: plan, outcome: outcome)
                let gap = Int32(segment.score[own]) - Int32(segment.score[workers])
                member.know(0, gap)
                member[1] = abs(gap)
                member[2] = abs(segment.scoreOn[own] - segment.scoreOn[workers])
                body(member)
            }
        }
    }
}
