import Access
import Partnership
import People
import Practice
import Store
import Values

/// A review of the plan: everybody's, once.
enum ReviewPages {
    static let routes: [Route] = RecordDoor.form("/review", part: .review, show: form, send: save)

    private static func page(_ visit: Visit, _ open: OpenRecord) async throws -> ReviewPage {
        guard let plan = open.plan else { throw PageNotFound() }
        let authority = visit.authority
        let outcomes = try await visit.database.readBriefly {
            try Practice.outcomes(of: plan.id, authority: authority, on: $0).filter { $0.endedOn == nil }
        }
        return ReviewPage(
            record: RecordPage(visit: visit, open: open), plan: plan, outcomes: outcomes, careTeam: open.careTeam,
            scale: try await visit.partnership.outcomeScale())
    }

    private static func form(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        guard open.plan != nil else { return .go(to: open.path("plan")) }
        var page = try await page(visit, open)
        page.heldOn = TypedDate(visit.today)
        page.nextReview = TypedDate(visit.today.adding(months: 3))
        return .page(page.page)
    }

    private static func save(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await page(visit, open)
        page.read(visit.form)
        var faults = Faults()
        let heldOn = page.heldOn.date("held-on", &faults)
        let next = page.nextReview.date("next-review", &faults)
        let reviewed = page.outcomes.map { outcome in
            ReviewedOutcome(
                outcome: outcome.id, score: Int(page.scores[outcome.id] ?? ""),
                view: Outcome.View(rawValue: page.views[outcome.id] ?? ""), reasonUnscored: page.reasons[outcome.id])
        }
        do {
            guard
                let details = faults.gather({ () throws(Faults) in
                    try ReviewDetails(
                        heldOn: heldOn, summary: page.summary, changes: page.changes,
                        tookPart: page.tookPart, nextReviewOn: next,
                        outcomes: reviewed, open: page.outcomes, scale: page.scale, today: visit.today)
                }), faults.isEmpty
            else { throw faults }
            let (plan, seen, surroundings) = (page.plan, page.seen, visit.surroundings)
            let id: ID<Review> = visit.newID()
            return try await visit.once(open, then: Path.after(open.path("plan"), .reviewSaved)) { pen in
                try Practice.save(details, of: plan, seen: seen, id: id, surroundings: surroundings, with: pen)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch let stale as StaleSave {
            let (id, authority) = (page.plan.id, visit.authority)
            page.theirs = try await visit.database.read {
                try Practice.reviews(of: id, authority: authority, on: $0).first
            }
            page.isStale = true
            page.seen = stale.current
            return .page(page.page, status: .conflict)
        }
    }
}
