import Store
import Testing

@testable import Web

/// Every page that somebody lands on, whole, with the time and the identities held still.
struct PageSnapshots {
    @Test func ofEveryPage() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            let pages: [(name: String, path: String, user: String?)] = [
                ("home", "/", nil), ("sign-in", "/sign-in", nil), ("not-found", "/nowhere", nil),
                ("work", "/work", "practitioner"), ("work-manager", "/work", "team-manager"),
                ("people", "/people", "practitioner"), ("new-person", "/people/new", "practitioner"),
                ("record", Path.record(known), "practitioner"),
                ("record-own", Path.record(known), "person"),
                ("record-plan", Path.record(known, "plan"), "practitioner"),
                ("record-network", Path.record(known, "network"), "practitioner"),
                ("record-chronology", Path.record(known, "chronology"), "practitioner"),
                ("record-closed", Path.record(site.records.stranger.text), "practitioner"),
                ("record-change", Path.record(known, "change"), "practitioner"),
                ("record-review", Path.record(known, "review"), "practitioner"),
                ("outcome-new", Path.record(known, "outcomes/new"), "practitioner"),
                ("support-new", Path.record(known, "supports/new"), "practitioner"),
                ("own-plan", Path.record(known, "plan"), "person"),
                ("own-network", Path.record(known, "network"), "person"),
                ("own-who-has-looked", Path.record(known, "who-has-looked"), "person"),
                ("own-change-refused", Path.record(known, "change"), "person"),
                ("carer-change-refused", Path.record(known, "change"), "carer"),
                ("who-has-looked", Path.record(known, "who-has-looked"), "practitioner"),
                ("thread-outcome", "/thread/outcome/\(site.records.outcomes[0])", "practitioner"),
                ("thread-closed", "/thread/outcome/\(site.records.outcomes[0])", "board-member"),
                ("measure-by-area", Path.measure("key-worker") + "?by=area", nil),
                ("refused", "/work", "board-member"), ("account-change", "/accounts/practitioner", "administrator"),
                ("opened-records", "/opened-records", "team-manager"),
                ("accounts", "/accounts", "administrator"), ("account", "/account", "practitioner"),
                ("services", "/services", nil), ("service", Path.service("hope-point"), nil), ("plan", "/plan", nil),
                ("priority", Path.priority("models-of-support"), nil), ("measures", "/measures", nil),
                ("measure", Path.measure("outcomes-improved"), "board-member"), ("glossary", "/glossary", nil),
                ("papers", "/papers", nil), ("figures-none", "/figures", nil),
                ("figure-none", Path.figure("ni-20"), nil),
                ("outcomes", Path.outcomes, nil), ("releases-none", Path.releases, nil),
                ("release-new", Path.newRelease(of: "outcomes-improved"), "strategy-officer"),
            ]
            for page in pages {
                try Snapshot.check(page.name, try await site.get(page.path, as: page.user).body)
            }
        }
    }
}
