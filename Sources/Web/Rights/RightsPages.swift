import Access
import Content
import Partnership
import People
import Practice
import Store
import Values

/// The rights of a person or a carer: how each stands, what happened, and what happens next.
enum RightsPages {
    static let routes: [Route] =
        [
            RecordDoor.view("/rights", part: .rights, rights),
            RecordDoor.view("/rights/{right}", part: .rights, right),
            .get("/work/rights", due),
        ]
        + RecordDoor.form("/rights/{right}/new", part: .rights, show: stepForm, send: addStep)
        + RecordDoor.form("/rights/steps/{step}/mistake", part: .rights, show: mistakeForm, send: withdraw)

    /// How many people the worklist goes through for one page of it.
    private static let most = 200

    /// Whose rights they are, with every step.
    private struct OwnRights: Sendable {
        let holder: RightsHolder
        let steps: [RightStep]

        /// The rights that they have, and those of which something is on record.
        func rights(_ visit: Visit) -> [Right] {
            let all = visit.catalogue.rights(on: visit.today)
            let theirs = Set(holder.rights(of: all, on: visit.today).map(\.ref) + steps.map(\.right))
            return all.filter { theirs.contains($0.ref) }
        }

        func right(_ visit: Visit, _ id: String) throws -> Right {
            guard let right = rights(visit).first(where: { $0.ref.id == id }) else { throw PageNotFound() }
            return right
        }

        func steps(of right: Right) -> [RightStep] { steps.filter { $0.right == right.ref } }
    }

    private static func ownRights(_ visit: Visit, _ open: OpenRecord) async throws -> OwnRights {
        let (id, authority, today) = (open.person.id, visit.authority, visit.today)
        let found = try await visit.database.readBriefly { connection -> OwnRights? in
            guard let holder = try RightsHolder.find(id, on: today, authority: authority, on: connection) else {
                return nil
            }
            return OwnRights(holder: holder, steps: try Rights.steps(of: id, authority: authority, on: connection))
        }
        guard let found else { throw PageNotFound() }
        return found
    }

    // MARK: - Looking

    private static func rights(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let own = try await ownRights(visit, open)
        let standings = own.rights(visit).map { RightRules.standing(own.steps, of: $0) }
        return .page(
            RightsPage(
                record: RecordPage(visit: visit, open: open), standings: standings,
                hasSocialCare: own.holder.hasSocialCare
            ).page)
    }

    private static func right(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let own = try await ownRights(visit, open)
        let right = try own.right(visit, visit.parameter("right"))
        return .page(
            RightPage(
                record: RecordPage(visit: visit, open: open), right: right, steps: own.steps(of: right),
                hasSocialCare: own.holder.hasSocialCare
            ).page)
    }

    private static func due(_ visit: Visit) async throws -> Reply {
        let (principal, _) = try visit.require(.seeOwnWork)
        let (authority, today) = (visit.authority, visit.today)
        let all = visit.catalogue.rights(on: today)
        let chosen = all.first { $0.ref.id == visit.query["right"] }
        let asked = chosen.map { [$0] } ?? all
        let after: ID<Person>? = visit.query["after"].nonEmpty.map { ID($0) }
        var found: Rights.DuePage?
        if let team = principal.team {
            found = try await visit.database.read {
                try Rights.due(
                    asked, team: team, on: today, after: after, limit: most, authority: authority, on: $0)
            }
        }
        return .page(
            DueRightsPage(visit: visit, rights: all, chosen: chosen, found: found, isFirst: after == nil).page)
    }

    // MARK: - What happened

    private static func newPage(_ visit: Visit, _ open: OpenRecord) async throws -> RightStepPage {
        let own = try await ownRights(visit, open)
        let right = try own.right(visit, visit.parameter("right"))
        return RightStepPage(
            record: RecordPage(visit: visit, open: open), right: right,
            before: own.steps(of: right).filter { $0.mistake == nil }, doneOn: TypedDate(visit.today))
    }

    private static func stepForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await newPage(visit, open)
        if page.right.isOfCarerPlan { return .go(to: open.path("caring")) }
        page.fields.doneBy = visit.principal?.displayName ?? ""
        return .page(page.page)
    }

    private static func addStep(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        guard let principal = visit.principal else { throw Refusal.signIn }
        // What this form wrote when it was sent before would refuse it now.
        if let place = try await visit.placeOfSending(by: principal) { return .go(to: place) }
        var page = try await newPage(visit, open)
        if page.right.isOfCarerPlan { return .go(to: open.path("caring")) }
        page.read(visit.form)
        do {
            let details = try page.details(by: principal)
            let (person, surroundings) = (open.person.id, visit.surroundings)
            return try await visit.once(open, then: Path.after(open.path("rights"), .rightStepAdded)) {
                try Rights.add(details, to: person, surroundings: surroundings, with: $0)
            }
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    // MARK: - Mistakes

    private static func mistaken(_ visit: Visit, _ open: OpenRecord) async throws -> MistakenStepPage {
        let own = try await ownRights(visit, open)
        let id = try visit.parameter("step")
        guard let step = own.steps.first(where: { $0.id.text == id }), step.mistake == nil else {
            throw PageNotFound()
        }
        let right = try own.right(visit, step.right.id)
        // What a carer's plan says is not taken back beside it.
        guard !right.isOfCarerPlan else { throw PageNotFound() }
        return MistakenStepPage(record: RecordPage(visit: visit, open: open), right: right, step: step)
    }

    private static func mistakeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(try await mistaken(visit, open).page)
    }

    private static func withdraw(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = try await mistaken(visit, open)
        page.why = visit.form["why"]
        page.seen = Int(visit.form["seen"]) ?? 0
        let (step, right, seen, why) = (page.step, page.right, page.seen, page.why)
        let path = Path.after(open.path("rights/\(right.ref.id)"), .rightStepWithdrawn)
        return try await visit.saving(page, then: path) {
            try await visit.write(open) { try Rights.withdraw(step, of: right, seen: seen, why: why, with: $0) }
        }
    }
}
