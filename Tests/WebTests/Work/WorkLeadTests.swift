import Foundation
import Testing
import Values

@testable import Web

/// What the top of a desk says.
struct WorkLeadTests {
    private func words(_ own: (Int, Int), team: (Int, Int)? = nil, plans: Int = 0, opened: Int = 0) throws -> String {
        let day = try #require(LocalDate(iso: "2026-03-02"))
        return WorkLead(
            day: day, own: .init(overdue: own.0, soon: own.1), team: team.map { .init(overdue: $0.0, soon: $0.1) },
            withoutKeyWorker: plans, toReview: opened
        ).words
    }

    @Test(arguments: [
        (0, 0, "Monday 2 March 2026. No review is due in the next four weeks."),
        (1, 0, "Monday 2 March 2026. One review is overdue."),
        (0, 3, "Monday 2 March 2026. 3 reviews are due in the next four weeks."),
        (2, 1, "Monday 2 March 2026. 2 reviews are overdue, and one review is due in the next four weeks."),
        (61, 0, "Monday 2 March 2026. More than 60 reviews are overdue."),
    ])
    func aWorkerReadsOfTheirOwn(overdue: Int, soon: Int, expected: String) throws {
        #expect(try words((overdue, soon)) == expected)
    }

    @Test func aManagerReadsOfTheTeamFirst() throws {
        #expect(
            try words((0, 0), team: (12, 4), plans: 1, opened: 3)
                == "Monday 2 March 2026. In your team 12 reviews are overdue, one plan has no key worker, and 3 opened records wait for your review."
        )
        #expect(
            try words((0, 0), team: (0, 4))
                == "Monday 2 March 2026. Nothing in your team is overdue, and nothing waits for you.")
    }
}

/// The desk of a worker, and that of a manager.
struct WorkPageTests {
    @Test func aManagerSeesTheTeamsOverdueReviewFirst() async throws {
        try await TestSite.with { site in
            // Ailsa's review falls due in twenty days.
            site.pass(seconds: 25 * 24 * 3600)
            let page = try await site.get("/work", as: "team-manager").body
            #expect(page.contains("In your team one review is overdue"))
            #expect(!page.contains("Nothing is due") && !page.contains("nobody’s key worker"))
            let overdue = try #require(page.range(of: "Overdue in your team</h2>"))
            let others = try #require(page.range(of: "Others allocated to your team</h2>"))
            #expect(overdue.lowerBound < others.lowerBound)
            let section = page[overdue.upperBound..<others.lowerBound]
            #expect(section.contains("Brodie, Ailsa") && section.contains("Overdue by 5 days"))
            #expect(section.contains("Key worker Practitioner"))
        }
    }

    @Test func aWorkerSeesTheirOwnFirst() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/work", as: "practitioner").body
            #expect(page.contains("One review is due in the next four weeks"))
            #expect(page.contains("Reviews due</h2>") && !page.contains("Overdue in your team"))
        }
    }
}
