import Access
import Practice
import Store
import Values

/// A worker's own desk.
enum WorkPages {
    static let routes: [Route] = [.get("/work", work)]

    /// More than this and the list says that there are more.
    private static let most = 60

    private static func work(_ visit: Visit) async throws -> Reply {
        let (principal, _) = try visit.require(.seeOwnWork)
        let (authority, today) = (visit.authority, visit.today)
        let manages = visit.may(.reviewBrokenGlass)
        let desk = try await visit.database.read { connection -> WorkPage.Desk in
            var desk = WorkPage.Desk()
            desk.mine = try CareTeam.caseload(
                of: principal.userName, on: today, authority: authority, limit: most + 1, on: connection)
            if let team = principal.team {
                let mine = Set(desk.mine.map(\.person))
                desk.team = try CareTeam.allocated(
                    to: team, userName: principal.userName, authority: authority, limit: most + 1, on: connection
                ).filter { !mine.contains($0.person) }
                if manages {
                    desk.toReview = try BrokenGlasses.list(
                        team: team, except: principal.userName, isReviewed: false, authority: authority, limit: 21,
                        on: connection
                    ).count
                    desk.withoutKeyWorker = try CareTeam.withoutKeyWorker(
                        team: team, userName: principal.userName, authority: authority, limit: 21, on: connection)
                }
            }
            return desk
        }
        return .page(WorkPage(visit: visit, principal: principal, desk: desk, most: most).page)
    }
}
