import Testing
import Values

@testable import Content

@Suite struct CatalogueTests {
    private let catalogue = DeclaredContent(base).catalogue

    @Test func findsItemsByReferenceAndKind() throws {
        let service = try #require(catalogue[Ref(sample: "service/drop-in")])
        #expect(service.title == "Drop-in")
        #expect(service.summary == "A place to drop in to.")
        #expect(service.source == Source(own: "for tests", toConfirm: "the hours, with the helpers"))
        #expect(service.list("offers") == ["Tea", "Talk"])
        #expect(service.text("access") == "Walk in.")
        #expect(service.text("offers") == nil)
        #expect(service.integer("number") == nil)
        let plan = try #require(catalogue.items(ofKind: "plan").first)
        #expect(plan.date("from") == (try LocalDate(year: 2026, month: 4, day: 1)))
        #expect(catalogue.items(ofKind: "priority").map { $0.integer("number") } == [1])
        #expect(catalogue.items(ofKind: "nothing").isEmpty)
        #expect(catalogue.partnership?.text("authority") == "S37999999")
        #expect(catalogue.title(of: Ref(sample: "plan/plan-2026")) == "Plan 2026")
        #expect(catalogue.title(of: Ref(sample: "plan/unknown")) == "plan/unknown")
    }

    @Test func followsLinksBothWays() {
        let priority = Ref(sample: "priority/early-help")
        #expect(
            catalogue.links(from: priority).map(\.to)
                == [Ref(sample: "national-outcome/better-life"), Ref(sample: "plan/plan-2026")])
        #expect(catalogue.links(from: priority, kind: .partOf).map(\.to) == [Ref(sample: "plan/plan-2026")])
        #expect(catalogue.links(to: priority).map(\.from) == [Ref(sample: "service/drop-in")])
        #expect(catalogue.links(to: priority, kind: .partOf).isEmpty)
        #expect(catalogue.links(from: Ref(sample: "plan/unknown")).isEmpty)
    }

    @Test(arguments: [
        ("2026-03-31", 0), ("2026-04-01", 1), ("2027-03-31", 1), ("2027-04-01", 0),
    ])
    func keepsADatedLinkToItsDays(text: String, count: Int) throws {
        let date = try #require(LocalDate(iso: text))
        let service = Ref(sample: "service/drop-in")
        #expect(catalogue.links(from: service, kind: .contributesTo, on: date).count == count)
        #expect(catalogue.links(from: service, kind: .deliveredBy, on: date).count == 1)
    }

    @Test func everyLinkReadsBothWays() {
        let words = LinkKind.allCases.flatMap { [$0.words, $0.wordsBack] }
        #expect(Set(words).count == words.count)
        #expect(LinkKind.deliveredBy.words == "is delivered by")
        #expect(LinkKind.deliveredBy.wordsBack == "delivers")
    }

    @Test func everyLinkRuleJoinsKnownKinds() {
        for rule in LinkRule.all {
            #expect(Kind.named(rule.from) != nil)
            for kind in rule.to { #expect(Kind.named(kind) != nil) }
        }
    }

    @Test func makesACalendarOfBankAndLocalHolidays() throws {
        let text = """
            - ref: calendar/x
              title: Example
              source: { own: test }
              covers: { from: 2026-01-01, to: 2026-12-31 }
              bank-holidays: [{ date: 2026-01-01, name: New Year }]
              local-holidays: [{ date: 2026-10-05, name: Fair }]
            """
        let item = try #require(DeclaredContent(SampleFile("x.yaml", text)).catalogue.items.first)
        let calendar = try item.workingDayCalendar()
        #expect(calendar.name == "Example")
        #expect(try !calendar.isWorkingDay(LocalDate(year: 2026, month: 1, day: 1)))
        #expect(try !calendar.isWorkingDay(LocalDate(year: 2026, month: 10, day: 5)))
        #expect(try calendar.isWorkingDay(LocalDate(year: 2026, month: 10, day: 6)))
        #expect(throws: WrongKind(ref: item.ref, expected: "scale")) { try item.scale() }
        let plan = try #require(catalogue.items(ofKind: "plan").first)
        #expect(throws: WrongKind(ref: plan.ref, expected: "calendar")) { try plan.workingDayCalendar() }
    }

    @Test func makesAScale() throws {
        let text = """
            - { ref: scale/x, title: X, source: { own: test }, lowest: 1, highest: 5, lowest-means: No, highest-means: Yes }
            """
        let item = try #require(DeclaredContent(SampleFile("x.yaml", text)).catalogue.items.first)
        #expect(try item.scale() == Scale(lowest: 1, highest: 5, lowestMeans: "No", highestMeans: "Yes"))
    }
}
