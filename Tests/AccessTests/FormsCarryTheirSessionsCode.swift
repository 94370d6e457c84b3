import Access
import Store
import StoreTesting
import Testing

@Suite("Every form carries its own session’s code") struct FormsCarryTheirSessionsCode {
    @Test(arguments: TestStore.engines) func soNoOtherSiteCanMakeOne(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let first = try #require(await database.trySignIn("a.worker").session)
            let second = try #require(await database.trySignIn("a.worker").session)
            #expect(first.formCode != second.formCode, "the same account, another session")
            let again = try #require(await database.session(first.token, at: Workforce.began))
            #expect(again.formCode == first.formCode, "the same session, whenever it is asked")
            for session in [first, second] {
                #expect(session.formCode.count == 64)
                #expect(session.formCode != session.token)
                #expect(session.formCode != Secret.sha256(session.token), "not what the store holds")
            }
        }
    }
}
