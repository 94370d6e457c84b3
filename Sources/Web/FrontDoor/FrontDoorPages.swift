import Access
import Content
import People
import Practice
import Store
import Values

/// The desk, and taking down that somebody got in touch.
enum FrontDoorPages {
    static let routes: [Route] = [
        .get("/front-door", desk),
        .get("/front-door/new", form),
        .post("/front-door/new", take),
    ]

    /// More than this and the list says that there are more.
    private static let most = 60
    /// Within so many days another contact is one of somebody who came back.
    static let returning = 28

    private static func desk(_ visit: Visit) async throws -> Reply {
        let (principal, reason) = try visit.require(.workFrontDoor)
        let (authority, now) = (visit.authority, visit.now)
        let team = principal.team ?? visit.catalogue.frontDoor.desk
        var desk = DeskPage.Desk()
        if let team {
            desk = try await visit.database.readBriefly { connection -> DeskPage.Desk in
                let contacts = try FrontDoor.waiting(
                    at: team, limit: most + 1, authority: authority, on: connection)
                let referrals = try Referrals.list(
                    team: team, in: [.received, .triaged], limit: most + 1, authority: authority, on: connection)
                let numbers = try FrontDoor.numbers(
                    of: contacts.map(\.contact.person), since: now.adding(days: -returning), authority: authority,
                    on: connection)
                return DeskPage.Desk(team: team, contacts: contacts, referrals: referrals, numbers: numbers)
            }
            let signature = principal.signature(authority: authority, at: now, because: reason)
            let detail = "the desk: \(desk.contacts.count) contacts, \(desk.referrals.count) referrals"
            try await visit.database.record(signature) { try $0.sign(.looked, team, detail: detail) }
        }
        return .page(DeskPage(visit: visit, desk: desk, most: most).page)
    }

    private static func form(_ visit: Visit) async throws -> Reply {
        try visit.require(.workFrontDoor)
        return .page(NewContactPage(visit: visit).page)
    }

    /// Takes a contact down. Whoever it may be about is asked for first, unless that was answered.
    private static func take(_ visit: Visit) async throws -> Reply {
        let (principal, reason) = try visit.require(.workFrontDoor)
        // Sent again, it would ask once more about somebody whom it has made a record of.
        if let place = try await visit.placeOfSending(by: principal) { return .go(to: place) }
        var page = NewContactPage(visit: visit)
        page.contact = ContactForm(visit.form)
        page.triage = TriageForm(visit.form)
        page.chosen = visit.form[MatchChoice.name]
        var faults = Faults()
        let checked = page.contact.details(visit, &faults)
        let triage = page.triage.isUndecided ? nil : page.triage.triage(visit, &faults)
        let signature = principal.signature(authority: visit.authority, at: visit.now, because: reason)
        do {
            guard let details = checked, faults.isEmpty else { throw faults }
            let matches = try await matches(page.contact.query(details), visit, signature)
            if !matches.isEmpty, page.chosen.isEmpty || visit.form.isTicked("look-again") {
                page.matches = matches
                page.chosen = ""
                return .page(page.page, status: .conflict)
            }
            let person = matches.first { $0.person.text == page.chosen }?.person
            guard person != nil || page.chosen == MatchChoice.nobody || matches.isEmpty else {
                page.matches = matches
                let message = "Choose the person it is about, or that it is none of these"
                page.errors = [FieldError(field: MatchChoice.name, message: message)]
                return .page(page.page, status: .unprocessable)
            }
            return try await save(page, details, triage, about: person, visit, by: principal, signature)
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    /// Who on record a contact may be about; that it was asked is on the ledger.
    static func matches(_ query: PersonQuery, _ visit: Visit, _ signature: Signature) async throws -> [ContactMatch] {
        guard !query.isEmpty else { return [] }
        let authority = visit.authority
        let matches = try await visit.database.readBriefly {
            try FrontDoor.matches(for: query, authority: authority, on: $0)
        }
        try await visit.database.record(signature) { pen in
            try pen.sign(
                .searched, Ref(kind: "partnership", id: authority),
                detail: "whom a contact may be about: \(matches.count) found")
        }
        return matches
    }

    /// Writes the contact, what was done, and the record of somebody who is referred and was not on record, in one go.
    private static func save(
        _ page: NewContactPage, _ details: ContactDetails, _ triage: Triage?, about person: ID<Person>?, _ visit: Visit,
        by principal: Principal, _ signature: Signature
    ) async throws -> Reply {
        let declared = visit.catalogue.frontDoor
        // What is decided is with whoever decided it; what is not waits at the front desk.
        let team = triage == nil ? declared.desk ?? principal.team : principal.team ?? declared.desk
        guard let team else {
            throw Faults([
                FieldFault(
                    field: "outcome",
                    message:
                        "The partnership names no team for the front desk, and you have none. Ask an administrator for a team"
                )
            ])
        }
        var (about, new): (ID<Person>?, PersonDetails?) = (person, nil)
        if case .referral = triage, person == nil {
            new = try page.contact.person(details)
            about = visit.newID()
        }
        let taken = FrontDoor.Taken(
            details, about: about, at: team, isOutOfHours: declared.isOutOfHours(details.receivedAt))
        let (id, referral): (ID<Contact>, ID<Referral>) = (visit.newID(), visit.newID())
        let surroundings = visit.surroundings
        let path = Path.after(Path.contact(id.text), .contactTaken)
        return try await visit.once(signature, then: path) { [about, new] pen in
            if let about, let new {
                try People.add(new, id: about, team: nil, surroundings: surroundings, with: pen)
            }
            try FrontDoor.record(taken, as: triage, id: id, referral: referral, with: pen)
        }
    }
}
