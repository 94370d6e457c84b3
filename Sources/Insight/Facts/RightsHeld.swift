import Practice

/// People with a support plan that is open at the end of the period's last day, and where their rights stood then.
enum RightsHeld: FactRows {
    static let fields = [
        FactField(
            "sds-applies", .flag,
            "whether self-directed support applies, or may apply, to a support of theirs, and nobody recorded that it does not"
        ),
        FactField("sds-explained", .flag, "whether all four options were explained"),
        FactField("sds-chosen", .flag, "whether they chose an option"),
        FactField("advocacy-offered", .flag, "whether advocacy was ever offered, or asked for"),
        FactField("advocacy-taken-up", .flag, "whether they ever took it up"),
        FactField("advocacy-waiting", .flag, "whether they waited for it"),
        FactField("future-care-plan", .flag, "whether a future care plan was in place"),
        FactField("advance-statement", .flag, "whether an advance statement was in place"),
        FactField("named-person", .flag, "whether a named person was in place"),
        FactField("complaints-explained", .flag, "whether it was explained how to complain, and what happens then"),
        FactField("format-given", .flag, "whether they were given information in a format that they could use"),
    ]

    @inline(__always)
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void) {
        // As with plans: of two that overlap the one that began last stands for the person.
        var standing: Int?
        for plan in segment.plansOfPerson[person] where scope.isOpen(segment.planFrom[plan], segment.planTo[plan]) {
            if standing.map({ segment.planFrom[$0] < segment.planFrom[plan] }) ?? true { standing = plan }
        }
        guard let plan = standing else { return }
        let held = segment.rightsHeld(by: person, scope)
        var member = Member(person: person, plan: plan)
        let applies = held.stands[CountedRights.options] != RightSteps.doesNotApply
        member.set(0, applies && segment.hasSocialCare(in: plan, scope))
        member.set(1, held.explained == 0b1111)
        member.set(2, held.stands[CountedRights.options] == RightSteps.chosen)
        let isOffered = held.was(RightSteps.offered, CountedRights.advocacy)
        member.set(3, isOffered || held.was(RightSteps.askedFor, CountedRights.advocacy))
        member.set(4, held.was(RightSteps.takenUp, CountedRights.advocacy))
        member.set(5, held.stands[CountedRights.advocacy] == RightSteps.waiting)
        member.set(6, held.isInPlace(CountedRights.futureCare, scope))
        member.set(7, held.isInPlace(CountedRights.advanceStatement, scope))
        member.set(8, held.isInPlace(CountedRights.namedPerson, scope))
        member.set(9, held.was(RightSteps.explained, CountedRights.complaints))
        member.set(10, held.was(RightSteps.explained, CountedRights.format))
        body(member)
    }
}

/// Where each of a person's counted rights stands.
private struct HeldRights {
    /// The step at which it stands, and the last day of that; by places in ``CountedRights/all``.
    var stands = SIMD8<Int32>(repeating: Segment.none)
    var until = SIMD8<Int32>(repeating: Segment.noDay)
    /// Every step that there was, a bit each.
    var steps = SIMD8<Int32>(repeating: 0)
    /// The options of self-directed support that were explained, a bit each.
    var explained: Int32 = 0

    func was(_ step: Int32, _ right: Int) -> Bool { steps[right] & (1 << step) != 0 }

    func isInPlace(_ right: Int, _ scope: Scope) -> Bool {
        stands[right] == RightSteps.inPlace && until[right] >= scope.end
    }
}

extension Segment {
    /// What had happened to a person's rights by the end of the period's last day.
    fileprivate func rightsHeld(by person: Int, _ scope: Scope) -> HeldRights {
        var held = HeldRights()
        for place in rights.ofPerson[person] where rights.on[place] <= scope.end {
            let (right, step) = (Int(rights.right[place]), rights.step[place])
            guard step != Self.none else { continue }
            held.steps[right] |= 1 << step
            if RightSteps.moves[Int(step)] {
                held.stands[right] = step
                held.until[right] = rights.until[place]
            }
            let option = rights.option[place]
            if right == CountedRights.options && step == RightSteps.explained && (0..<4).contains(option) {
                held.explained |= 1 << option
            }
        }
        return held
    }

    /// Whether self-directed support applies, or may apply, to a support that is given by a plan.
    fileprivate func hasSocialCare(in plan: Int, _ scope: Scope) -> Bool {
        supportsOfPlan[plan].contains {
            scope.isOpen(supportFrom[$0], supportTo[$0]) && supportOption[$0] != SelfDirection.doesNotApply
        }
    }
}
