import Access
import Content
import People
import Practice
import Store
import Values

/// Who works with a person.
enum CareTeamPages {
    static let routes: [Route] =
        RecordDoor.form("/care-team/new", part: .careTeam, show: form, send: add)
        + RecordDoor.form("/care-team/{member}/end", part: .careTeam, show: endForm, send: end)
        + RecordDoor.form("/care-team/{member}/key-worker", part: .careTeam, show: keyWorkerForm, send: makeKeyWorker)

    private static func form(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(try await page(visit, open).page)
    }

    private static func page(_ visit: Visit, _ open: OpenRecord) async throws -> CareTeamPage {
        let authority = visit.authority
        let workers = try await visit.database.read { try Accounts.workers(authority: authority, on: $0) }
        return CareTeamPage(record: RecordPage(visit: visit, open: open), workers: workers)
    }

    private static func add(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await page(visit, open)
        page.account = visit.form["account"]
        page.name = visit.form["name"]
        page.job = visit.form["job"]
        page.phone = visit.form["phone"]
        do {
            let worker = page.workers.first { $0.userName == page.account }
            if worker == nil && !page.account.isEmpty {
                throw Faults([FieldFault(field: "account", message: "Choose a worker from the list, or leave it empty")]
                )
            }
            let details = try CareTeamDetails(
                account: worker?.userName, name: worker?.displayName ?? page.name, job: page.job, team: worker?.team,
                phone: page.phone)
            let (person, today): (ID<Person>, LocalDate) = (open.person.id, visit.today)
            let id: ID<CareTeamMember> = visit.newID()
            return try await visit.once(open, then: Path.after(open.path("network"), .memberAdded)) {
                try CareTeam.add(details, to: person, from: today, id: id, with: $0)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    private static func member(_ visit: Visit, _ open: OpenRecord) async throws -> CareTeamMember {
        let (person, authority, id) = (open.person.id, visit.authority, try visit.parameter("member"))
        let found = try await visit.database.read {
            try CareTeam.members(of: person, authority: authority, on: $0).first { $0.id.text == id }
        }
        guard let found else { throw PageNotFound() }
        return found
    }

    private static func keyWorkerForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let member = try await member(visit, open)
        guard !member.isKeyWorker, member.hasNotLeft(by: visit.today) else { throw PageNotFound() }
        return .page(KeyWorkerPage(record: RecordPage(visit: visit, open: open), member: member).page)
    }

    private static func makeKeyWorker(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let member = try await member(visit, open)
        return try await carryOut(visit, open, .keyWorkerChanged) { try CareTeam.makeKeyWorker(member, with: $0) }
    }

    private static func endForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let member = try await member(visit, open)
        guard member.hasNotLeft(by: visit.today), !member.isKeyWorker else { throw PageNotFound() }
        return .page(EndingPage(member, of: RecordPage(visit: visit, open: open)).page)
    }

    private static func end(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let member = try await member(visit, open)
        guard member.hasNotLeft(by: visit.today) else { throw PageNotFound() }
        if member.isKeyWorker {
            let today = visit.today
            return try await carryOut(visit, open, .memberEnded) { try CareTeam.end(member, on: today, with: $0) }
        }
        return try await EndingPage(member, of: RecordPage(visit: visit, open: open)).send(.memberEnded) { day in
            try await visit.write(open) { try CareTeam.end(member, on: day, with: $0) }
        }
    }

    /// Does it, or shows the care team with why it cannot be done.
    private static func carryOut(
        _ visit: Visit, _ open: OpenRecord, _ done: Done, _ body: @escaping @Sendable (Pen) throws -> Void
    ) async throws -> Reply {
        do {
            try await visit.write(open, body)
            return .go(to: Path.after(open.path("network"), done))
        } catch let faults as Faults {
            var page = try await page(visit, open)
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            // Somebody changed the care team a moment ago: show it as it is now.
            return .go(to: open.path("network"))
        }
    }
}

/// Adds a worker to the care team.
struct CareTeamPage {
    let record: RecordPage
    let workers: [Account]
    var account = ""
    var name = ""
    var job = ""
    var phone = ""
    var errors: [FieldError] = []

    var page: Page {
        let isFirst = record.open.keyWorker == nil
        return record.form(
            title: isFirst ? "Name the key worker" : "Add to the care team",
            lead: isFirst
                ? "The first worker on the care team is the key worker: the one person to turn to." : nil,
            errors: errors,
            main: Form(
                action: record.open.path("care-team/new"),
                method: .post(csrf: record.visit.formCode, sending: record.visit.sending),
                warnsBeforeLeaving: true,
                content: """
                    \(SelectField(
                        name: "account", label: "Worker", hint: "Colleagues of every organisation who use Jute.",
                        choices: workers.map(choice), chosen: account, prompt: "Somebody who does not use Jute",
                        error: errors["account"] ?? errors["key-worker"]))
                    \(TextField(
                        name: "name", label: "Their name, if they do not use Jute", value: name, error: errors["name"],
                        isOptional: true, autocomplete: "off", width: .half))
                    \(TextField(
                        name: "job", label: "What they do", hint: "For example: community nurse, peer worker, link worker.",
                        value: job, error: errors["job"], autocomplete: "off", width: .half))
                    \(TextField(
                        name: "phone", label: "Phone", value: phone, error: errors["phone"], isOptional: true, kind: .tel,
                        autocomplete: "off", width: .short))
                    \(ButtonRow(buttons: [Button("Add")], cancel: PageLink("Cancel", href: record.href(.network))))
                    """
            ).html)
    }

    private func choice(_ worker: Account) -> Choice {
        let team = worker.team.map { ", \(record.visit.catalogue.title(of: $0))" } ?? ""
        return Choice(worker.displayName + team, value: worker.userName)
    }
}
