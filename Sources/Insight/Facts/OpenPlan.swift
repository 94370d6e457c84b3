/// People with a support plan that is open at the end of the period's last day.
enum OpenPlan: FactRows {
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

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        // People are counted, so of two plans that overlap the one that began last stands for the person.
        var standing: Int?
        for plan in segment.plansOfPerson[person] where scope.isOpen(segment.planFrom[plan], segment.planTo[plan]) {
            if standing.map({ segment.planFrom[$0] < segment.planFrom[plan] }) ?? true { standing = plan }
        }
        guard let plan = standing else { return }
        var member = Member(person: person, plan: plan)
        var (hasKeyWorker, teamMembers) = (false, Int32(0))
        for place in segment.teamOfPerson[person] where scope.isOpen(segment.teamFrom[place], segment.teamTo[place]) {
            if segment.teamIsKeyWorker[place] && segment.wasKnown(place, scope) { hasKeyWorker = true }
            if segment.teamSuperseded[place] == .max { teamMembers += 1 }
        }
        member.set(0, hasKeyWorker)
        var latest: Int?
        for review in segment.reviewsOfPlan[plan] where segment.reviewHeld[review] <= scope.end {
            if latest.map({ segment.reviewHeld[$0] < segment.reviewHeld[review] }) ?? true { latest = review }
        }
        member.set(1, latest.map { segment.reviewHeld[$0] >= scope.yearStart } ?? false)
        let due = latest.map { segment.reviewNext[$0] } ?? segment.planNextReview[plan]
        member.set(2, due < scope.end)
        member.set(
            3,
            segment.carersOfPerson[person].contains { scope.isOpen(segment.carerFrom[$0], segment.carerTo[$0]) })
        member[4] = teamMembers
        member[5] = Int32(
            segment.outcomesOfPlan[plan].count { scope.isOpen(segment.outcomeFrom[$0], segment.outcomeTo[$0]) })
        member[6] = segment.servicesAtWork(in: plan, scope)
        member[7] = scope.end - segment.planFrom[plan]
        body(member)
    }
}

extension Segment {
    /// How many services support a person by a plan, each once.
    fileprivate func servicesAtWork(in plan: Int, _ scope: Scope) -> Int32 {
        let supports = supportsOfPlan[plan]
        var number: Int32 = 0
        for support in supports where scope.isOpen(supportFrom[support], supportTo[support]) {
            let isAnother = !(supports.lowerBound..<support).contains {
                supportService[$0] == supportService[support] && scope.isOpen(supportFrom[$0], supportTo[$0])
            }
            if isAnother { number += 1 }
        }
        return number
    }

    /// That a member of the care team is the key worker by the record, or was by the record as it stood at the time.
    ///
    /// Who is key worker has no dates of its own: when somebody else is named, the record of the one before is changed.
    /// By the current record alone, whoever has been replaced since would never have been one.
    fileprivate func wasKnown(_ member: Int, _ scope: Scope) -> Bool {
        teamSuperseded[member] == .max
            || (teamRecorded[member] <= scope.lastMoment && teamSuperseded[member] > scope.lastMoment)
    }
}
