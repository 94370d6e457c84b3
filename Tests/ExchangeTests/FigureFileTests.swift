import Content
import Exchange
import Insight
import Testing
import Values

/// A file of published figures is loaded whole or not at all, and every fault is told with its place.
struct FigureFileTests {
    private static func ref(_ text: String) -> Ref {
        guard let ref = Ref(text) else { preconditionFailure("\(text) is not a reference") }
        return ref
    }

    private static let catalogue = Catalogue(
        items: [
            Item(
                ref: ref("partnership/dundee"), title: "Dundee Health and Social Care Partnership",
                fields: [
                    "authority": .text("S37000007"), "council": .text("S12000042"), "aliases": .list([.text("Dundee")]),
                ]),
            Item(ref: ref("comparator/scotland"), title: "Scotland", fields: ["role": .text("nation")]),
            Item(ref: ref("area/the-ferry"), title: "The Ferry", fields: ["aliases": .list([.text("Broughty Ferry")])]),
            Item(ref: ref("paper/report-1"), title: "A report"),
            indicator("ni-8", number: "NI-8", unit: "percent", period: "survey-wave"),
            indicator("ni-12", number: "NI-12", unit: "per-100000", period: "financial-year", proxy: "calendar-year"),
            indicator("ni-11", number: "NI-11", unit: "per-100000", period: "calendar-year", derivation: "adjusted"),
            indicator("deaths", unit: "count", period: "calendar-year"),
        ], links: [])

    private static func indicator(
        _ id: String, number: String? = nil, unit: String, period: String, proxy: String? = nil,
        derivation: String? = nil
    ) -> Item {
        var fields: [String: Field] = [
            "name": .text("Name of \(id)"), "suite": .text("core"), "definition": .text("What \(id) counts."),
            "numerator": .text("those that count"), "unit": .text(unit), "good": .text("up"), "period": .text(period),
            "publisher": .text("A publisher"), "caveats": .list([.text("A caveat.")]),
        ]
        if unit != "count" { fields["denominator"] = .text("all of them") }
        fields["number"] = number.map(Field.text)
        fields["proxy"] = proxy.map(Field.text)
        fields["derivation"] = derivation.map(Field.text)
        return Item(ref: ref("indicator/\(id)"), title: "What of \(id)?", fields: fields)
    }

    private static let header = "indicator,area,period,numerator,denominator,value,source"

    private static func figures(_ rows: String...) throws -> [PublishedFigure] {
        try FigureFile(([header] + rows).joined(separator: "\n"), catalogue: catalogue).figures
    }

    private static func faults(_ text: String) -> [String] {
        do throws(FigureFileFaults) {
            _ = try FigureFile(text, catalogue: catalogue)
            return []
        } catch { return error.list.map(\.description) }
    }

    @Test func readsColumnsInAnyOrder() throws {
        let text = """
            # What it is, with a comma; and more
            # Broken at 2023-04-01
            value,Source,period,area,INDICATOR,denominator,numerator

            34,"paper/report-1, section 2",2023/24,Dundee,NI-8,"1,000",340
            ,a letter,2021/22,s12000042,ni-8,,
            """
        let figures = try FigureFile(text, catalogue: Self.catalogue).figures
        #expect(figures.map(\.indicator.id) == ["ni-8", "ni-8"])
        #expect(figures.map(\.place.text) == ["partnership/dundee", "partnership/dundee"])
        #expect(figures.map(\.period.label) == ["2023/24", "2021/22"])
        #expect(figures[0].numerator == 340)
        #expect(figures[0].denominator == 1_000)
        #expect(figures.map { $0.value?.text } == ["34", nil], "a blank is missing, never zero")
        #expect(figures[0].paper?.place == "section 2")
    }

    @Test(arguments: ["\r\n", "\r", "\n"]) func readsEveryLineEnding(ending: String) throws {
        let text =
            "\u{FEFF}"
            + [Self.header, "deaths,The Ferry,2024,,,12,a letter", "deaths,Dundee,2024,,,,x"]
            .joined(separator: ending)
        #expect(try FigureFile(text, catalogue: Self.catalogue).figures.map { $0.value?.text } == ["12", nil])
    }

    @Test func whatIsAdjustedNeedNotFollow() throws {
        #expect(try Self.figures("ni-11,Dundee,2019,500,100000,600.5,x").count == 1)
    }

    @Test func aProxyIsAcceptedWhereItIsDeclared() throws {
        #expect(try Self.figures("ni-12,Dundee,2019,,,12000,x")[0].period.kind == .calendarYear)
    }

    @Test(arguments: [
        ("ni-99,Dundee,2023/24,,,34,x", "line 2, indicator: “ni-99” is not an indicator"),
        (",Dundee,2023/24,,,34,x", "line 2, indicator: It is blank"),
        ("ni-8,Atlantis,2023/24,,,34,x", "line 2, area: No place is called “Atlantis”"),
        ("ni-8,,2023/24,,,34,x", "line 2, area: It is blank"),
        ("ni-8,Dundee,2023/25,,,34,x", "line 2, period: “2023/25” is not a period"),
        ("ni-8,Dundee,last,,,34,x", "line 2, period: “last” is not a period"),
        ("ni-8,Dundee,2023,,,34,x", "line 2, period: “2023” is a calendar year, and this indicator is for a round"),
        ("ni-8,Dundee,2023/24,350,340,34,x", "line 2, numerator: 350 is more than the denominator, 340"),
        ("ni-8,Dundee,2023/24,340,0,34,x", "line 2, denominator: Nothing is divided by 0"),
        (
            "ni-8,Dundee,2023/24,340,1000,35,x",
            "line 2, value: 35 does not follow from 340 over 1000, which is 34.0 percent"
        ),
        ("ni-8,Dundee,2023/24,340,1000,,x", "line 2, value: It is blank, though what it is made of is there"),
        ("ni-8,Dundee,2023/24,,,134,x", "line 2, value: 134 is more than 100 percent"),
        ("ni-8,Dundee,2023/24,,,34%,x", "line 2, value: “34%” is not a number"),
        ("ni-8,Dundee,2023/24,many,1000,34,x", "line 2, numerator: “many” is not a number"),
        ("ni-8,Dundee,2023/24,34.5,1000,34,x", "line 2, numerator: “34.5” is not a whole number"),
        ("ni-8,Dundee,2023/24,,,34,", "line 2, source: It is blank"),
        ("ni-8,Dundee,2023/24,,,34,\"paper/none, page 1\"", "line 2, source: No paper is called paper/none"),
        ("ni-8,Dundee,2023/24,,,34,paper/report-1", "line 2, source: It names a paper and no place in it"),
        ("ni-8,Dundee,2023/24,,,34,x,y", "line 2: The row has more cells than there are headings"),
        ("deaths,Dundee,2024,12,100,12,x", "line 2, denominator: A number is over nothing"),
        ("deaths,Dundee,2024,12,,13,x", "line 2, value: 13 is not the numerator, 12"),
        ("deaths,Dundee,2024,,,12,\"x", "line 2, source: The cell runs over more than one line"),
        ("deaths,Dundee,2024,,,12,x\"y z\"", "line 2: The quotes cannot be read"),
    ])
    func eachFaultIsTold(row: String, words: String) {
        let faults = Self.faults("\(Self.header)\n\(row)")
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix(words) == true, "\(faults)")
    }

    /// One file, every fault of it, in order; the sound row between them is not loaded either.
    @Test func everyFaultOfTheFileIsTold() {
        let faults = Self.faults(
            """
            \(Self.header)
            ni-99,Atlantis,2023/24,many,,34%,
            ni-8,Dundee,2023/24,,,34,x

            ni-8,S37000007,2023/2024,,,35,x
            deaths,Dundee,2024/25,,,12,x
            """)
        #expect(
            faults.map { $0.prefix { $0 != ":" } } == [
                "line 2, indicator", "line 2, area", "line 2, numerator", "line 2, value", "line 2, source", "line 5",
                "line 6, period",
            ])
        #expect(faults[5].contains("is on line 3 already"), "the same figure by another name")
    }

    @Test func headingsAreNeededOnce() {
        #expect(Self.faults("").first?.hasPrefix("line 1: The file is empty") == true)
        #expect(Self.faults(Self.header) == ["line 1: No row follows the headings. Add some."])
        let faults = Self.faults("indicator,place,period,numerator,denominator,value,value\n")
        #expect(
            faults.map { $0.prefix { $0 != ":" } } == [
                "line 1, place", "line 1, value", "line 1, area", "line 1, source",
            ])
        #expect(Self.faults("indicator;area;period\nni-8;Dundee;2023/24").count == 8)
    }
}
