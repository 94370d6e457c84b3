import Access
import People
import Practice
import Store
import Values

/// Ends the support plan.
enum EndPlanPages {
    static let routes: [Route] = RecordDoor.form("/plan/end", part: .plan, show: form, send: end)

    private static func form(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        guard let plan = open.plan else { throw PageNotFound() }
        let day = min(open.person.diedOn ?? visit.today, visit.today)
        return .page(EndPlanPage(record: RecordPage(visit: visit, open: open), plan: plan, day: TypedDate(day)).page)
    }

    private static func end(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        guard let plan = open.plan else { throw PageNotFound() }
        var page = EndPlanPage(
            record: RecordPage(visit: visit, open: open), plan: plan, day: TypedDate(visit.form, "ended-on"))
        page.why = visit.form["why"]
        var faults = Faults()
        let day = page.day.date("ended-on", &faults)
        let (why, seen) = (page.why, Int(visit.form["seen"]) ?? 0)
        do {
            try faults.throwIfAny()
            try await visit.write(open) { try Practice.end(plan, seen: seen, on: day, why: why, with: $0) }
            return .go(to: Path.after(open.path("plan"), .planEnded))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            page.isStale = true
            return .page(page.page, status: .conflict)
        }
    }
}

/// The form that ends a plan, with what ends with it.
struct EndPlanPage {
    let record: RecordPage
    let plan: SupportPlan
    var day: TypedDate
    var why = ""
    var errors: [FieldError] = []
    var isStale = false

    var page: Page {
        record.form(
            title: "End the support plan", lead: "It began on \(plan.startedOn.words).", errors: errors,
            main: """
                \(when: isStale, Notice(
                    kind: .warning, heading: "Somebody else has just changed this plan",
                    content: "<p>Nothing was ended. Look at the plan as it is now, then end it if that is still right.</p>"
                ).html)
                <p>Its open outcomes and supports end with it. Reviews and scores stay on the record and in the figures, \
                and another plan can begin afterwards.</p>
                \(Form(
                    action: record.open.path("plan/end"), method: .post(csrf: record.visit.formCode),
                    warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(plan.version)))
                        \(DateField(name: "ended-on", label: "The day it ended", value: day.typed, error: errors["ended-on"]))
                        \(TextArea(
                            name: "why", label: "Why it ends", hint: "For example: no longer needs support; moved away; died.",
                            value: why, error: errors["why"], rows: 2, limit: 300))
                        \(ButtonRow(
                            buttons: [Button("End the plan", kind: .warning)],
                            cancel: PageLink("Keep it", href: record.href(.plan))))
                        """))
                """)
    }
}
