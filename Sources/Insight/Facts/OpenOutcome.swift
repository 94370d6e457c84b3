/// Outcomes that are open at the end of the period's last day, in a support plan that is open then.
enum OpenOutcome: FactRows {
    static let fields = [
        FactField(
            "scored-within-year", .flag, "whether it was scored at a review in the twelve months that end on that day"),
        FactField("ever-scored", .flag, "whether it was ever scored at a review by that day"),
        FactField("supported", .flag, "whether a support that is for it is being given"),
        FactField("baseline", .number("points"), "the score when the outcome was agreed"),
        FactField("latest", .number("points"), "the latest score by that day, or the baseline if there is none"),
        FactField("to-target", .number("points"), "the target less the latest score, or less the baseline"),
        FactField(
            "view", .choice(Views.all), "whose view the latest score is, or the baseline if there is none",
            isAlwaysKnown: false),
        FactField("days-open", .number("days"), "since the outcome was agreed"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        for plan in segment.plansOfPerson[person] where scope.isOpen(segment.planFrom[plan], segment.planTo[plan]) {
            for outcome in segment.outcomesOfPlan[plan]
            where scope.isOpen(segment.outcomeFrom[outcome], segment.outcomeTo[outcome]) {
                let latest = segment.scoresOfOutcome[outcome].last { segment.scoreOn[$0] <= scope.end }
                var member = Member(person: person, plan: plan, outcome: outcome)
                let score = latest.map { Int32(segment.score[$0]) } ?? segment.outcomeBaseline[outcome]
                member.view = latest.map { Int32(segment.scoreView[$0]) } ?? segment.outcomeBaselineView[outcome]
                member.set(0, latest.map { segment.scoreOn[$0] >= scope.yearStart } ?? false)
                member.set(1, latest != nil)
                member.set(2, segment.isSupported(outcome, scope))
                member[3] = segment.outcomeBaseline[outcome]
                member[4] = score
                member[5] = segment.outcomeTarget[outcome] - score
                member.choose(6, member.view)
                member[7] = scope.end - segment.outcomeFrom[outcome]
                body(member)
            }
        }
    }
}

extension Segment {
    fileprivate func isSupported(_ outcome: Int, _ scope: Scope) -> Bool {
        supportsOfOutcome[outcome].contains { link in
            let support = Int(linkSupport[link])
            return scope.isOpen(supportFrom[support], supportTo[support])
        }
    }
}
