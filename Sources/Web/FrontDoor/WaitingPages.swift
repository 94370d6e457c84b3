import Access
import Content
import Practice
import Store
import Values

/// Who waits for which team.
enum WaitingPages {
    static let routes: [Route] = [.get("/waiting", lists), .get("/waiting/{team}", list)]

    /// How many people stand on a page of a list.
    private static let most = 50

    private static func lists(_ visit: Visit) async throws -> Reply {
        let (principal, _) = try visit.require(.workFrontDoor)
        let (teams, authority) = (visit.catalogue.items(ofKind: "team").map(\.ref), visit.authority)
        let waiting = try await visit.database.readBriefly {
            try Referrals.waiting(for: teams, authority: authority, on: $0)
        }
        let own = principal.team
        return .page(WaitingListsPage(visit: visit, own: own, waiting: waiting).page)
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        guard let team = try? Ref(kind: "team", id: visit.parameter("team")), visit.catalogue[team] != nil else {
            try visit.require(.workFrontDoor)
            throw PageNotFound()
        }
        let (principal, reason) = try visit.require(.seeWaitingList, on: .team(team))
        let urgency = Int(visit.query["urgency"]).flatMap(Referral.Urgency.init)
        let key = ReferralEntry.Key(text: visit.query["after"])
        let authority = visit.authority
        let states = Referral.State.allCases.filter(\.isWaitedFor)
        let (waiting, entries, names) = try await visit.database.readBriefly { connection in
            let waiting = try Referrals.waiting(for: [team], authority: authority, on: connection).first
            let entries = try Referrals.list(
                team: team, in: states, urgency: urgency, after: key, limit: most + 1, authority: authority,
                on: connection)
            let workers = Set(entries.compactMap(\.referral.worker))
            return (waiting, entries, try Accounts.names(of: workers, authority: authority, on: connection))
        }
        let signature = principal.signature(authority: authority, at: visit.now, because: reason)
        try await visit.database.record(signature) { pen in
            try pen.sign(.looked, team, detail: "waiting list: \(WaitingPage.people(waiting?.count ?? 0))")
        }
        return .page(
            WaitingPage(
                visit: visit, team: team, waiting: waiting, entries: entries, names: names, urgency: urgency,
                isFirst: key == nil, most: most
            ).page)
    }
}

extension ReferralEntry.Key {
    /// As it stands in an address: "2.2026-03-09.01J…".
    var text: String { "\(urgency.rawValue).\(receivedOn.iso).\(id.text)" }

    /// Reads it back; nil for what is none.
    init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let urgency = Int(parts[0]).flatMap(Referral.Urgency.init),
            let day = LocalDate(iso: String(parts[1])), !parts[2].isEmpty
        else { return nil }
        self.init(urgency: urgency, receivedOn: day, id: ID(String(parts[2])))
    }
}
