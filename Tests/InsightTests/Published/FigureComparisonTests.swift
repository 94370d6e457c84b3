import Content
import Insight
import Testing
import Values

/// Figures compare only where they can; where they cannot, they say why.
struct FigureComparisonTests {
    private let places = FigurePlaces(PublishedContent.catalogue)

    private func words(_ indicator: String, _ one: PublishedFigure?, _ other: PublishedFigure?) throws -> String {
        let declared = try Indicator.named(indicator, in: PublishedContent.catalogue)
        return FigureComparison(one, with: other, of: declared).words(declared, places)
    }

    @Test func twoPlacesInOnePeriod() throws {
        let own = try PublishedContent.figure("ni-8", "partnership/ash", "2023/24", "34")
        let nation = try PublishedContent.figure("ni-8", "comparator/nation", "2023/24", "31.5")
        #expect(
            try words("ni-8", own, nation) == "Ash is 2.5 percentage points above The nation, which is better.")
        #expect(try words("ni-8", nation, own) == "The nation is 2.5 percentage points below Ash, which is worse.")
        let level = try PublishedContent.figure("ni-8", "comparator/birch", "2023/24", "34.0")
        #expect(try words("ni-8", own, level) == "Ash is level with Birch.")
    }

    @Test func onePlaceInTwoPeriods() throws {
        let new = try PublishedContent.figure("deaths", "partnership/ash", "2024", "25")
        let old = try PublishedContent.figure("deaths", "partnership/ash", "2023", "30")
        #expect(try words("deaths", new, old) == "Ash in 2024 is 5 below 2023, which is better.")
    }

    @Test func refusals() throws {
        let own = try PublishedContent.figure("ni-8", "partnership/ash", "2023/24", "34")
        let before = try PublishedContent.figure("ni-8", "partnership/ash", "2021/22", "30")
        #expect(
            try words("ni-8", own, before)
                == "Not compared: the indicator changed on 1 April 2023: the question changed.")
        #expect(try words("ni-8", before, own).hasPrefix("Not compared: the indicator changed"))
        let nation = try PublishedContent.figure("ni-8", "comparator/nation", "2021/22", "31")
        #expect(
            try words("ni-8", own, nation)
                == "Not compared: Ash is for the survey of 2023/24, The nation for the survey of 2021/22.")
        #expect(try words("ni-8", own, nil) == "Not compared: there is no figure on one side.")
        let blank = try PublishedContent.figure("ni-8", "comparator/nation", "2023/24", nil)
        #expect(
            try words("ni-8", own, blank)
                == "Not compared: there is no value for The nation for the survey of 2023/24.")
        let year = try PublishedContent.figure("ni-12", "partnership/ash", "2019/20", "11000")
        let proxy = try PublishedContent.figure("ni-12", "partnership/ash", "2020", "10000")
        #expect(
            try words("ni-12", year, proxy)
                == "Not compared: one is for the financial year 2019/20, the other for the calendar year 2020, "
                + "and these are different kinds of period.")
        #expect(try words("ni-8", own, year) == "Not compared: they are figures of two indicators.")
    }

    @Test func periodsBeforeABreakCompare() throws {
        let one = try PublishedContent.figure("ni-8", "partnership/ash", "2021/22", "30")
        let other = try PublishedContent.figure("ni-8", "partnership/ash", "2019/20", "31")
        #expect(try words("ni-8", one, other) == "Ash in 2021/22 is 1 percentage point below 2019/20, which is worse.")
    }
}

/// Every indicator that the repository declares is sound.
struct DeclaredIndicatorTests {
    @Test func theRepositorysOwn() {
        #expect(IndicatorCheck().faults(in: TestContent.dundee).isEmpty)
        let indicators = Indicator.all(in: TestContent.dundee.catalogue)
        #expect(indicators.count == TestContent.dundee.items(ofKind: "indicator").count)
        #expect(indicators.compactMap(\.number).filter { $0.hasPrefix("NI-") } == (1...23).map { "NI-\($0)" })
        let broken = indicators.filter { $0.breaks.contains { $0.from.iso == "2023-04-01" } }.compactMap(\.number)
        #expect(broken == [2, 3, 4, 5, 7, 9].map { "NI-\($0)" })
        #expect(indicators.filter { $0.proxy != nil }.compactMap(\.number) == (12...16).map { "NI-\($0)" })
    }

    @Test(arguments: [
        ("unit", "furlongs", "unit"), ("good", "sideways", "good"), ("period", "fortnight", "period"),
        ("suite", "royal", "suite"), ("standing", "lost", "standing"), ("derivation", "guess", "derivation"),
        ("proxy", "survey-wave", "proxy"),
    ])
    func whatCannotBeReadIsNamed(field: String, value: String, fault: String) {
        let item = PublishedContent.indicator("x", unit: "percent", period: "survey-wave")
        var fields = item.fields
        fields[field] = .text(value)
        let changed = Item(ref: item.ref, title: item.title, fields: fields)
        #expect {
            try Indicator(changed)
        } throws: { ($0 as? Faults)?.list.map(\.field) == [fault] }
    }

    @Test func aShareNeedsBothItsParts() {
        let item = PublishedContent.indicator("x", unit: "percent", period: "survey-wave")
        var fields = item.fields
        fields["denominator"] = nil
        let changed = Item(ref: item.ref, title: item.title, fields: fields)
        #expect {
            try Indicator(changed)
        } throws: { ($0 as? Faults)?.list.map(\.field) == ["denominator"] }
    }
}
