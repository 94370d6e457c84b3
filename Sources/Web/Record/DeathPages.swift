import Access
import People
import Store
import Values

/// Records that a person has died, puts the day right, or takes it back.
enum DeathPages {
    static let routes: [Route] =
        RecordDoor.form("/death", part: .details, show: form, send: record) + [
            RecordDoor.action("/death/withdraw", withdraw)
        ]

    private static func form(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(
            DeathPage(record: RecordPage(visit: visit, open: open), day: TypedDate(open.person.diedOn)).page)
    }

    private static func record(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = DeathPage(record: RecordPage(visit: visit, open: open), day: TypedDate(visit.form, "died-on"))
        var faults = Faults()
        let day = page.day.date("died-on", &faults)
        let (person, seen) = (open.person, Int(visit.form["seen"]) ?? 0)
        do {
            try faults.throwIfAny()
            try await visit.write(open) { try People.recordDeath(of: person, seen: seen, on: day, with: $0) }
            return .go(to: Path.after(Path.record(open.id), .deathRecorded))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            page.isStale = true
            return .page(page.page, status: .conflict)
        }
    }

    private static func withdraw(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (person, seen) = (open.person, Int(visit.form["seen"]) ?? 0)
        var page = DeathPage(record: RecordPage(visit: visit, open: open), day: TypedDate(open.person.diedOn))
        do {
            try await visit.write(open) { try People.withdrawDeath(of: person, seen: seen, with: $0) }
            return .go(to: Path.after(Path.record(open.id), .deathWithdrawn))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            page.isStale = true
            return .page(page.page, status: .conflict)
        }
    }
}

/// The form for the day on which somebody died.
struct DeathPage {
    let record: RecordPage
    var day: TypedDate
    var errors: [FieldError] = []
    var isStale = false

    private var person: Person { record.open.person }

    var page: Page {
        record.form(
            title: person.diedOn == nil ? "Record a death" : "The day of death", errors: errors,
            main: """
                \(when: isStale, Notice(
                    kind: .warning, heading: "Somebody else has just changed this record",
                    content: "<p>Nothing was saved. Look at the record as it is now, then save if that is still right.</p>"
                ).html)
                <p>The record is kept, and open to the same people. Reviews are not called due any more.\
                \(when: record.open.plan != nil, " The support plan stays open until it is ended.")</p>
                \(Form(
                    action: record.open.path("death"), method: .post(csrf: record.visit.formCode), warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(person.version)))
                        \(DateField(
                            name: "died-on", label: "The day on which \(person.name.called) died", value: day.typed,
                            error: errors["died-on"]))
                        \(ButtonRow(
                            buttons: [Button("Save", kind: .warning)],
                            cancel: PageLink("Cancel", href: record.href(.overview))))
                        """))
                \(when: person.diedOn != nil, withdrawal)
                """)
    }

    private var withdrawal: HTML {
        """
        <h2>Recorded by mistake?</h2>
        \(Form(
            action: record.open.path("death/withdraw"), method: .post(csrf: record.visit.formCode),
            content: """
                \(HiddenField(name: "seen", value: String(person.version)))
                \(ButtonRow(buttons: [Button("\(person.name.called) has not died", kind: .secondary)]))
                """))
        """
    }
}
