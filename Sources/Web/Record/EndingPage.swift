import Content
import People
import Practice
import Store
import Values

/// Asks on what day something ended, and says what ends with it, before it does.
struct EndingPage {
    let record: RecordPage
    let ending: Ending
    var on: TypedDate
    var errors: [FieldError] = []

    /// What ends.
    struct Ending: Sendable {
        /// "End this relationship".
        var title: String
        /// What it is: "Iona Brodie, sister of Ailsa".
        var what: String
        /// What follows from it, and what stays.
        var follows: String
        /// The part of the record's address that it is sent to.
        var part: String
        /// Since when it holds; it cannot have ended before.
        var from: LocalDate
        /// Whether the day can be one that is still to come.
        var mayBeAhead = false
        /// Where it is shown.
        var tab: RecordPage.Tab
    }

    init(record: RecordPage, ending: Ending) {
        self.record = record
        self.ending = ending
        on = TypedDate(record.visit.today)
    }

    var page: Page {
        record.form(
            title: ending.title, lead: ending.what, errors: errors,
            main: """
                <p>\(ending.follows)</p>
                \(Form(
                    action: record.open.path(ending.part), method: .post(csrf: record.visit.formCode),
                    warnsBeforeLeaving: true,
                    content: """
                        \(DateField(
                            name: "to", label: ending.mayBeAhead ? "The day it ends" : "The day it ended",
                            hint: ending.mayBeAhead ? aheadHint : "Since \(ending.from.words).", value: on.typed,
                            error: errors["to"]))
                        \(ButtonRow(
                            buttons: [Button(ending.title, kind: .warning)],
                            cancel: PageLink("Leave it as it is", href: record.href(ending.tab))))
                        """))
                """)
    }

    private var aheadHint: String {
        "Since \(ending.from.words). With a day that is still to come, it goes on until then."
    }

    /// Reads the day that was sent, and ends it on that day; or shows the page again with what was wrong.
    func send(_ done: Done, _ end: (LocalDate) async throws -> Void) async throws -> Reply {
        let visit = record.visit
        var page = self
        page.on = TypedDate(visit.form, "to")
        var faults = Faults()
        let day = page.on.date("to", &faults)
        if page.on.isEmpty { faults.add("to", "Enter the day it ended") }
        if let day, ending.mayBeAhead, day > visit.today.adding(years: 1) {
            faults.add("to", "\(day.words) is more than a year away. Enter a day within twelve months")
        } else if let day, !ending.mayBeAhead, day > visit.today {
            faults.add("to", "\(day.words) is in the future. Enter today or an earlier day")
        }
        do {
            try faults.throwIfAny()
            guard let day else { throw faults }
            try await end(day)
            return .go(to: Path.after(record.href(ending.tab), done))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }
}

extension EndingPage {
    init(_ relationship: Relationship, of record: RecordPage) {
        var follows =
            "\(relationship.name) stays on the record as somebody who was in \(record.called)’s life until that day."
        if relationship.isCarer { follows += " They no longer count as an unpaid carer." }
        if relationship.agreedToShare { follows += " They can no longer see the record." }
        self.init(
            record: record,
            ending: Ending(
                title: "End this relationship",
                what: "\(relationship.name), \(relationship.kind.words.lowercasedFirst) of \(record.called)",
                follows: follows, part: "network/\(relationship.id)/end", from: relationship.from, tab: .network))
    }

    init(_ member: CareTeamMember, of record: RecordPage) {
        let sight =
            member.account == nil ? "" : " Unless the record is allocated to their team, they can no longer see it."
        self.init(
            record: record,
            ending: Ending(
                title: "Take off the care team", what: "\(member.name), \(member.job)",
                follows: "What \(member.name) did stays on the record.\(sight)",
                part: "care-team/\(member.id)/end", from: member.from, mayBeAhead: true, tab: .network))
    }

    init(_ support: Support, of record: RecordPage) {
        let service = record.visit.catalogue.title(of: support.service)
        self.init(
            record: record,
            ending: Ending(
                title: "End this support", what: "\(service): \(support.what)",
                follows: "It stays on the plan among the supports that have ended. The outcomes it is for go on.",
                part: "supports/\(support.id)/end", from: support.from, mayBeAhead: true, tab: .plan))
    }
}
