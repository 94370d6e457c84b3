import Testing

@testable import Web

@Suite struct FigureTests {
    static let chart = BarChart(
        id: "areas", question: "Where?", answer: "In one place.", period: "this year", rowTitle: "Area",
        valueTitle: "Better", baseTitle: "Scored twice",
        rows: [
            .init(
                "East",
                .shown(61.25, words: "61%", base: "132", interval: .init(low: 53, high: 69, words: "53% to 69%"))),
            .init("Lochee", .hidden()),
            .init("West", .missing("no reviews")),
        ],
        axisEnd: 100)

    @Test func aHiddenFigureNeverPrintsANumber() {
        let card = FigureCard(title: "People in Lochee", figure: .hidden, period: "this year", interval: "2 to 4").html
        #expect(!card.words.contains { $0.isNumber })
        #expect(card.words.contains("hidden to protect people"))
    }

    @Test func aHiddenCellSaysSoAndTheTableExplains() throws {
        let html = DataTable(
            caption: "People by area", columns: [.init("Area"), .number("People")],
            rows: [[.words("Lochee"), .hidden]], isSortable: true
        ).html
        #expect(!html.words.contains { $0.isNumber })
        #expect(html.count(of: #"<span class="hidden-figure">hidden to protect people</span>"#) == 1)
        #expect(html.words.contains("cannot be worked out"))
        #expect(html.values(of: "data-sort") == [""])
    }

    @Test func aTableWithNothingHiddenDoesNotSayThatThereIs() {
        let html = DataTable(caption: "C", columns: [.init("A")], rows: [[.words("x")]]).html
        #expect(!html.words.contains("hidden"))
    }

    @Test func aHiddenRowOfAChartHasWordsAndNoBar() {
        let only = BarChart(
            id: "one", question: "Q?", answer: "A.", period: "p", rowTitle: "Area", valueTitle: "Better",
            baseTitle: "Base", rows: [.init("Lochee", .hidden())], axisEnd: 100)
        #expect(!only.drawing.text.contains("<rect"))
        #expect(only.drawing.words.contains("hidden to protect people"))
        #expect(only.table.rows == [[.words("Lochee"), .hidden, .hidden]])
    }

    @Test func aHiddenShareKeepsABaseThatIsNotHidden() {
        let only = BarChart(
            id: "one", question: "Q?", answer: "A.", period: "p", rowTitle: "Area", valueTitle: "Better",
            baseTitle: "Base", rows: [.init("Lochee", .hidden(base: "37"))], axisEnd: 100)
        #expect(only.drawing.words.contains("of 37"))
        #expect(only.table.rows == [[.words("Lochee"), .hidden, .number("37")]])
    }

    @Test func theTableSaysWhatTheDrawingSays() {
        let chart = Self.chart
        #expect(chart.table.columns.map(\.title) == ["Area", "Better", "Scored twice", "Likely range"])
        #expect(
            chart.table.rows[0] == [
                .words("East"), .number("61%", sortsAs: 61.25), .number("132"), .number("53% to 69%", sortsAs: 53),
            ])
        #expect(chart.drawing.words.contains("61%"))
        #expect(chart.drawing.words.contains("of 132"))
        #expect(chart.table.html.words.contains("no reviews"))
    }

    @Test func barsBeginAtZeroAndKeepProportion() throws {
        let html = Self.chart.drawing
        let bar = try #require(html.text.split(separator: "<rect").dropFirst().first)
        #expect(bar.contains(#" x="0""#))
        #expect(bar.contains(#"width="51.45%""#))  // 61.25 of 100, on an axis 84 % wide
    }

    @Test func theDrawingIsAPictureWithAName() throws {
        let html = Self.chart.html
        let names = try #require(html.values(of: "aria-labelledby").first).split(separator: " ").map(String.init)
        #expect(names.count == 2)
        for name in names { #expect(html.tag(withID: name) != nil) }
        #expect(html.text.contains(#"role="img""#))
    }

    @Test(arguments: [(0.0, 1.0), (0.4, 0.5), (7, 10), (23, 25), (25, 25), (26, 50), (130, 200), (999, 1000)])
    func theAxisEndsOnARoundNumber(largest: Double, end: Double) {
        var chart = Self.chart
        chart.axisEnd = nil
        chart.rows = [.init("A", .shown(largest, words: "w", base: "b"))]
        #expect(abs(chart.end - end) < 1e-9)
    }

    @Test func aTableThatScrollsCanBeReachedByKey() {
        let html = DataTable(caption: "Numbers", columns: [.init("A")], rows: [[.words("x")]]).html
        #expect(html.text.contains(#"role="region" aria-labelledby="table-numbers" tabindex="0""#))
        #expect(html.tag(withID: "table-numbers")?.hasPrefix("<caption") == true)
    }

    @Test func aTableThatStacksKeepsItsMeaning() {
        let html = DataTable(
            caption: "Services", columns: [.init("Service"), .init("Where")], rows: [[.words("Hub"), .words("Town")]],
            narrow: .stacks
        ).html
        #expect(
            html.values(of: "role") == [
                "table", "rowgroup", "row", "columnheader", "columnheader", "rowgroup", "row", "rowheader", "cell",
            ])
        #expect(html.values(of: "data-label") == ["Where"])
    }

    @Test func anEmptyTableSaysWhatWouldBeThere() {
        let html = DataTable(
            caption: "C", columns: [.init("A")], rows: [], empty: EmptyState(heading: "None yet", text: "Add one.")
        ).html
        #expect(!html.text.contains("<table"))
        #expect(html.words.contains("Add one."))
    }
}
