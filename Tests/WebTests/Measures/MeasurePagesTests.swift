import Content
import Foundation
import HTTPTypes
import Insight
import Partnership
import Store
import Testing
import Values

@testable import Web

struct MeasurePagesTests {
    @Test func everyMeasureIsListedWithItsQuestion() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures")
            for measure in Measure.all(in: try await site.partnership.catalogue()) {
                #expect(page.body.contains(HTML.escape(measure.title)))
                #expect(page.body.contains("href=\"\(Path.measure(measure.ref.id))\""))
            }
        }
    }

    @Test(arguments: Breakdown.ofOutcomes)
    func aMeasureIsSplitByEachDimensionOfItsOwn(dimension: Breakdown) async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures/outcomes-improved?by=\(dimension.rawValue)")
            #expect(page.status == 200)
            #expect(page.body.contains("<svg class=\"bars\""))
            #expect(page.body.contains("/measures/outcomes-improved/csv?by=\(dimension.rawValue)"))
        }
    }

    @Test func theChosenSplitIsMarkedAndKeptWithThePeriod() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures/outcomes-improved?by=area&period=2025/26", as: "board-member")
            let area =
                "<a href=\"/measures/outcomes-improved?by=area&amp;period=2025/26\" aria-current=\"true\">Area</a>"
            #expect(page.body.contains(area))
            #expect(page.body.contains("<option value=\"2025/26\" selected>Year 2025/26, so far</option>"))
            #expect(page.body.contains("<input type=\"hidden\" name=\"by\" value=\"area\">"))
            let other = try await site.get("/measures/outcomes-improved?period=2019-03", as: "board-member")
            #expect(other.body.contains("<option value=\"2019-03\" selected>1 March 2019 to 31 March 2019</option>"))
        }
    }

    @Test func theUsualPeriodIsChosenUntilAnotherIs() throws {
        let today = try #require(LocalDate(iso: "2026-05-10"))
        let choices = MeasurePeriods.offered(on: today, mayChooseDays: true)
        #expect(
            choices.map(\.value).prefix(5) == ["last-12-months", "last-24-months", "2026/27", "2025/26", "2024/25"])
        #expect(choices.map(\.label).contains("January 2026 to March 2026"))
        #expect(Set(choices.map(\.value)).count == choices.count)
        let forEverybody = MeasurePeriods.offered(on: today, mayChooseDays: false)
        #expect(forEverybody.map(\.value) == ["last-12-months", "2025/26", "2024/25"])
    }

    /// The download is the answer itself, to the letter.
    @Test func theJSONIsInsights() async throws {
        try await TestSite.with { site in
            let answer = try await site.get(
                "/measures/outcomes-improved/json?by=area&period=2025/26", as: "board-member")
            let catalogue = try await site.partnership.catalogue()
            let question = Question(
                try Measure.named("outcomes-improved", in: catalogue), by: .area,
                period: try Period.parse("2025/26", today: site.partnership.surroundings.today))
            let (insight, now) = (site.partnership.insight, site.partnership.surroundings.now())
            let expected = try await site.partnership.database.read { connection in
                var answer = try insight.ask(question, catalogue: catalogue, now: now, on: connection)
                answer.comparisons = try insight.compare(
                    question, answer, catalogue: catalogue, now: now, on: connection)
                return answer.json
            }
            #expect(answer.body == expected)
            #expect(answer.headers[.contentType]?.hasPrefix("application/json") == true)
            let name = answer.headers[.contentDisposition]
            #expect(name == "attachment; filename=\"outcomes-improved-by-area-2025-04-01-to-2026-03-31.json\"")
        }
    }

    @Test func theCSVCarriesItsDefinition() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/measures/key-worker/csv")
            #expect(answer.status == 200)
            #expect(answer.body.contains("# Definition: People with a support plan"))
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
        }
    }

    @Test(
        arguments: [
            ("by=moon", "by", "outcome-domain"), ("by=", nil, ""), ("period=never", "period", "2025/26-Q3"),
            ("as-at=yesterday", "as-at", "2026-03-31"), ("as-at=2999-01-01", "as-at", "an earlier day"),
            ("period=2026-03-31..2025-04-01", "period", "Put the earlier date first"),
        ] as [(String, String?, String)])
    func whatCannotBeAskedNamesWhatCan(query: String, field: String?, accepted: String) async throws {
        try await TestSite.with { site in
            for ending in ["", "/csv", "/json"] {
                let page = try await site.get("/measures/outcomes-improved\(ending)?\(query)", as: "board-member")
                #expect(page.status == (field == nil ? 200 : 422))
                guard let field else { continue }
                #expect(page.body.contains("<a href=\"#\(field)\">"))
                #expect(page.body.contains(accepted))
                let typed = query.split(separator: "=")[1]
                #expect(page.body.contains(typed), "what was typed is lost")
            }
        }
    }

    @Test func aDimensionThatTheMeasureLacksIsRefusedWithItsOwn() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures/key-worker?by=outcome-domain")
            #expect(page.status == 422)
            #expect(page.body.contains("This is not split by outcome domain."))
            #expect(page.body.contains("href=\"/measures/key-worker?by=simd-quintile\""))
        }
    }

    @Test(
        arguments: [
            ("by=sex&and=service", "and", "not split by sex and service at once"),
            ("by=area&and=area", "and", "split by area already"), ("and=sex", "by", "Choose what to split by first"),
            ("by=area&and=moon", "and", "“moon” is not something"),
            ("by=moon&and=sex", "by", "“moon” is not something"),
            ("by=area&and=person", "and", "would name people"),
        ] as [(String, String, String)])
    func whatCannotBeCrossedSaysWhyAndKeepsTheRest(query: String, field: String, why: String) async throws {
        try await TestSite.with { site in
            for ending in ["", "/csv", "/json"] {
                let page = try await site.get("/measures/outcomes-improved\(ending)?\(query)&period=last-24-months")
                #expect(page.status == 422 && page.body.contains(why))
                #expect(page.body.contains("<a href=\"#\(field)\">") && page.body.contains("id=\"\(field)\""))
                #expect(page.body.contains("<option value=\"last-24-months\" selected>"), "the period is lost")
                #expect(page.body.contains("?by=area&amp;period=last-24-months"))
                #expect(
                    !page.body.contains("simd-quintile by") && !page.body.contains("measure/outcomes-improved is"),
                    "bare names")
                let carried = "<input type=\"hidden\" name=\"\(field)\""
                #expect(!page.body.contains(carried), "the form would ask for what is at fault again")
            }
        }
    }

    /// Whatever is put into an address, the page says what to do, and nothing fails.
    @Test(arguments: ["by", "and", "period", "as-at"])
    func nothingInAnAddressFails(field: String) async throws {
        let hostile = [
            "%00", "%22%3E%3Cscript%3E", "..%2F..%2F", "%F0%9F%92%A9", "-1", "99999999999999999999", "0000-00-00",
            "9999-12-31", "2026-02-30", "last-0-months", "last-99999999999-months", "2025/26-Q9",
            "0001-01-01..9999-12-31", String(repeating: "a", count: 5_000), "%E2%80%AE", "area%20by%20sex", "%25",
        ]
        try await TestSite.with { site in
            for part in ["", "/csv", "/json", "/funnel"] {
                for text in hostile {
                    let page = try await site.get("/measures/outcomes-improved\(part)?\(field)=\(text)")
                    #expect([200, 422].contains(page.status), "\(part)?\(field)=\(text.prefix(40)): \(page.status)")
                    #expect(!page.body.contains("<script>"))
                }
            }
            for text in hostile {
                // Only a period is read there.
                if field == "period" {
                    #expect([200, 422].contains(try await site.get("/outcomes?period=\(text)").status))
                }
                for path in ["/releases/\(text)", "/releases/1?\(field)=\(text)", "/figures/\(text)"] {
                    #expect([200, 404].contains(try await site.get(path).status), "\(path.prefix(60))")
                }
            }
        }
    }

    @Test func aMeasureThatIsNotDeclaredIsNotFound() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures/nothing")
            #expect(page.status == 404)
        }
    }

    @Test func smallNumbersAreHiddenFromEverybody() async throws {
        try await TestSite.with { site in
            // One outcome has been scored again, so neither it nor its base may be told.
            for user in [nil, "board-member", "practitioner"] {
                let page = try await site.get("/measures/outcomes-improved", as: user)
                #expect(page.body.contains("hidden to protect people"))
                let json = try await site.get("/measures/outcomes-improved/json", as: user)
                #expect(json.body.contains("\"suppressed\": true"))
                #expect(json.body.contains("\"base\": null"))
            }
        }
    }

    @Test func whatWasKnownEarlierIsAnswered() async throws {
        try await TestSite.with { site in
            let day = site.partnership.surroundings.today.adding(days: -1).iso
            let page = try await site.get("/measures/key-worker?as-at=\(day)", as: "board-member")
            #expect(page.status == 200)
            #expect(page.body.contains("There is nothing to count"))
        }
    }
}
