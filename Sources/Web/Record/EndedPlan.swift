import People
import Practice
import Values

/// What stands where the plan was, after it has ended: when, why, and how another begins.
struct EndedPlan: Component {
    let record: RecordPage
    let plan: SupportPlan

    var html: HTML {
        let open = record.open
        let why = plan.endReason.map { " The reason given: \($0)" } ?? ""
        let next = open.keyWorker == nil ? "care-team/new" : "plan/begin"
        let mayBegin = open.mayChange && open.person.diedOn == nil
        let offer =
            mayBegin
            ? ButtonLink(
                open.keyWorker == nil ? "Name the key worker first" : "Begin a new plan", href: open.path(next)) : nil
        let kept: HTML =
            "<p class=\"quiet\">What was in it is kept: see \(PageLink(record.words("the chronology", own: "what happened"), href: record.href(.chronology))).</p>"
        return """
            \(EmptyState(
                heading: "\(record.words("The support plan", own: "Your support plan")) ended on \(plan.endedOn?.words ?? "")",
                text: "It began on \(plan.startedOn.words).\(why)", action: offer))
            \(kept)
            """
    }
}
