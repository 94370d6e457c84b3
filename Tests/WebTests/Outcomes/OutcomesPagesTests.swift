import Content
import Foundation
import HTTPTypes
import Insight
import Partnership
import Store
import Testing
import Values

@testable import Web

struct OutcomesPagesTests {
    @Test func everybodySeesTheSameProtectedFigures() async throws {
        try await TestSite.with { site in
            for user in [nil, "board-member", "practitioner"] {
                let page = try await site.get("/outcomes", as: user)
                #expect(page.status == 200)
                // One outcome has been scored again, so neither it nor its base may be told.
                #expect(page.body.contains("hidden to protect people"))
                #expect(page.body.contains("As at "))
                for name in ["Brodie", "Ailsa", "allotment"] { #expect(!page.body.contains(name)) }
            }
        }
    }

    @Test func everyPartHasAPlaceOfItsOwn() async throws {
        try await TestSite.with { site in
            let page = HTML(trusted: try await site.get("/outcomes").body)
            let ids = page.values(of: "id")
            let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(repeated.isEmpty, "\(repeated.sorted())")
            let parts = ["as-at", "whole", "over-time", "domains", "people", "support", "views", "not-reviewed"]
            for part in parts { #expect(page.tag(withID: part)?.contains("data-live=") == true, "\(part)") }
            for reference in page.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ").map(String.init) }) {
                #expect(ids.contains(reference), "\(reference)")
            }
        }
    }

    /// Only what changed is another part, so that an open page exchanges no more than it has to.
    @Test func aPartIsAnotherOnlyWhenWhatIsInItIs() {
        let one = LiveFragment(id: "a", content: "<p>1</p>").html
        #expect(one == LiveFragment(id: "a", content: "<p>1</p>").html)
        #expect(
            one.values(of: "data-live") != LiveFragment(id: "a", content: "<p>2</p>").html.values(of: "data-live"))
    }

    @Test func theStreamIsOneOfEventsAndKeptNowhere() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/outcomes/live")
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "text/event-stream; charset=utf-8")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers[.contentSecurityPolicy]?.contains("connect-src 'self'") == true)
        }
    }

    @Test(arguments: ["csv", "json"]) func theMonthsCanBeTakenAway(ending: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/outcomes/months/\(ending)")
            #expect(answer.status == 200)
            let name = "attachment; filename=\"outcomes-improved-by-month.\(ending)\""
            #expect(answer.headers[.contentDisposition] == name)
            let months = OutcomesFigures.wholeMonths(before: site.partnership.surroundings.today)
            for month in months { #expect(answer.body.contains(month.start.iso.prefix(7))) }
            #expect(answer.body.contains("Personal outcomes with a baseline score"))
        }
    }

    @Test func theMonthsAreWholeAndInOrder() throws {
        let today = try #require(LocalDate(iso: "2026-03-15"))
        let months = OutcomesFigures.wholeMonths(before: today)
        #expect(months.count == 24)
        #expect(months.first?.words == "1 March 2024 to 31 March 2024")
        #expect(months.last?.words == "1 February 2026 to 28 February 2026")
    }
}
