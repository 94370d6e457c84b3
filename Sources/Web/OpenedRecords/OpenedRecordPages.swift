import Access
import People
import Practice
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
        let now = visit.now
        let list = try await visit.database.read { connection -> OpenedRecordsPage.List in
            var list = OpenedRecordsPage.List()
            list.waiting = try BrokenGlasses.list(
                team: team, except: principal.userName, isReviewed: false, authority: authority, limit: 100,
                on: connection)
            list.reviewed = try BrokenGlasses.list(
                team: team, except: principal.userName, isReviewed: true, authority: authority, limit: 50,
                on: connection)
            let glasses = list.waiting + list.reviewed
            list.names = try Accounts.names(
                of: Set(glasses.map(\.account) + glasses.compactMap { $0.review?.by }), authority: authority,
                on: connection)
            for id in Set(glasses.map(\.person)) {
                guard let person = try People.find(ID(id), authority: authority, on: connection) else { continue }
                list.people[id] = OpenedRecordsPage.Whose(
                    name: person.name.full,
                    standing: try CareTeam.standing(
                        of: principal, to: person, authority: authority, at: now, on: connection))
            }
            return list
        }
        return .page(OpenedRecordsPage(visit: visit, list: list).page)
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
