import HTTPTypes
import Store
import Testing

@testable import Web

/// The headers that hold browsers to what a page may do, and keep people's data out of caches.
struct EveryAnswerKeepsItsPromises {
    @Test(arguments: ["/", "/sign-in", "/health", "/nowhere", "/design"])
    func openPages(path: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.get(path)
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func signedInPagesAreKeptNowhere() async throws {
        try await TestSite.with { site in
            let answer = try await site.get(Path.record(site.records.known.text), as: "practitioner")
            #expect(answer.status == 200)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test func cookiesAreOutOfScriptsReach() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/sign-in")
            let set = try #require(page.headers[.setCookie])
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax"))
        }
    }

    /// The cookie that a session lives in, as it is set when somebody signs in.
    @Test func norIsTheSessionsCookie() async throws {
        try await TestSite.with { site in
            let page = try await site.ask(.get, "/sign-in", form: nil, jar: "fresh")
            let answer = try await site.ask(
                .post, "/sign-in",
                form: [("csrf", page.formCode ?? ""), ("user-name", "practitioner"), ("password", TestSite.password)],
                jar: "fresh")
            let token = try #require(site.cookie(Cookie.session, of: "fresh"))
            let set = try #require(answer.headers[values: .setCookie].first { $0.contains(token) })
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax") && !set.contains("Domain"))
        }
    }

    /// No style or script is written into any page, which the policy would refuse anyway.
    @Test func nothingIsInline() async throws {
        try await TestSite.with { site in
            for path in ["/", "/design", "/measures", "/plan"] {
                let body = try await site.get(path).body
                #expect(!body.contains(" style=") && !body.contains("<style") && !body.contains(" onclick"))
            }
        }
    }

    @Test func whatIsTypedIsShownAndNeverObeyed() async throws {
        try await TestSite.with { site in
            let answer = try await site.post("/people", [("q", "<script>alert(1)</script>")], as: "practitioner")
            #expect(answer.status == 200)
            #expect(!answer.body.contains("<script>alert"))
            #expect(answer.body.contains("&lt;script&gt;"))
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example"])
    func signingInLeadsNowhereElse(then: String) async throws {
        try await TestSite.with { site in
            let page = try await site.ask(.get, "/sign-in", form: nil, jar: "fresh")
            let answer = try await site.ask(
                .post, "/sign-in",
                form: [
                    ("csrf", page.formCode ?? ""), ("user-name", "practitioner"), ("password", TestSite.password),
                    ("then", then),
                ], jar: "fresh")
            #expect(answer.location == "/work")
        }
    }

    @Test func aFormThatIsTooLargeIsRefused() async throws {
        try await TestSite.with { site in
            let answer = try await site.post(
                "/people", [("q", String(repeating: "a", count: 300_000))], as: "practitioner")
            #expect(answer.status == 413)
        }
    }
}
