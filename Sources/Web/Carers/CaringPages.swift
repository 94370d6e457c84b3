import Access
import Content
import Partnership
import People
import Practice
import Store
import Values

/// Carers on their own record: their plan, from the offer on, and their breaks.
enum CaringPages {
    static let routes: [Route] =
        [RecordDoor.view("/caring", part: .caring, caring)]
        + RecordDoor.form("/caring/new", part: .caring, show: newForm, send: begin)
        + RecordDoor.form("/caring/{plan}/change", part: .caring, show: changeForm, send: change)
        + RecordDoor.form("/caring/{plan}/end", part: .caring, show: endForm, send: end)
        + RecordDoor.form("/caring/{plan}/breaks/new", part: .caring, show: breakForm, send: addBreak)

    private static func read(_ visit: Visit, _ open: OpenRecord) async throws -> CaringPage.Caring {
        let (id, authority, today) = (open.person.id, visit.authority, visit.today)
        return try await visit.database.readBriefly { connection in
            var caring = CaringPage.Caring()
            caring.caredFor = try People.caredFor(by: id, on: today, authority: authority, on: connection)
            caring.plans = try CarerPlans.of(id, authority: authority, on: connection)
            caring.breaks = try CarerBreaks.of(id, authority: authority, on: connection)
            return caring
        }
    }

    private static func caring(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(CaringPage(record: RecordPage(visit: visit, open: open), caring: try await read(visit, open)).page)
    }

    /// The plan of the address, as long as it goes on.
    private static func plan(_ visit: Visit, in caring: CaringPage.Caring) throws -> CarerPlan {
        let id = try visit.parameter("plan")
        guard let plan = caring.plans.first(where: { $0.id.text == id }), plan.endedOn == nil else {
            throw PageNotFound()
        }
        return plan
    }

    private static func right(_ kind: CarerPlan.Kind, _ visit: Visit) throws -> Right {
        guard let right = visit.catalogue.rights(on: visit.today).first(where: { $0.ref.id == kind.right }) else {
            throw NothingDeclared(kind: "right called \(kind.right)")
        }
        return right
    }

    /// By when something is due; a fault at the tick that says so where the calendar does not reach so far.
    private static func due(
        for details: CarerPlanDetails, before: CarerPlan?, _ visit: Visit
    ) throws -> CarerPlan.DueDays {
        guard details.isTerminal else { return CarerPlan.DueDays() }
        do {
            return try visit.catalogue.carerLimits(on: details.identifiedOn).due(for: details, before: before)
        } catch let error as WorkingDayError {
            throw Faults([FieldFault(field: "terminal", message: "\(error.message) Ask the administrator to load them")]
            )
        }
    }

    // MARK: - The plan

    private static func newForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let caring = try await read(visit, open)
        guard !caring.caredFor.isEmpty else { throw PageNotFound() }
        var page = CarerPlanPage(
            record: RecordPage(visit: visit, open: open), caredFor: caring.caredFor, plan: nil)
        page.about = visit.query["about"].nonEmpty ?? caring.caredFor[0].person.text
        let isYoung = open.person.age(on: visit.today).map { $0 < 18 } ?? false
        page.fields.kind = (isYoung ? CarerPlan.Kind.young : .adult).rawValue
        page.fields.doneBy = visit.principal?.displayName ?? ""
        page.dates["identified-on"] = TypedDate(visit.today)
        return .page(page.page)
    }

    private static func begin(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let caring = try await read(visit, open)
        guard !caring.caredFor.isEmpty else { throw PageNotFound() }
        var page = CarerPlanPage(
            record: RecordPage(visit: visit, open: open), caredFor: caring.caredFor, plan: nil)
        page.read(visit.form)
        do {
            let typed = page.about
            guard let about = caring.caredFor.first(where: { $0.person.text == typed })?.person else {
                throw Faults([FieldFault(field: "about", message: "Choose whom they care for")])
            }
            let details = try page.details(born: open.person.birthDate)
            let (right, due) = (try right(details.kind, visit), try due(for: details, before: nil, visit))
            let (carer, surroundings) = (open.person.id, visit.surroundings)
            let id: ID<CarerPlan> = visit.newID()
            return try await visit.once(open, then: Path.after(open.path("caring"), .carerPlanBegun)) { pen in
                try CarerPlans.begin(
                    details, carer: carer, about: about, right: right, due: due, id: id, surroundings: surroundings,
                    with: pen)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    private static func changeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let caring = try await read(visit, open)
        let plan = try plan(visit, in: caring)
        var page = CarerPlanPage(
            record: RecordPage(visit: visit, open: open), caredFor: caring.caredFor, plan: plan)
        page.show(plan)
        page.fields.doneBy = visit.principal?.displayName ?? ""
        return .page(page.page)
    }

    private static func change(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let caring = try await read(visit, open)
        let plan = try plan(visit, in: caring)
        var page = CarerPlanPage(
            record: RecordPage(visit: visit, open: open), caredFor: caring.caredFor, plan: plan)
        page.read(visit.form)
        let (sent, born) = (page, open.person.birthDate)
        return try await visit.saving(page, then: Path.after(open.path("caring"), .carerPlanChanged)) {
            let details = try sent.details(born: born)
            let (right, due) = (try right(plan.kind, visit), try due(for: details, before: plan, visit))
            let (seen, surroundings) = (sent.seen, visit.surroundings)
            try await visit.write(open) { pen in
                try CarerPlans.change(
                    plan, seen: seen, to: details, right: right, due: due, surroundings: surroundings, with: pen)
            }
        }
    }

    // MARK: - Its end, and breaks

    private static func endForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let plan = try plan(visit, in: try await read(visit, open))
        return .page(EndingPage(plan, of: RecordPage(visit: visit, open: open)).page)
    }

    private static func end(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        guard let principal = visit.principal else { throw Refusal.signIn }
        let plan = try plan(visit, in: try await read(visit, open))
        let (right, surroundings) = (try right(plan.kind, visit), visit.surroundings)
        return try await EndingPage(plan, of: RecordPage(visit: visit, open: open)).send(.carerPlanEnded) { day in
            try await visit.write(open) { pen in
                try CarerPlans.end(
                    plan, seen: plan.version, on: day, right: right, by: principal.displayName,
                    surroundings: surroundings, with: pen)
            }
        }
    }

    private static func breakPage(_ visit: Visit, _ open: OpenRecord) async throws -> CarerBreakPage {
        let plan = try plan(visit, in: try await read(visit, open))
        return CarerBreakPage(
            record: RecordPage(visit: visit, open: open), plan: plan, from: TypedDate(visit.today))
    }

    private static func breakForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(try await breakPage(visit, open).page)
    }

    private static func addBreak(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await breakPage(visit, open)
        page.read(visit.form)
        do {
            let (details, plan, id): (CarerBreakDetails, CarerPlan, ID<CarerBreak>) =
                (try page.details(), page.plan, visit.newID())
            let limit = details.fund.flatMap { visit.catalogue.yearlyLimit(of: $0) }
            return try await visit.once(open, then: Path.after(open.path("caring"), .breakAdded)) { pen in
                try CarerBreaks.add(details, to: plan, limit: limit, id: id, with: pen)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }
}

extension EndingPage {
    init(_ plan: CarerPlan, of record: RecordPage) {
        self.init(
            record: record,
            ending: Ending(
                title: "End the plan", what: plan.kind.words,
                follows: "It stays on the record among the plans that have ended. So do the breaks.",
                part: "caring/\(plan.id)/end", from: plan.identifiedOn, tab: .rights))
    }
}
