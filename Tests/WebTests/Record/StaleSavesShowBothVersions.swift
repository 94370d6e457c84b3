import Partnership
import Store
import Testing

@testable import Web

/// Two people change the same thing: the second is shown both versions, and nothing is lost.
struct StaleSavesShowBothVersions {
    @Test(arguments: TestSiteEngines.all)
    func ofWhatMatters(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let path = Path.record(site.records.known.text, "plan/change")
            let date = [("next-review-day", "1"), ("next-review-month", "5"), ("next-review-year", "2026")]
            let first = try await site.post(
                path, [("seen", "2"), ("what-matters", "The garden in spring")] + date, as: "practitioner")
            #expect(first.status == 303)
            let second = try await site.post(
                path, [("seen", "2"), ("what-matters", "My grandchildren")] + date, as: "team-manager")
            #expect(second.status == 409)
            #expect(second.body.contains("The garden in spring") && second.body.contains("My grandchildren"))
            #expect(second.body.contains("Nothing of yours was saved, and nothing is lost"))
            let again = try await site.post(
                path, [("seen", "3"), ("what-matters", "My grandchildren")] + date, as: "team-manager")
            #expect(again.status == 303)
        }
    }

    @Test(arguments: TestSiteEngines.all)
    func ofAReview(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let path = Path.record(site.records.known.text, "review")
            func review(_ summary: String, seen: String) -> [(String, String)] {
                [
                    ("seen", seen), ("summary", summary), ("took-part", "person"), ("held-on-day", "1"),
                    ("held-on-month", "3"), ("held-on-year", "2026"), ("next-review-day", "1"),
                    ("next-review-month", "6"), ("next-review-year", "2026"),
                ] + site.records.outcomes.flatMap { [("score-\($0)", "7"), ("view-\($0)", "person")] }
            }
            let first = try await site.post(path, review("We met at the allotment", seen: "2"), as: "practitioner")
            #expect(first.status == 303)
            let second = try await site.post(path, review("We met at home", seen: "2"), as: "team-manager")
            #expect(second.status == 409)
            // What differs is marked, so it stands in an element of its own.
            #expect(second.body.contains("the allotment<") && second.body.contains("home<"))
            let reviews = try await site.partnership.database.read {
                try $0.count("SELECT count(*) FROM review WHERE superseded_at IS NULL")
            }
            #expect(reviews == 2)
        }
    }

    @Test func ofDetails() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "change")
            let name = [("given", "Ailsa"), ("family", "Brodie")]
            let first = try await site.post(
                path, [("seen", "1"), ("phone", "01382 444444")] + name, as: "practitioner")
            #expect(first.status == 303)
            let second = try await site.post(
                path, [("seen", "1"), ("phone", "01382 555555")] + name, as: "team-manager")
            #expect(second.status == 409)
            #expect(second.body.contains("444444<") && second.body.contains("555555<"))
        }
    }
}
