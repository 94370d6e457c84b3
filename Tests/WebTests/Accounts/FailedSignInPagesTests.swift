import Store
import Testing

@testable import Web

/// Administrators see that somebody tries to sign in; nobody sees what was typed.
struct FailedSignInPagesTests {
    @Test(arguments: TestSiteEngines.all) func administratorsSeeThem(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let none = try await site.get(Path.failedSignIns, as: "administrator")
            #expect(none.status == 200 && none.body.contains("Nobody has failed to sign in"))
            for (name, password) in [("practitioner", "my-secret-guess"), ("my.secret.name", "x")] {
                let answer = try await site.post(
                    Path.signIn, [("user-name", name), ("password", password)])
                #expect(answer.status != 303)
            }
            let page = try await site.get(Path.failedSignIns, as: "administrator")
            #expect(page.body.contains("Wrong password") && page.body.contains(Path.account("practitioner")))
            #expect(page.body.contains("No account has the user name"))
            #expect(!page.body.contains("my-secret-guess") && !page.body.contains("my.secret.name"))
            let accounts = try await site.get(Path.accounts, as: "administrator")
            #expect(accounts.body.contains("href=\"\(Path.failedSignIns)\""))
        }
    }
}
