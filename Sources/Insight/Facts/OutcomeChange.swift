/// Outcomes with a baseline that were scored at a later review in the period: the latest of these scores counts.
///
/// Of two scores on one day the one recorded last counts, as on the record itself. An outcome has a baseline and a target
/// from its first day, so nothing has to be left out for want of them; a review can be on the day of the baseline.
enum OutcomeChange: FactRows {
    static let fields = [
        FactField("change", .number("points"), "the latest score in the period less the baseline"),
        FactField("baseline", .number("points"), "the score when the outcome was agreed"),
        FactField("latest", .number("points"), "the latest score in the period"),
        FactField("reached-target", .flag, "whether the latest score in the period is at or above the target"),
        FactField("view", .choice(Views.all), "whose view the latest score is", isAlwaysKnown: false),
        FactField("baseline-view", .choice(Views.all), "whose view the baseline is", isAlwaysKnown: false),
        FactField("same-view", .flag, "whether both scores are the same one's view"),
        FactField("days", .number("days"), "from the baseline to the latest score in the period"),
        FactField(
            "age", .number("years"), "the person's, on the period's last day; unknown without a date of birth",
            isAlwaysKnown: false),
        FactField(
            "quintile", .number("quintiles"),
            "how deprived the area is that the person lived in on the period's last day, from 1, the most, to 5",
            isAlwaysKnown: false),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        // Of the person, so found once for all of their outcomes, and only if one of them counts.
        var mix: (age: Int32?, quintile: Int32?)?
        for plan in segment.plansOfPerson[person] {
            for outcome in segment.outcomesOfPlan[plan] {
                guard let latest = segment.latestScore(of: outcome, scope) else { continue }
                let (score, from) = (Int32(segment.score[latest]), segment.outcomeFrom[outcome])
                guard segment.scoreOn[latest] >= from else { continue }
                var member = Member(person: person, plan: plan, outcome: outcome)
                let view = Int32(segment.scoreView[latest])
                member.view = view
                member[0] = score - segment.outcomeBaseline[outcome]
                member[1] = segment.outcomeBaseline[outcome]
                member[2] = score
                member.set(3, score >= segment.outcomeTarget[outcome])
                member.choose(4, view)
                member.choose(5, segment.outcomeBaselineView[outcome])
                member.set(6, view == segment.outcomeBaselineView[outcome])
                member[7] = segment.scoreOn[latest] - from
                let known = mix ?? (segment.age(of: person, scope), segment.quintile(of: person, scope))
                mix = known
                member.know(8, known.age)
                member.know(9, known.quintile)
                body(member)
            }
        }
    }
}

extension Segment {
    /// The place of an outcome's latest score in the period; nil if it was not scored then.
    func latestScore(of outcome: Int, _ scope: Scope) -> Int? {
        let places = scoresOfOutcome[outcome]
        var place = places.upperBound - 1
        while place >= places.lowerBound {
            if scoreOn[place] <= scope.end { return scoreOn[place] >= scope.start ? place : nil }
            place -= 1
        }
        return nil
    }
}
