import Access
import Partnership
import Store
import Testing

@testable import Web

/// A form that does not come from a page of ours changes nothing.
struct FormsNeedTheirCode {
    @Test(arguments: ["", "0000", String(repeating: "a", count: 64)])
    func aWrongCodeIsRefused(code: String) async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "network/new")
            let answer = try await site.post(
                path, [("name", "Somebody"), ("kind", "friend")], as: "practitioner", formCode: code)
            #expect(answer.status == 403)
            #expect(answer.body.contains("This form is out of date"))
            let network = try await site.get(Path.record(site.records.known.text, "network"), as: "practitioner")
            #expect(!network.body.contains("Somebody"))
        }
    }

    @Test func anotherSessionsCodeIsRefused() async throws {
        try await TestSite.with { site in
            let manager = try await site.get("/account", as: "team-manager")
            let answer = try await site.post(
                "/people", [("q", "Brodie")], as: "practitioner", formCode: manager.formCode ?? "")
            #expect(answer.status == 403)
        }
    }

    /// Whatever the form, whoever sends it: without its code it is not even read.
    @Test func everyRouteThatChangesAnythingNeedsOne() async throws {
        try await TestSite.with { site in
            try await site.signIn("practitioner")
            let before = try await site.partnership.database.read { try $0.count("SELECT count(*) FROM ledger") }
            let routes = (Routes.all + Doorstep.signingIn(.init(strength: .least))).filter { $0.method == .post }
            #expect(routes.count > 20)
            for route in routes {
                let path = route.pattern.replacing("{person}", with: site.records.known.text)
                    .replacing(/\{[a-z]+\}/, with: "01NOBODY")
                let answer = try await site.post(path, [("q", "Brodie")], as: "practitioner", formCode: "0000")
                #expect(answer.status == 403 && answer.body.contains("This form is out of date"), "\(route.pattern)")
            }
            let after = try await site.partnership.database.read { try $0.count("SELECT count(*) FROM ledger") }
            #expect(after == before)
        }
    }

    @Test func signingInNeedsOneToo() async throws {
        try await TestSite.with { site in
            let answer = try await site.post(
                "/sign-in", [("user-name", "practitioner"), ("password", TestSite.password)], formCode: "no")
            #expect(answer.status == 403)
            #expect(site.cookie(Cookie.session, of: "public") == nil)
        }
    }
}
