import Practice
import Store
import Testing
import Values

@testable import Web

/// A plan that ends, a death, and an outcome that joins a support: sent by form, and seen on the record afterwards.
struct EndingsAreRecorded {
    private func date(_ field: String, _ day: LocalDate) -> [(String, String)] {
        [("\(field)-day", String(day.day)), ("\(field)-month", String(day.month)), ("\(field)-year", String(day.year))]
    }

    /// Two months after the store began, which is today on the test site.
    private var today: LocalDate { TestSite.today }

    @Test func aPlanEndsWithItsReason() async throws {
        try await TestSite.with { site in
            let id = site.records.known.text
            let form = try await site.get(Path.record(id, "plan/end"), as: "practitioner")
            #expect(form.status == 200)
            let version = try #require(form.body.firstMatch(of: /name="seen" value="([0-9]+)"/)).1
            let stale = try await site.post(
                Path.record(id, "plan/end"), [("seen", "1"), ("why", "Moved")] + date("ended-on", today),
                as: "practitioner")
            #expect(stale.status == 409)
            #expect(stale.body.contains("Moved"))
            let answer = try await site.post(
                Path.record(id, "plan/end"),
                [("seen", String(version)), ("why", "She moved to Fife")] + date("ended-on", today),
                as: "practitioner")
            #expect(answer.location == Path.after(Path.record(id, "plan"), .planEnded))
            let plan = try await site.get(Path.record(id, "plan"), as: "practitioner")
            #expect(plan.body.contains("The support plan ended on \(today.words)"))
            #expect(plan.body.contains("She moved to Fife") && plan.body.contains("Begin a new plan"))
            #expect(!plan.body.contains("No support plan yet"))
            let overview = try await site.get(Path.record(id), as: "practitioner")
            #expect(overview.body.contains("The support plan ended on \(today.words)"))
            let own = try await site.get(Path.record(id, "plan"), as: "person")
            #expect(own.body.contains("Your support plan ended") && !own.body.contains("Begin a new plan"))
            let chronology = try await site.get(Path.record(id, "chronology"), as: "practitioner")
            #expect(chronology.body.contains("Support plan ended") && chronology.body.contains("She moved to Fife"))
        }
    }

    @Test func aDeathIsSaidPlainlyAndNoReviewIsDue() async throws {
        try await TestSite.with { site in
            let id = site.records.known.text
            site.pass(seconds: 40 * 86_400)
            let before = try await site.get(Path.record(id), as: "practitioner")
            #expect(before.body.contains(", was due "))
            let day = today.adding(days: 3)
            let answer = try await site.post(
                Path.record(id, "death"), [("seen", "1")] + date("died-on", day), as: "practitioner")
            #expect(answer.location == Path.after(Path.record(id), .deathRecorded))
            let record = try await site.get(Path.record(id), as: "practitioner")
            #expect(record.body.contains("<dt>Died</dt><dd>\(day.words)</dd>"))
            #expect(!record.body.contains(", was due "))
            #expect(record.body.contains("The support plan is still open"))
            for part in ["", "/plan"] {
                let page = try await site.get(Path.record(id) + part, as: "practitioner")
                let button = #"<a class="button" href="\#(Path.record(id, "plan/end"))">End the plan</a>"#
                #expect(page.body.contains(button))
                #expect(!page.body.contains(#"<a class="button" href="\#(Path.record(id, "review"))">"#))
                #expect(!page.body.contains("Next review by"))
            }
            let work = try await site.get("/work", as: "practitioner")
            #expect(work.body.contains("Died \(day.words)") && work.body.contains("End the support plan"))
            #expect(!work.body.contains("Overdue by"))

            let withdrawn = try await site.post(
                Path.record(id, "death/withdraw"), [("seen", "2")], as: "practitioner")
            #expect(withdrawn.location == Path.after(Path.record(id), .deathWithdrawn))
            let alive = try await site.get(Path.record(id), as: "practitioner")
            #expect(!alive.body.contains("<dt>Died</dt>") && !alive.body.contains(">End the plan</a>"))
            #expect(alive.body.contains(#"<a class="button" href="\#(Path.record(id, "review"))">Record a review</a>"#))
            let late = try await site.post(Path.record(id, "death/withdraw"), [("seen", "3")], as: "practitioner")
            #expect(late.status == 422)
        }
    }

    @Test func anOutcomeJoinsASupport() async throws {
        try await TestSite.with { site in
            let id = site.records.known.text
            let plan = try await site.get(Path.record(id, "plan"), as: "practitioner")
            let path = try #require(plan.body.firstMatch(of: /href="(\/people\/[^"]+\/supports\/[^"]+\/outcomes)"/)).1
            let form = try await site.get(String(path), as: "practitioner")
            #expect(form.body.contains("get back to the allotment") && !form.body.contains("sleep through the night"))
            let nothing = try await site.post(String(path), [], as: "practitioner")
            #expect(nothing.status == 422 && nothing.body.contains("Choose the outcome"))
            let answer = try await site.post(
                String(path), [("outcomes", site.records.outcomes[1].text)], as: "practitioner")
            #expect(answer.location == Path.after(Path.record(id, "plan"), .supportLinked))
            let all = try await site.get(String(path), as: "practitioner")
            #expect(all.body.contains("It is for every outcome of the plan"))
        }
    }
}
