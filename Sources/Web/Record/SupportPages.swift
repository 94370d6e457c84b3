import Access
import Content
import Practice
import Store
import Values

/// Supports: added to the plan, changed, and ended.
enum SupportPages {
    static let routes: [Route] =
        RecordDoor.form("/supports/new", part: .plan, show: addForm, send: add)
        + RecordDoor.form("/supports/{support}/change", part: .plan, show: changeForm, send: change)
        + RecordDoor.form("/supports/{support}/end", part: .plan, show: endForm, send: end)

    private static func newPage(_ visit: Visit, _ open: OpenRecord) async throws -> (SupportPage, SupportPlan) {
        guard let plan = open.plan else { throw PageNotFound() }
        let authority = visit.authority
        let outcomes = try await visit.database.read {
            try Practice.outcomes(of: plan.id, authority: authority, on: $0)
        }
        let page = SupportPage(
            record: RecordPage(visit: visit, open: open), outcomes: outcomes.filter { $0.endedOn == nil })
        return (page, plan)
    }

    private static func addForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var (page, _) = try await newPage(visit, open)
        page.from = TypedDate(visit.today)
        return .page(page.page)
    }

    private static func add(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var (page, plan) = try await newPage(visit, open)
        page.service = visit.form["service"]
        page.what = visit.form["what"]
        page.chosen = Set(visit.form.all("outcomes"))
        page.from = TypedDate(visit.form, "from")
        page.option = visit.form[OptionChoice.name]
        page.provider = visit.form[TermsFields.names[0]]
        page.weeklyCost = visit.form[TermsFields.names[1]]
        var faults = Faults()
        let from = page.from.date("from", &faults)
        let service = Ref(page.service).flatMap { ref in
            ref.kind == "service" && visit.catalogue[ref] != nil ? ref : nil
        }
        do {
            var unchosen = Faults()
            let option = OptionChoice.read(page.option, &unchosen)
            let terms = TermsFields.read(page.provider, page.weeklyCost, &unchosen)
            let checked = faults.gather({ () throws(Faults) in
                try SupportDetails(
                    service: service, what: page.what, outcomes: page.chosen.sorted().map { ID($0) }, from: from,
                    option: option, terms: terms ?? .notKnown)
            })
            for fault in unchosen.list { faults.add(fault.field, fault.message) }
            guard let details = checked, faults.isEmpty else { throw faults }
            let surroundings = visit.surroundings
            let id: ID<Support> = visit.newID()
            return try await visit.once(open, then: Path.after(open.path("plan"), .supportAdded)) { [plan] pen in
                try Practice.add(details, to: plan, id: id, surroundings: surroundings, with: pen)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    /// A support that goes on.
    static func support(_ visit: Visit, _ open: OpenRecord) async throws -> Support {
        guard let plan = open.plan else { throw PageNotFound() }
        let (authority, id) = (visit.authority, try visit.parameter("support"))
        let found = try await visit.database.read {
            try Practice.supports(of: plan.id, authority: authority, on: $0).first { $0.id.text == id }
        }
        guard let found, found.goesOn(on: visit.today) else { throw PageNotFound() }
        return found
    }

    private static func changeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await support(visit, open)
        return .page(ChangeSupportPage(record: RecordPage(visit: visit, open: open), support: found).page)
    }

    private static func change(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await support(visit, open)
        var page = ChangeSupportPage(record: RecordPage(visit: visit, open: open), support: found)
        page.what = visit.form["what"]
        page.option = visit.form[OptionChoice.name]
        page.provider = visit.form[TermsFields.names[0]]
        page.weeklyCost = visit.form[TermsFields.names[1]]
        page.seen = Int(visit.form["seen"]) ?? 0
        return try await visit.saving(page, then: Path.after(open.path("plan"), .supportChanged)) {
            var faults = Faults()
            let option = OptionChoice.read(page.option, &faults)
            let terms = TermsFields.read(page.provider, page.weeklyCost, &faults)
            let checked = faults.gather({ () throws(Faults) in
                try SupportChange(what: page.what, option: option, terms: terms ?? .notKnown)
            })
            guard let change = checked, faults.isEmpty else { throw faults }
            let seen = page.seen
            try await visit.write(open) { try Practice.change(found, seen: seen, to: change, with: $0) }
        }
    }

    private static func endForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(EndingPage(try await support(visit, open), of: RecordPage(visit: visit, open: open)).page)
    }

    private static func end(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await support(visit, open)
        return try await EndingPage(found, of: RecordPage(visit: visit, open: open)).send(.supportEnded) { day in
            try await visit.write(open) { try Practice.end(found, seen: found.version, on: day, with: $0) }
        }
    }
}
