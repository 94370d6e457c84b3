import Partnership
import Store
import StoreTesting
import Testing

@testable import Web

/// What goes wrong is logged with a reference, and with nothing of what was typed or of whom it was about.
struct NothingPersonalIsLogged {
    /// What is typed into every field: words, and each kind of value that an error might repeat.
    private static let typed = ["Wraithby Osterholm", "2703541234", "marker-zanzibar", "14"]
    private static let known = [
        "Ailsa", "Brodie", "Callum", "Dewar", "01382 000000", "1961-05-14", "Weaver", "allotment",
    ]
    /// Every field that a form has. Each area lists its own, in a file of its own where they are many.
    private static let fields = siteFields + recordFields + frontDoorFields + rightsFields + needFields

    private static let siteFields = ["q", "user-name", "password", "display-name", "then", "reason", "note"]

    /// Every form is sent, every page is asked for, and the tables that they need are gone.
    @Test(arguments: TestStore.engines) func whenEverythingGoesWrong(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            for user in ["practitioner", "team-manager", "administrator"] { try await site.signIn(user) }
            let known = site.records.known.text
            try await site.partnership.database.write { connection in
                for table in ["outcome", "care_team", "name_token", "person_address", "break_glass"] {
                    try connection.script("DROP TABLE \(table)")
                }
            }
            for route in Routes.all {
                let path = route.pattern.replacing("{person}", with: known).replacing(
                    /\{[a-z]+\}/, with: "marker-zanzibar")
                for user in ["practitioner", "team-manager", "administrator"] {
                    switch route.method {
                    case .get: _ = try await site.get(path + "?q=marker-zanzibar", as: user)
                    case .post where route.pattern != "/sign-out":
                        for typed in Self.typed {
                            _ = try await site.post(path, Self.fields.map { ($0, typed) }, as: user)
                        }
                    case .post: break
                    }
                }
            }
            let lines = site.log.lines
            #expect(lines.count { $0.hasPrefix("A page failed") } > 20, "the pages did fail: \(lines.count) lines")
            #expect(lines.allSatisfy { !$0.hasPrefix("A page failed") || $0.contains("reference=") })
            for text in Self.typed.filter({ $0.count > 2 }) + Self.known + [known] {
                let found = lines.first { $0.contains(text) }
                #expect(found == nil, "“\(text)” is in the log")
            }
        }
    }
}
