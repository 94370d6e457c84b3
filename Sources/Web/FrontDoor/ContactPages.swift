import Access
import Content
import People
import Practice
import Store
import Values

/// A contact: looked at, decided about, and held up against the records.
enum ContactPages {
    static let routes: [Route] = [
        .get("/front-door/{contact}", show),
        .post("/front-door/{contact}", decide),
        .get("/front-door/{contact}/match", matchForm),
        .post("/front-door/{contact}/match", match),
    ]

    private static func page(_ visit: Visit, looks: Bool) async throws -> ContactPage {
        let open = try await ContactDoor.open(visit, looks: looks)
        let (contact, authority) = (open.contact, visit.authority)
        let accounts = Set(open.history.map { $0.by })
        let (earlier, referrals, names) = try await visit.database.readBriefly { connection in
            (
                try FrontDoor.contacts(of: contact.person, limit: 6, authority: authority, on: connection),
                try Referrals.referrals(of: contact.person, authority: authority, on: connection),
                try Accounts.names(of: accounts, authority: authority, on: connection)
            )
        }
        return ContactPage(
            visit: visit, open: open, earlier: earlier.filter { $0.id != contact.id },
            referral: referrals.first { $0.contact == contact.id }, names: names)
    }

    private static func show(_ visit: Visit) async throws -> Reply { .page(try await page(visit, looks: true).page) }

    /// Says what was done about a contact that waits.
    private static func decide(_ visit: Visit) async throws -> Reply {
        let open = try await ContactDoor.open(visit, looks: false)
        let form = TriageForm(visit.form)
        let contact = open.contact
        var faults = Faults()
        let triage = form.triage(visit, &faults)
        let seen = Int(visit.form["seen"]) ?? 0
        let referral: ID<Referral> = visit.newID()
        do {
            guard let triage, faults.isEmpty else { throw faults }
            let path = Path.after(Path.contact(contact.id.text), .contactDecided)
            return try await visit.once(open.signature, then: path) {
                try FrontDoor.triage(contact, seen: seen, as: triage, referral: referral, with: $0)
            }
        } catch let faults as Faults {
            var page = try await page(visit, looks: false)
            page.triage = form
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            // Somebody decided a moment ago: what they did is shown.
            return .go(to: Path.contact(contact.id.text))
        }
    }

    // MARK: - Whom it is about

    private static func unmatched(_ visit: Visit, looks: Bool) async throws -> OpenContact? {
        let open = try await ContactDoor.open(visit, looks: looks)
        return open.contact.isMatched ? nil : open
    }

    private static func matchForm(_ visit: Visit) async throws -> Reply {
        guard let open = try await unmatched(visit, looks: true) else {
            return .go(to: Path.contact(try visit.parameter("contact")))
        }
        let contact = open.contact
        let typed = [contact.aboutName, contact.aboutBorn?.iso].compactMap { $0 }.joined(separator: " ")
        var page = MatchPage(visit: visit, contact: contact, typed: typed)
        page.matches = try await FrontDoorPages.matches(PersonQuery(typed), visit, open.signature)
        return .page(page.page)
    }

    private static func match(_ visit: Visit) async throws -> Reply {
        let contactID = try visit.parameter("contact")
        guard let open = try await unmatched(visit, looks: false) else { return .go(to: Path.contact(contactID)) }
        let contact = open.contact
        let typed = String(visit.form["q"].prefix(200))
        var page = MatchPage(visit: visit, contact: contact, typed: typed)
        page.chosen = visit.form[MatchChoice.name]
        if visit.form.isTicked("look-again") {
            page.matches = try await FrontDoorPages.matches(PersonQuery(typed), visit, open.signature)
            return .page(page.page)
        }
        do {
            let (authority, surroundings, seen) = (visit.authority, visit.surroundings, Int(visit.form["seen"]) ?? 0)
            let path = Path.after(Path.contact(contactID), .contactMatched)
            if page.chosen == MatchChoice.nobody {
                let details = try newPerson(contact)
                let id: ID<Person> = visit.newID()
                return try await visit.once(open.signature, then: path) { pen in
                    try People.add(details, id: id, team: nil, surroundings: surroundings, with: pen)
                    try FrontDoor.match(contact, seen: seen, to: id, with: pen)
                }
            }
            let chosen: ID<Person> = ID(page.chosen)
            let known = try await visit.database.readBriefly {
                try People.find(chosen, authority: authority, on: $0) != nil
            }
            guard known else {
                throw Faults([
                    FieldFault(field: MatchChoice.name, message: "Choose the person it is about, or search again")
                ])
            }
            return try await visit.once(open.signature, then: path) {
                try FrontDoor.match(contact, seen: seen, to: chosen, with: $0)
            }
        } catch let faults as Faults {
            page.matches = try await FrontDoorPages.matches(PersonQuery(typed), visit, open.signature)
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            return .go(to: Path.contact(contactID))
        }
    }

    private static func newPerson(_ contact: Contact) throws(Faults) -> PersonDetails {
        var parts = (contact.aboutName ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count > 1, let family = parts.popLast() else {
            throw Faults([
                FieldFault(
                    field: MatchChoice.name,
                    message: "Nobody was named in full. Make the record under People first, then search for it here")
            ])
        }
        return PersonDetails(
            name: Name(given: parts.joined(separator: " "), family: family), birthDate: contact.aboutBorn)
    }
}
