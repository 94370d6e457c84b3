import Access
import Content
import People
import Practice
import Store
import Values

/// Adds an outcome to those that a support is for.
enum SupportOutcomePages {
    static let routes: [Route] = RecordDoor.form(
        "/supports/{support}/outcomes", part: .plan, show: form, send: add)

    private static func page(_ visit: Visit, _ open: OpenRecord) async throws -> SupportOutcomePage {
        guard let plan = open.plan else { throw PageNotFound() }
        let (authority, id) = (visit.authority, try visit.parameter("support"))
        let (support, outcomes) = try await visit.database.read { connection in
            (
                try Practice.supports(of: plan.id, authority: authority, on: connection).first { $0.id.text == id },
                try Practice.outcomes(of: plan.id, authority: authority, on: connection)
            )
        }
        guard let support, support.goesOn(on: visit.today) else { throw PageNotFound() }
        return SupportOutcomePage(
            record: RecordPage(visit: visit, open: open), support: support,
            outcomes: outcomes.filter { $0.endedOn == nil && !support.outcomes.contains($0.id) })
    }

    private static func form(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(try await page(visit, open).page)
    }

    private static func add(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await page(visit, open)
        page.chosen = visit.form["outcomes"]
        let (support, outcome): (Support, ID<Outcome>) = (page.support, ID(page.chosen))
        let id: ID<SupportOutcome> = visit.newID()
        do {
            guard !page.chosen.isEmpty else {
                throw Faults([FieldFault(field: "outcomes", message: "Choose the outcome that this support is for too")]
                )
            }
            try await visit.write(open) { try Practice.add(outcome, to: support, id: id, with: $0) }
            return .go(to: Path.after(open.path("plan"), .supportLinked))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }
}

/// The form that says what else a support is for.
struct SupportOutcomePage {
    let record: RecordPage
    let support: Support
    /// The open outcomes that it is not for yet.
    let outcomes: [Outcome]
    var chosen = ""
    var errors: [FieldError] = []

    var page: Page {
        let back = PageLink("Cancel", href: record.href(.plan))
        guard !outcomes.isEmpty else {
            return record.form(
                title: "What the support is for",
                main: EmptyState(
                    heading: "It is for every outcome of the plan", text: "Agree another outcome first.",
                    action: ButtonLink("Agree an outcome", href: record.open.path("outcomes/new"))
                ).html)
        }
        return record.form(
            title: "What the support is for",
            lead: "\(record.visit.catalogue.title(of: support.service)): \(support.what)", errors: errors,
            main: Form(
                action: record.open.path("supports/\(support.id)/outcomes"), method: .post(csrf: record.visit.formCode),
                content: """
                    \(RadioGroup(
                        name: "outcomes", label: "Which outcome is it for too?",
                        choices: outcomes.map { Choice("“\($0.words)”", value: $0.id.text) }, chosen: chosen,
                        error: errors["outcomes"]))
                    \(ButtonRow(buttons: [Button("Save")], cancel: back))
                    """
            ).html)
    }
}
