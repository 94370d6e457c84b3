import Access
import Content
import Partnership
import People
import Practice
import Store
import Values

/// The support plan: what matters, and the outcomes in it.
enum SupportPlanPages {
    static let routes: [Route] =
        [RecordDoor.view("/plan", part: .plan, plan)]
        + RecordDoor.form("/plan/begin", part: .plan, show: beginForm, send: begin)
        + RecordDoor.form("/plan/change", part: .plan, show: changeForm, send: change)
        + RecordDoor.form("/outcomes/new", part: .plan, show: outcomeForm, send: addOutcome)
        + RecordDoor.form("/outcomes/{outcome}/change", part: .plan, show: changeOutcomeForm, send: changeOutcome)
        + RecordDoor.form("/outcomes/{outcome}/end", part: .plan, show: endOutcomeForm, send: endOutcome)

    /// The plan that is open, or the page that says there is none.
    private static func openPlan(_ open: OpenRecord) throws -> SupportPlan {
        guard let plan = open.plan else { throw PageNotFound() }
        return plan
    }

    private static func plan(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let authority = visit.authority
        let content = try await visit.database.read { connection -> PlanPage.Content in
            var content = PlanPage.Content()
            guard let plan = open.plan else { return content }
            content.outcomes = try Practice.outcomes(of: plan.id, authority: authority, on: connection)
            content.supports = try Practice.supports(of: plan.id, authority: authority, on: connection)
            content.reviews = try Practice.reviews(of: plan.id, authority: authority, on: connection)
            return content
        }
        let scale = try await visit.partnership.outcomeScale()
        return .page(PlanPage(record: RecordPage(visit: visit, open: open), content: content, scale: scale).page)
    }

    // MARK: - The plan itself

    private static func beginForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(
            WhatMattersPage(
                record: RecordPage(visit: visit, open: open), nextReview: TypedDate(visit.today.adding(months: 3))
            ).page)
    }

    private static func begin(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = WhatMattersPage(
            record: RecordPage(visit: visit, open: open), nextReview: TypedDate(visit.form, "next-review"))
        page.whatMatters = visit.form["what-matters"]
        var faults = Faults()
        let date = page.nextReview.date("next-review", &faults)
        do {
            guard
                let details = faults.gather({ () throws(Faults) in
                    try PlanDetails(whatMatters: page.whatMatters, nextReviewOn: date, today: visit.today)
                })
            else { throw faults }
            let (person, today) = (open.person.id, visit.today)
            let id: ID<SupportPlan> = visit.newID()
            return try await visit.once(open, then: Path.after(open.path("plan"), .planBegun)) {
                try Practice.begin(details, for: person, on: today, id: id, with: $0)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    private static func changeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let plan = try openPlan(open)
        var page = WhatMattersPage(
            record: RecordPage(visit: visit, open: open), nextReview: TypedDate(plan.nextReviewOn))
        page.whatMatters = plan.whatMatters
        page.seen = plan.version
        return .page(page.page)
    }

    private static func change(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let plan = try openPlan(open)
        let seen = Int(visit.form["seen"]) ?? 0
        var page = WhatMattersPage(
            record: RecordPage(visit: visit, open: open), nextReview: TypedDate(visit.form, "next-review"))
        page.whatMatters = visit.form["what-matters"]
        page.seen = seen
        return try await visit.saving(page, then: Path.after(open.path("plan"), .planChanged)) {
            var faults = Faults()
            let date = page.nextReview.date("next-review", &faults)
            let checked = faults.gather({ () throws(Faults) in
                try PlanDetails(whatMatters: page.whatMatters, nextReviewOn: date, today: visit.today)
            })
            guard let details = checked, faults.isEmpty else { throw faults }
            try await visit.write(open) { try Practice.change(plan, seen: seen, to: details, with: $0) }
        }
    }

    // MARK: - Outcomes

    private static func outcomeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        _ = try openPlan(open)
        let scale = try await visit.partnership.outcomeScale()
        return .page(OutcomePage(record: RecordPage(visit: visit, open: open), scale: scale).page)
    }

    private static func addOutcome(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let plan = try openPlan(open)
        let scale = try await visit.partnership.outcomeScale()
        var page = OutcomePage(record: RecordPage(visit: visit, open: open), scale: scale)
        page.read(visit.form)
        do {
            let details = try OutcomeDetails(
                words: page.words, domain: domain(visit), baseline: Int(page.baseline),
                view: Outcome.View(rawValue: page.view), target: Int(page.target), scale: scale)
            let today = visit.today
            let id: ID<Outcome> = visit.newID()
            return try await visit.once(open, then: Path.after(open.path("plan"), .outcomeAdded)) {
                try Practice.add(details, to: plan, on: today, id: id, with: $0)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    /// The domain that was chosen, if it is one of those declared.
    private static func domain(_ visit: Visit) -> Ref? {
        Ref(visit.form["domain"]).flatMap { ref in
            ref.kind == "outcome-domain" && visit.catalogue[ref] != nil ? ref : nil
        }
    }

    private static func outcome(_ visit: Visit, _ open: OpenRecord) async throws -> Outcome {
        let (authority, id): (String, ID<Outcome>) = (visit.authority, try visit.id("outcome"))
        let found = try await visit.database.read { try Practice.outcome(id, authority: authority, on: $0) }
        guard let found, found.person == open.person.id else { throw PageNotFound() }
        return found
    }

    private static func changeOutcomeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let outcome = try await outcome(visit, open)
        let scale = try await visit.partnership.outcomeScale()
        return .page(OutcomePage(record: RecordPage(visit: visit, open: open), scale: scale, outcome: outcome).page)
    }

    private static func changeOutcome(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let outcome = try await outcome(visit, open)
        let scale = try await visit.partnership.outcomeScale()
        let seen = Int(visit.form["seen"]) ?? 0
        var page = OutcomePage(record: RecordPage(visit: visit, open: open), scale: scale, outcome: outcome)
        page.read(visit.form)
        return try await visit.saving(page, then: Path.after(open.path("plan"), .outcomeChanged)) {
            let change = try OutcomeChange(
                of: outcome, words: page.words, domain: domain(visit), target: Int(page.target), scale: scale)
            try await visit.write(open) { try Practice.change(outcome, seen: seen, to: change, with: $0) }
        }
    }

    private static func endOutcomeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let outcome = try await outcome(visit, open)
        return .page(EndOutcomePage(record: RecordPage(visit: visit, open: open), outcome: outcome).page)
    }

    private static func endOutcome(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let outcome = try await outcome(visit, open)
        var page = EndOutcomePage(record: RecordPage(visit: visit, open: open), outcome: outcome)
        page.why = visit.form["why"]
        let (today, why, seen) = (visit.today, page.why, Int(visit.form["seen"]) ?? 0)
        do {
            try await visit.write(open) { try Practice.end(outcome, seen: seen, on: today, why: why, with: $0) }
            return .go(to: Path.after(open.path("plan"), .outcomeEnded))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            page.isStale = true
            return .page(page.page, status: .conflict)
        }
    }
}
