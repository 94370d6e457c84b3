import Access
import Content
import People
import Practice
import Store
import Values

/// A person's referrals, one by one and all together with their contacts.
enum ReferralPages {
    static let routes: [Route] = [
        .get("/people/{person}/referrals/{referral}") { visit in
            try await ReferralDoor.opened(visit, looks: true) { .page(try await page(visit, $0).page) }
        },
        .post("/people/{person}/referrals/{referral}") { visit in
            try await ReferralDoor.opened(visit, looks: false) { try await step(visit, $0) }
        },
        RecordDoor.view("/contacts", part: .contacts, contacts),
    ]

    private static func page(_ visit: Visit, _ open: OpenReferral) async throws -> ReferralPage {
        let (referral, authority) = (open.referral, visit.authority)
        let (history, workers, names) = try await visit.database.readBriefly { connection in
            let history = try Referrals.history(of: referral.id, authority: authority, on: connection)
            let accounts = Set(history.map { $0.by } + history.compactMap { $0.referral.worker })
            return (
                history, try Accounts.workers(of: referral.team, authority: authority, on: connection),
                try Accounts.names(of: accounts, authority: authority, on: connection)
            )
        }
        return ReferralPage(visit: visit, open: open, history: history, workers: workers, names: names)
    }

    private static func step(_ visit: Visit, _ open: OpenReferral) async throws -> Reply {
        var page = try await page(visit, open)
        var fields = ReferralStepFields()
        (fields.event, fields.worker, fields.reason) = (visit.form["event"], visit.form["worker"], visit.form["reason"])
        (fields.alternative, fields.alternativeWords) = (visit.form["alternative"], visit.form["alternative-words"])
        page.fields = fields
        let (referral, catalogue) = (open.referral, visit.catalogue)
        do {
            let step = try ReferralStep(
                fields, workers: Set(page.workers.map(\.userName)), isService: { catalogue[$0] != nil })
            let seen = Int(visit.form["seen"]) ?? 0
            let member: ID<CareTeamMember> = visit.newID()
            let path = Path.referral(referral.id.text, of: referral.person.text)
            return try await visit.once(open.signature, then: Path.after(path, .referralMoved)) {
                try Referrals.step(referral, seen: seen, step, member: member, with: $0)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            // Somebody moved it on a moment ago: it is shown as it is now, with what was typed.
            page.errors = [
                FieldError(
                    field: "event",
                    message: "Somebody else has just moved this referral on. Look at what they did, then choose again")
            ]
            return .page(page.page, status: .conflict)
        }
    }

    private static func contacts(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority) = (open.person.id, visit.authority)
        let limit = ContactsTab.most + 1
        let (contacts, referrals) = try await visit.database.readBriefly { connection in
            (
                try FrontDoor.contacts(of: id, limit: limit, authority: authority, on: connection),
                try Referrals.referrals(of: id, authority: authority, on: connection)
            )
        }
        return .page(
            ContactsTab(record: RecordPage(visit: visit, open: open), contacts: contacts, referrals: referrals).page)
    }
}
