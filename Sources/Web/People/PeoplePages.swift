import Access
import People
import Store
import Values

/// Finding people, and making a record for somebody new.
enum PeoplePages {
    static let routes: [Route] = [
        .get("/people", form),
        .post("/people", search),
        .get("/people/new", newForm),
        .post("/people/new", add),
    ]

    private static func form(_ visit: Visit) async throws -> Reply {
        try visit.require(.findPeople)
        return .page(FindPeoplePage(visit: visit, typed: "", found: nil).page)
    }

    /// What is typed travels in the request's body, since it is about somebody: an address is kept in too many places.
    private static func search(_ visit: Visit) async throws -> Reply {
        let (principal, reason) = try visit.require(.findPeople)
        let typed = String(visit.form["q"].prefix(200))
        let query = PersonQuery(typed)
        let authority = visit.authority
        let found = try await visit.database.read {
            try People.search(query, authority: authority, on: $0)
        }
        let signature = principal.signature(authority: authority, at: visit.now, because: reason)
        try await visit.database.record(signature) { pen in
            try pen.sign(
                .searched, Ref(kind: "partnership", id: authority), detail: "“\(typed)”: \(found.count) found")
        }
        return .page(FindPeoplePage(visit: visit, typed: typed, found: found, query: query).page)
    }

    private static func newForm(_ visit: Visit) async throws -> Reply {
        try visit.require(.addPerson)
        return .page(NewPersonPage(visit: visit, fields: PersonFields()).page)
    }

    private static func add(_ visit: Visit) async throws -> Reply {
        let (principal, reason) = try visit.require(.addPerson)
        let fields = PersonFields(form: visit.form)
        var page = NewPersonPage(visit: visit, fields: fields)
        // Sent again, it would find the record that it made as a likely duplicate.
        if let place = try await visit.placeOfSending(by: principal) { return .go(to: place) }
        do {
            let details = try PersonDetails(fields, today: visit.today)
            let authority = visit.authority
            if !visit.form.isTicked("not-a-duplicate") || visit.form.isTicked("look-again") {
                page.duplicates = try await visit.database.read {
                    try People.likelyDuplicates(of: details, authority: authority, on: $0)
                }
                let isAnswer = visit.form.isTicked("asked") && !visit.form.isTicked("look-again")
                if !page.duplicates.isEmpty && isAnswer {
                    page.errors = [
                        FieldError(
                            field: "not-a-duplicate",
                            message: "Open the record that fits, or tick that none of these is the same person")
                    ]
                }
                if !page.duplicates.isEmpty { return .page(page.page, status: .conflict) }
            }
            let id: ID<Person> = visit.newID()
            let surroundings = visit.surroundings
            let signature = principal.signature(authority: authority, at: visit.now, because: reason)
            return try await visit.once(signature, then: Path.after(Path.record(id.text), .personAdded)) { pen in
                try People.add(details, id: id, team: principal.team, surroundings: surroundings, with: pen)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }
}
