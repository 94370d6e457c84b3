import Access
import People
import Store
import Values

/// Records that were opened with a reason, for the manager who reviews each.
enum OpenedRecordPages {
    static let routes: [Route] = [
        .get("/opened-records", list),
        .get("/opened-records/{glass}", form),
        .post("/opened-records/{glass}", review),
    ]

    private static func list(_ visit: Visit) async throws -> Reply {
        let (principal, _) = try visit.require(.reviewBrokenGlass)
        let authority = visit.authority
        guard let team = principal.team else { throw Refusal.managersOnly }
        let (waiting, reviewed, names) = try await visit.database.read { connection in
            let waiting = try BrokenGlasses.list(
                team: team, except: principal.userName, isReviewed: false, authority: authority, limit: 100,
                on: connection)
            let reviewed = try BrokenGlasses.list(
                team: team, except: principal.userName, isReviewed: true, authority: authority, limit: 50,
                on: connection)
            let names = try Accounts.names(
                of: Set((waiting + reviewed).map(\.account)), authority: authority, on: connection)
            return (waiting, reviewed, names)
        }
        return .page(OpenedRecordsPage(visit: visit, waiting: waiting, reviewed: reviewed, names: names).page)
    }

    /// What a manager may review: opened by somebody of their own team, and not by themselves.
    private static func find(_ visit: Visit) async throws -> (BrokenGlass, Person, String, Principal) {
        let (principal, _) = try visit.require(.reviewBrokenGlass)
        let (id, authority): (ID<BrokenGlass>, String) = (try visit.id("glass"), visit.authority)
        let found = try await visit.database.read { connection -> (BrokenGlass, Person, String)? in
            guard let team = principal.team,
                let glass = try BrokenGlasses.find(
                    id, reviewableBy: team, except: principal.userName, authority: authority, on: connection),
                let person = try People.find(ID(glass.person), authority: authority, on: connection)
            else { return nil }
            let names = try Accounts.names(of: [glass.account], authority: authority, on: connection)
            return (glass, person, names[glass.account] ?? glass.account)
        }
        guard let (glass, person, name) = found else {
            throw PageNotFound()
        }
        return (glass, person, name, principal)
    }

    private static func form(_ visit: Visit) async throws -> Reply {
        let (glass, person, name, _) = try await find(visit)
        return .page(ReviewOpenedRecordPage(visit: visit, glass: glass, person: person, by: name).page)
    }

    private static func review(_ visit: Visit) async throws -> Reply {
        let (glass, person, name, principal) = try await find(visit)
        var page = ReviewOpenedRecordPage(visit: visit, glass: glass, person: person, by: name)
        page.verdict = visit.form["verdict"]
        page.note = visit.form["note"]
        guard let verdict = BrokenGlass.Verdict(rawValue: page.verdict) else {
            page.errors = [FieldError(field: "verdict", message: "Choose what you found")]
            return .page(page.page, status: .unprocessable)
        }
        guard glass.review == nil else { return .go(to: Path.brokenGlasses) }
        let signature = principal.signature(authority: visit.authority, at: visit.now, because: "manages the team")
        let note = page.note
        do {
            try await visit.database.record(signature) {
                try BrokenGlasses.review(glass, verdict: verdict, note: note, with: $0)
            }
            return .go(to: Path.after(Path.brokenGlasses, .glassReviewed))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            return .go(to: Path.brokenGlasses)
        }
    }
}

/// The list: what waits, then what was found.
struct OpenedRecordsPage {
    let visit: Visit
    let waiting: [BrokenGlass]
    let reviewed: [BrokenGlass]
    let names: [String: String]

    var page: Page {
        Page(
            frame: visit.frame, title: "Opened records", section: Path.brokenGlasses,
            lead:
                "Records that somebody in your team, or another manager, opened with a reason without being on the care team.",
            confirmation: visit.confirmation,
            main: """
                \(PageSection(heading: "Waiting for your review", content: table(
                    waiting, "Waiting for your review",
                    EmptyState(
                        heading: "Nothing waits for you", text: "When somebody in your team opens a record with a reason, it stands here.",
                        level: 3))))
                \(PageSection(heading: "Reviewed", content: table(
                    reviewed, "Reviewed", EmptyState(heading: "None yet", text: "What you have reviewed stands here.", level: 3))))
                """)
    }

    private func table(_ glasses: [BrokenGlass], _ caption: String, _ empty: EmptyState) -> HTML {
        DataTable(
            caption: caption, hidesCaption: true,
            columns: ["When", "Who", "Their reason", "Review"].map { DataTable.Column($0) },
            rows: glasses.map { glass in
                [
                    .content("\(glass.openedAt.ukTimeWords)", sortsAs: glass.openedAt.iso),
                    .words(names[glass.account] ?? glass.account), .words(glass.reason),
                    glass.review.map { .words("\($0.verdict.words): \($0.note)") }
                        ?? .link(PageLink("Review it", href: Path.brokenGlass(glass.id.text))),
                ]
            }, narrow: .stacks, empty: empty
        ).html
    }
}

/// One opened record: who, why, and what the manager found.
struct ReviewOpenedRecordPage {
    let visit: Visit
    let glass: BrokenGlass
    let person: Person
    let by: String
    var verdict = ""
    var note = ""
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: "Review an opened record", section: Path.brokenGlasses, errors: errors,
            main: """
                \(SummaryList(rows: [
                    SummaryList.Row("Opened by", text: by),
                    SummaryList.Row("Whose record", text: person.name.full),
                    SummaryList.Row("When", text: glass.openedAt.ukTimeWords),
                    SummaryList.Row("Their reason", text: glass.reason),
                ]))
                \(glass.review.map(reviewed) ?? form)
                """)
    }

    private func reviewed(_ review: BrokenGlass.Review) -> HTML {
        Notice(heading: review.verdict.words, content: "<p>\(review.note)</p>").html
    }

    private var form: HTML {
        Form(
            action: Path.brokenGlass(glass.id.text), method: .post(csrf: visit.formCode), warnsBeforeLeaving: true,
            content: """
                \(RadioGroup(
                    name: "verdict", label: "What did you find?",
                    choices: BrokenGlass.Verdict.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: verdict,
                    error: errors["verdict"]))
                \(TextArea(
                    name: "note", label: "What you found and what happens next",
                    hint: "The person can read this on their record.", value: note, error: errors["note"], limit: 500))
                \(ButtonRow(buttons: [Button("Save the review")], cancel: PageLink("Cancel", href: Path.brokenGlasses)))
                """
        ).html
    }
}
