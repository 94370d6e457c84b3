import Store
import Testing

@testable import Web

/// Every page that somebody lands on, whole, with the time and the identities held still.
struct PageSnapshots {
    @Test func ofEveryPage() async throws {
        try await TestSite.with { site in
            for page in SamplePage.all(of: site.records) {
                try Snapshot.check(page.name, try await site.get(page.path, as: page.user).body)
            }
        }
    }
}
