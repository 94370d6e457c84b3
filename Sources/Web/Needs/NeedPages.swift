import Access
import Content
import People
import Practice
import Store
import Values

/// What a person needs and does not have: shown, recorded, changed, and closed as met or no longer needed.
enum NeedPages {
    static let routes: [Route] =
        [RecordDoor.view("/needs", part: .needs, all)]
        + RecordDoor.form("/needs/new", part: .needs, show: addForm, send: add)
        + RecordDoor.form("/needs/{need}/change", part: .needs, show: changeForm, send: change)
        + RecordDoor.form("/needs/{need}/meet", part: .needs, show: meetForm, send: meet)
        + RecordDoor.form("/needs/{need}/close", part: .needs, show: closeForm, send: close)
        + [RecordDoor.action("/needs/{need}/reopen", reopen)]

    private static func all(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority) = (open.person.id, visit.authority)
        let (needs, outcomes, supports) = try await visit.database.readBriefly { connection in
            let needs = try Needs.of(id, authority: authority, on: connection)
            return (
                needs, try Practice.outcomeWords(of: id, authority: authority, on: connection),
                try Needs.supports(thatMeet: needs, authority: authority, on: connection)
            )
        }
        return .page(
            NeedsPage(
                record: RecordPage(visit: visit, open: open), needs: needs, outcomes: outcomes, supports: supports
            ).page)
    }

    // MARK: - Recorded

    private static func newPage(_ visit: Visit, _ open: OpenRecord) async throws -> NeedPage {
        var page = NeedPage(record: RecordPage(visit: visit, open: open))
        if let plan = open.plan {
            let authority = visit.authority
            page.outcomes = try await visit.database.readBriefly {
                try Practice.outcomes(of: plan.id, authority: authority, on: $0)
            }.filter { $0.endedOn == nil }
        }
        return page
    }

    private static func addForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await newPage(visit, open)
        page.since = TypedDate(visit.today)
        // The page that led here says where it came up; anything else chooses nothing.
        page.foundIn = visit.query["from"]
        return .page(page.page)
    }

    private static func add(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await newPage(visit, open)
        page.read(visit.form)
        var faults = Faults()
        let since = page.since.date("since", &faults)
        let (kind, service) = (declared(page.kind, "need-kind", visit), declared(page.service, "service", visit))
        let outcome: ID<Outcome>? = page.outcomes.first { $0.id.text == page.outcome }?.id
        let foundIn = Need.FoundIn(rawValue: page.foundIn)
        let foundRef = try foundIn == .plan ? open.plan.map { try SupportPlan.ref($0.id) } : nil
        let checked = faults.gather({ () throws(Faults) in
            try NeedDetails(
                kind: kind, words: page.words, reason: Need.Reason(rawValue: page.reason), foundIn: foundIn,
                foundRef: foundRef, service: service, outcome: outcome, sinceOn: since, today: visit.today)
        })
        do {
            guard let details = checked, faults.isEmpty else { throw faults }
            let (person, id): (ID<Person>, ID<Need>) = (open.person.id, visit.newID())
            return try await visit.once(open, then: Path.after(open.path("needs"), .needAdded)) {
                try Needs.add(details, to: person, id: id, with: $0)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    // MARK: - Changed

    /// The need that an address names, of the person whose record it is.
    private static func need(_ visit: Visit, _ open: OpenRecord) async throws -> Need {
        let (person, authority, id) = (open.person.id, visit.authority, try visit.parameter("need"))
        let found = try await visit.database.readBriefly {
            try Needs.of(person, authority: authority, on: $0).first { $0.id.text == id }
        }
        guard let found else { throw PageNotFound() }
        return found
    }

    /// One that is still open: what is closed has no page for changing it.
    private static func openNeed(_ visit: Visit, _ open: OpenRecord) async throws -> Need {
        let found = try await need(visit, open)
        guard found.isOpen else { throw PageNotFound() }
        return found
    }

    private static func changeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await openNeed(visit, open)
        return .page(NeedPage(record: RecordPage(visit: visit, open: open), need: found).page)
    }

    private static func change(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await need(visit, open)
        var page = NeedPage(record: RecordPage(visit: visit, open: open), need: found)
        page.read(visit.form)
        return try await visit.saving(page, then: Path.after(open.path("needs"), .needChanged)) {
            let change = try NeedChange(
                kind: declared(page.kind, "need-kind", visit), words: page.words,
                reason: Need.Reason(rawValue: page.reason), service: declared(page.service, "service", visit))
            let seen = page.seen
            try await visit.write(open) { try Needs.change(found, seen: seen, to: change, with: $0) }
        }
    }

    // MARK: - Closed

    private static func closing(_ need: Need, isMet: Bool, _ visit: Visit, _ open: OpenRecord) async throws
        -> CloseNeedPage
    {
        var page = CloseNeedPage(record: RecordPage(visit: visit, open: open), need: need, isMet: isMet)
        if isMet, let plan = open.plan {
            let (authority, today) = (visit.authority, visit.today)
            page.supports = try await visit.database.readBriefly {
                try Practice.supports(of: plan.id, authority: authority, on: $0)
            }.filter { $0.goesOn(on: today) }
        }
        return page
    }

    private static func meetForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(try await closing(openNeed(visit, open), isMet: true, visit, open).page)
    }

    private static func closeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(try await closing(openNeed(visit, open), isMet: false, visit, open).page)
    }

    private static func meet(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await need(visit, open)
        let page = try await closing(found, isMet: true, visit, open).reading(visit.form)
        return try await visit.saving(page, then: Path.after(open.path("needs"), .needMet)) {
            let (day, seen, why) = (try page.day(), page.seen, page.why)
            let metBy = metBy(page.metBy, visit)
            try await visit.write(open) { try Needs.meet(found, seen: seen, by: metBy, on: day, why: why, with: $0) }
        }
    }

    private static func close(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await need(visit, open)
        let page = try await closing(found, isMet: false, visit, open).reading(visit.form)
        return try await visit.saving(page, then: Path.after(open.path("needs"), .needClosed)) {
            let (day, seen, why) = (try page.day(), page.seen, page.why)
            try await visit.write(open) { try Needs.close(found, seen: seen, on: day, why: why, with: $0) }
        }
    }

    /// A mistake is put right by a button on the page that shows it.
    private static func reopen(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await need(visit, open)
        let seen = Int(visit.form["seen"]) ?? 0
        do {
            try await visit.write(open) { try Needs.reopen(found, seen: seen, with: $0) }
            return .go(to: Path.after(open.path("needs"), .needReopened))
        } catch is Faults {
            return .go(to: open.path("needs"))
        } catch is StaleSave {
            return .go(to: open.path("needs"))
        }
    }

    // MARK: - What was typed

    private static func declared(_ text: String, _ kind: String, _ visit: Visit) -> Ref? {
        Ref(text).flatMap { ref in ref.kind == kind && visit.catalogue[ref] != nil ? ref : nil }
    }

    private static func metBy(_ text: String, _ visit: Visit) -> Need.MetBy? {
        if let service = declared(text, "service", visit) { return .service(service) }
        return Ref(text).flatMap { $0.kind == "support" ? .support(ID($0.id)) : nil }
    }
}
