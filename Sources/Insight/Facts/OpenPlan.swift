/// People with a support plan that is open at the end of the period's last day.
enum OpenPlan {
    static let fields = [
        FactField("key-worker", .flag, "whether somebody on the care team is named as key worker"),
        FactField(
            "reviewed-within-year", .flag, "whether a review was held in the twelve months that end on that day"),
        FactField("review-overdue", .flag, "whether the day of the next review had passed by then"),
        FactField("has-carer", .flag, "whether somebody is recorded as caring for the person"),
        FactField("team-members", .number("people"), "on the care team"),
        FactField("open-outcomes", .number("outcomes"), "open in the plan"),
        FactField("services", .number("services"), "that support the person, each once"),
        FactField("days-open", .number("days"), "since the plan began"),
    ]

    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        let open = segment.plansOfPerson[person].filter { scope.isOpen(segment.planFrom[$0], segment.planTo[$0]) }
        // People are counted, so of two plans that overlap the one that began last stands for the person.
        guard let plan = open.max(by: { segment.planFrom[$0] < segment.planFrom[$1] }) else { return }
        var member = Member(person: person, plan: plan)
        let team = segment.teamOfPerson[person].filter { scope.isOpen(segment.teamFrom[$0], segment.teamTo[$0]) }
        member.set(0, team.contains { segment.teamIsKeyWorker[$0] && segment.wasKnown($0, scope) })
        let yearStart = scope.yearStart
        let reviews = segment.reviewsOfPlan[plan].filter { segment.reviewHeld[$0] <= scope.end }
        member.set(1, reviews.contains { segment.reviewHeld[$0] >= yearStart })
        let latest = reviews.max { segment.reviewHeld[$0] < segment.reviewHeld[$1] }
        let due = latest.map { segment.reviewNext[$0] } ?? segment.planNextReview[plan]
        member.set(2, due < scope.end)
        member.set(
            3,
            segment.carersOfPerson[person].contains { scope.isOpen(segment.carerFrom[$0], segment.carerTo[$0]) })
        member[4] = Int32(team.count { segment.teamSuperseded[$0] == .max })
        member[5] = Int32(
            segment.outcomesOfPlan[plan].count { scope.isOpen(segment.outcomeFrom[$0], segment.outcomeTo[$0]) })
        member[6] = Int32(
            Set(
                segment.supportsOfPlan[plan]
                    .filter { scope.isOpen(segment.supportFrom[$0], segment.supportTo[$0]) }
                    .map { segment.supportService[$0] }
            ).count)
        member[7] = scope.end - segment.planFrom[plan]
        body(member)
    }
}

extension Segment {
    /// That a member of the care team is the key worker by the record, or was by the record as it stood at the time.
    ///
    /// Who is key worker has no dates of its own: when somebody else is named, the record of the one before is changed.
    /// By the current record alone, whoever has been replaced since would never have been one.
    fileprivate func wasKnown(_ member: Int, _ scope: Scope) -> Bool {
        teamSuperseded[member] == .max
            || (teamRecorded[member] <= scope.lastMoment && teamSuperseded[member] > scope.lastMoment)
    }
}
