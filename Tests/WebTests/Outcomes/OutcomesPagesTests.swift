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

    @Test func thePeriodIsInTheAddressAndKeptInEveryLink() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/outcomes?period=2025/26-Q3", as: "board-member").body
            #expect(page.contains("<option value=\"2025/26-Q3\" selected>"))
            #expect(page.contains("data-live-totals=\"/outcomes/totals?period=2025/26-Q3\""))
            #expect(page.contains("/measures/outcomes-improved/csv?by=area&amp;period=2025/26-Q3"))
            #expect(page.contains("/measures/outcomes-improved/funnel?by=service&amp;period=2025/26-Q3"))
            #expect(page.contains("1 October 2025 to 31 December 2025"))
            let totals = try await site.get("/outcomes/totals?period=2025/26-Q3", as: "board-member").body
            #expect(totals.contains("1 October 2025 to 31 December 2025"))
            let usual = try await site.get("/outcomes").body
            #expect(usual.contains("<option value=\"last-12-months\" selected>"))
        }
    }

    @Test func aPeriodThatIsNoneIsSaidToBe() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/outcomes?period=soon", as: "board-member")
            #expect(page.status == 422)
            #expect(page.body.contains("“soon” is not a period") && page.body.contains("data-live="))
            #expect(page.body.contains("<option value=\"soon\" selected>"), "what was asked for is lost")
            #expect(try await site.get("/outcomes/totals?period=soon", as: "board-member").status == 404)
        }
    }

    /// The counts are for everybody; the way to names is for those who work with people.
    @Test func whoeverWorksWithPeopleFindsThoseWhoAreNotReviewed() async throws {
        try await TestSite.with { site in
            let link = "/measures/outcomes-never-reviewed/people"
            for user in [nil, "board-member", "person"] {
                let page = try await site.get("/outcomes", as: user).body
                #expect(!page.contains(link))
            }
            for user in ["practitioner", "team-manager"] {
                let page = try await site.get("/outcomes", as: user).body
                #expect(page.contains(link))
            }
        }
    }

    @Test(arguments: ["service", "area", "locality", "organisation"])
    func placesStandAgainstTheWhole(by: String) async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures/outcomes-improved/funnel?by=\(by)")
            #expect(page.status == 200 && page.body.contains("Nothing can be drawn"), "one outcome is too few")
            #expect(page.body.contains("<option value=\"\(by)\" selected>"))
            let other = try await site.get("/measures/outcomes-improved/funnel?by=sex")
            #expect(other.status == 422 && other.body.contains("By sex nothing is drawn against the whole."))
            #expect(other.body.contains("Choose one of services, areas, localities and organisations."))
            #expect(try await site.get("/measures/outcomes-change-mean/funnel").status == 404)
        }
    }

    /// A funnel is of one kind of places: a second split in its address changes nothing.
    @Test func aFunnelTakesOneSplitAndAnEarlierMoment() async throws {
        try await TestSite.with { site in
            let path = "/measures/outcomes-improved/funnel?by=area"
            let crossed = try await site.get(path + "&and=sex")
            #expect(crossed.status == 200)
            #expect(try await crossed.body == site.get(path).body)
            let yesterday = TestSite.today.adding(days: -1).iso
            let earlier = try await site.get(path + "&as-at=\(yesterday)", as: "board-member")
            #expect(earlier.status == 200 && earlier.body.contains("value=\"\(yesterday)\""))
            let bad = try await site.get(path + "&as-at=yesterday&period=last-24-months", as: "board-member")
            #expect(bad.status == 422 && bad.body.contains("<a href=\"#as-at\">"))
            #expect(bad.body.contains("<option value=\"last-24-months\" selected>"), "the other choices are lost")
            #expect(bad.body.contains("<option value=\"area\" selected>"))
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

    /// Whoever asks for the months of a period is not given others without a word.
    @Test(arguments: ["csv", "json"]) func theMonthsAreOfNoOtherPeriod(ending: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/outcomes/months/\(ending)?period=2024/25")
            #expect(answer.status == 422 && answer.headers[.contentDisposition] == nil)
            #expect(answer.body.contains("always has the last 24 whole months"))
            #expect(answer.body.contains("href=\"/outcomes/months/\(ending)\""))
            #expect(try await site.get("/outcomes/months/\(ending)?period=").status == 200)
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
