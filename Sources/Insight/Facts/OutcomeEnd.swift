/// Outcomes that ended in the period, whatever became of them.
enum OutcomeEnd: FactRows {
    static let fields = [
        FactField("reached-target", .flag, "whether the last score by the day it ended was at or above the target"),
        FactField(
            "change", .number("points"), "the last score less the baseline; unknown if it was never scored",
            isAlwaysKnown: false),
        FactField("ever-scored", .flag, "whether it was scored at a review before it ended"),
        FactField("days-open", .number("days"), "from when it was agreed to the day it ended"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for plan in segment.plansOfPerson[person] {
            for outcome in segment.outcomesOfPlan[plan] where scope.contains(segment.outcomeTo[outcome]) {
                let end = segment.outcomeTo[outcome]
                let last = segment.scoresOfOutcome[outcome].last { segment.scoreOn[$0] <= end }
                var member = Member(person: person, plan: plan, outcome: outcome)
                member.view = last.map { Int32(segment.scoreView[$0]) } ?? segment.outcomeBaselineView[outcome]
                let score = last.map { Int32(segment.score[$0]) }
                member.set(0, score.map { $0 >= segment.outcomeTarget[outcome] } ?? false)
                member.know(1, score.map { $0 - segment.outcomeBaseline[outcome] })
                member.set(2, last != nil)
                member[3] = end - segment.outcomeFrom[outcome]
                body(member)
            }
        }
    }
}
