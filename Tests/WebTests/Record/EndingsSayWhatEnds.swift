import Partnership
import People
import Practice
import Store
import Testing
import Values

@testable import Web

/// Nothing in a record ends by one press: a page says what ends, asks the day, and keeps what was typed.
struct EndingsSayWhatEnds {
    private static func day(_ date: LocalDate) -> [(String, String)] {
        [("to-day", "\(date.day)"), ("to-month", "\(date.month)"), ("to-year", "\(date.year)")]
    }

    /// The address of the ending that a page leads to.
    private func link(_ site: TestSite, on part: String, _ words: String) async throws -> String {
        let page = try await site.get(Path.record(site.records.known.text, part), as: "practitioner").body
        let found = page.matches(of: /href="([^"]+\/end)">([^<]+)</).first { $0.2 == words }
        return String(try #require(found).1)
    }

    /// What can end on a day that is still to come is asked for when it ends.
    static let endings: [(part: String, words: String, what: String, asks: String)] = [
        ("network", "End this relationship", "Iona Brodie, brother or sister of Ailsa", "The day it ended"),
        ("network", "Take off the care team", "Peer worker, Peer worker", "The day it ends"),
        ("plan", "End this support", "A talk each week", "The day it ends"),
    ]

    @Test(arguments: endings.indices) func eachAsksForTheDayAndThenEnds(index: Int) async throws {
        let ending = Self.endings[index]
        try await TestSite.with { site in
            let path = try await link(site, on: ending.part, ending.words)
            let asked = try await site.get(path, as: "practitioner")
            #expect(asked.status == 200 && asked.body.contains(ending.what))
            #expect(asked.body.contains(ending.asks) && asked.body.contains("Leave it as it is"))

            let today = site.partnership.surroundings.today
            let none = try await site.post(path, [], as: "practitioner")
            #expect(none.status == 422 && none.body.contains("Enter the day it ended."))
            let late = try await site.post(path, Self.day(today.adding(days: 400)), as: "practitioner")
            let refusal = index == 0 ? "is in the future" : "is more than a year away"
            #expect(late.status == 422 && late.body.contains(refusal))
            let early = try await site.post(path, Self.day(today.adding(days: -900)), as: "practitioner")
            #expect(early.status == 422 && early.body.contains("Enter that day or a later one"))
            #expect(early.body.contains("value=\"\(today.adding(days: -900).year)\""), "what was typed is lost")

            if index > 0 {
                let ahead = try await site.post(path, Self.day(today.adding(days: 10)), as: "practitioner")
                #expect(ahead.status == 303)
                #expect(try await site.get(path, as: "practitioner").status == 200, "until then it goes on")
            }
            let ended = try await site.post(path, Self.day(today), as: "practitioner")
            #expect(ended.status == 303)
            #expect(try await site.get(path, as: "practitioner").status == 404, "it ends once")
        }
    }

    @Test func endedSupportsStandApartWithWhatTheyWereFor() async throws {
        try await TestSite.with { site in
            let path = try await link(site, on: "plan", "End this support")
            _ = try await site.post(path, Self.day(site.partnership.surroundings.today), as: "practitioner")
            let page = try await site.get(Path.record(site.records.known.text, "plan"), as: "practitioner").body
            #expect(page.contains("No support at present") && page.contains("1 support that has ended"))
            #expect(page.contains("It was for") && !page.contains("This outcome has ended"))
        }
    }

    @Test func anOutcomeThatEndedIsMarkedWhereItsSupportGoesOn() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            let outcome = Path.record(known, "outcomes/\(site.records.outcomes[0])/end")
            let ended = try await site.post(outcome, [("why", "Reached"), ("seen", "1")], as: "practitioner")
            #expect(ended.status == 303)
            let page = try await site.get(Path.record(known, "plan"), as: "practitioner").body
            let supports = try #require(
                page.split(separator: "id=\"supports\"").last?.split(separator: "</section>").first)
            #expect(supports.contains("sleep through the night") && supports.contains("This outcome has ended"))
        }
    }
}
