import Testing

@testable import Web

@Suite struct TimeAndFunnelTests {
    static let limits = TimeChart.Limits(lower: 40, average: 60, upper: 80, words: "40% to 80%")

    static func month(_ name: String, _ percent: Double, signal: TimeChart.Signal? = nil, breaks: String? = nil)
        -> TimeChart.Point
    {
        .init(
            label: name, value: .shown(percent, words: "\(Int(percent))%", base: "50", limits: limits, signal: signal),
            breaks: breaks)
    }

    static let chart = TimeChart(
        id: "t", question: "Better?", answer: "No change.", period: "each month", valueTitle: "Improved",
        baseTitle: "Scored again",
        points: [
            month("January 2026", 50), month("February 2026", 60),
            .init(label: "March 2026", value: .hidden()),
            month("April 2026", 70), month("May 2026", 85, signal: .init(words: "outside, higher", judgement: .better)),
        ], note: "Limits.")

    @Test func aMonthWithoutAFigureIsAGap() {
        // Four are shown; only the first two and the last two are neighbours.
        #expect(Self.chart.drawing.count(of: #"class="series""#) == 2)
        #expect(Self.chart.drawing.count(of: #"class="dot""#) == 3)
        #expect(Self.chart.table.html.words.contains("hidden to protect people"))
    }

    @Test func aMarkHasItsRuleInWords() {
        #expect(Self.chart.drawing.words.contains("◆"))
        #expect(Self.chart.html.words.contains("◆ Outside, higher: May 2026 (85%)"))
    }

    @Test func bothEndsAreLabelled() {
        for words in ["January 2026", "May 2026", "50%", "85%"] {
            #expect(Self.chart.drawing.words.contains(words), "\(words)")
        }
    }

    @Test func aBreakIsABreakInTheLineWithItsReason() {
        var chart = Self.chart
        chart.points[1].breaks = "another question was asked"
        #expect(chart.drawing.count(of: #"class="series""#) == 1)
        #expect(chart.html.words.contains("From February 2026 figures cannot be compared"))
        #expect(chart.html.words.contains("another question was asked"))
    }

    @Test func oneMonthAloneIsDrawnInTheMiddle() {
        var chart = Self.chart
        chart.points = [Self.month("January 2026", 50)]
        #expect(chart.drawing.text.contains(#"cx="48.5%""#))
    }

    static let funnel = FunnelChart(
        id: "f", question: "Apart?", answer: "One is.", period: "this year", baseTitle: "Scored again",
        valueTitle: "Improved",
        places: [
            .init(label: "Harbour", percent: 60, base: 40, standing: .within),
            .init(label: "Quayside", percent: 20, base: 80, standing: .farApart(.worse)),
            .init(label: "Weaver’s Row", percent: 75, base: 60, standing: .apart(.better)),
        ], benchmark: 55, benchmarkLabel: "the whole: 55%",
        limits: [
            .init(base: 1, inner: 0...100, outer: 0...100), .init(base: 80, inner: 44...66, outer: 38...72),
        ], note: "Places differ no more than chance.")

    @Test func onlyThoseThatStandApartAreNamed() {
        let words = Self.funnel.drawing.words
        #expect(!words.contains("Harbour"))
        #expect(words.contains("Quayside") && words.contains("Weaver’s Row"))
    }

    /// Names that would lie on one another, on a mark or beyond the edge of a phone are moved or cut, and stay whole where
    /// there is room.
    @Test func namesKeepOffOneAnotherAndTheEdge() throws {
        var crowded = Self.funnel
        let long = "The community team of the further shore"
        crowded.places = [
            .init(label: long, percent: 40, base: 50, standing: .farApart(.worse)),
            .init(label: "Quayside", percent: 41, base: 52, standing: .apart(.worse)),
            .init(label: "Weaver’s Row", percent: 39, base: 80, standing: .farApart(.worse)),
        ]
        let html = crowded.drawing
        let names = html.text.matches(
            of: /<text class="name([^"]*)" x="([\d.]+)%" dx="(-?\d+)" y="([\d.]+)"[^>]*>([^<]*)</)
        struct Seen { let left, right, y: Double }
        let seen = try names.filter { !$0.1.contains("wide") }.map { name in
            let (x, y) = (try #require(Double(name.2)), try #require(Double(name.4)))
            let (wide, gap) = (Double(name.5.count) * 10 / 324 * 100, 12.0 / 324 * 100)
            return name.3.hasPrefix("-")
                ? Seen(left: x - gap - wide, right: x - gap, y: y) : Seen(left: x + gap, right: x + gap + wide, y: y)
        }
        #expect(seen.count == 3)
        for (index, one) in seen.enumerated() {
            #expect(one.left >= -0.1 && one.right <= 100.1, "beyond the edge of a phone: \(one)")
            for other in seen[(index + 1)...] where abs(one.y - other.y) < 14 {
                #expect(one.right <= other.left || other.right <= one.left, "\(one) on \(other)")
            }
        }
        #expect(names.contains { $0.1 == " wide" && $0.5.hasPrefix("The community team of the") })
        #expect(names.contains { $0.1 == " narrow" && $0.5.hasSuffix("…") })
    }

    @Test func shapesTellWhatColoursTell() {
        let html = Self.funnel.html
        #expect(html.count(of: #"class="place""#) == 1)
        #expect(html.text.contains(#"class="mark worse""#) && html.words.contains("◆ beyond the outer"))
        #expect(html.text.contains(#"class="mark better""#) && html.words.contains("◇ beyond the inner"))
    }

    @Test func theDrawingsArePicturesWithNames() {
        for html in [Self.funnel.html, Self.chart.html] {
            let names = html.values(of: "aria-labelledby").first?.split(separator: " ").map(String.init) ?? []
            #expect(names.count == 2)
            for name in names { #expect(html.tag(withID: name) != nil) }
        }
    }
}
