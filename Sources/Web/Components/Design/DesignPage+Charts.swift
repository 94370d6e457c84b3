extension DesignPage {
    var charts: HTML {
        """
        \(example("Bar chart with its table", nil, areas.html))
        \(example("Bar chart of counts", nil, counts.html))
        \(example("Share over time", "A month without a figure is a gap; a mark says which rule made it.", months.html))
        \(example("Places against the whole", "Only those that stand apart are named.", funnel.html))
        \(example("Table that stacks on a phone", nil, services))
        \(example("Newer and older", "Lists page by key, so no page numbers.", pagers))
        """
    }

    private var areas: BarChart {
        func row(_ area: String, _ percent: Double, of base: Int, _ low: Double, _ high: Double) -> BarChart.Row {
            BarChart.Row(
                area, href: "#charts-and-tables",
                .shown(
                    percent, words: "\(Int(percent))%", base: String(base),
                    interval: .init(low: low, high: high, words: "\(Int(low))% to \(Int(high))%")))
        }
        return BarChart(
            id: "areas", question: "Where did most outcomes get better?",
            answer:
                "More outcomes got better in Broughty Ferry than in Dundee as a whole; elsewhere it is too close to say.",
            period: "October 2024 to September 2025", rowTitle: "Area", valueTitle: "Outcomes that got better",
            baseTitle: "Outcomes scored twice",
            rows: [
                row("Broughty Ferry", 73, of: 140, 65, 80), row("Coldside", 61, of: 132, 53, 69),
                row("East End", 58, of: 91, 48, 68), BarChart.Row("Lochee", .hidden()),
                row("Maryfield", 52, of: 44, 38, 66), BarChart.Row("West End", .hidden(base: "37")),
                BarChart.Row("Strathmartine and the streets around it", .missing("no reviews in this period")),
            ],
            axisEnd: 100, reference: .init(label: "All of Dundee: 61%", value: 61),
            downloads: [PageLink("CSV", href: "#charts-and-tables"), PageLink("JSON", href: "#charts-and-tables")],
            level: 4)
    }

    private var counts: BarChart {
        BarChart(
            id: "waits", question: "How long do people wait for a first visit?",
            answer: "People wait longest for the link workers.", period: "September 2025", rowTitle: "Service",
            valueTitle: "Median wait", baseTitle: "People seen",
            rows: [
                .init("Hope Point", .shown(0, words: "same day", base: "211")),
                .init("Link workers", .shown(23, words: "23 days", base: "118")),
                .init("Community Mental Health East", .shown(17.5, words: "17.5 days", base: "64")),
            ],
            unit: " days", level: 4)
    }

    private var months: TimeChart {
        func month(_ name: String, _ percent: Double, signal: TimeChart.Signal? = nil) -> TimeChart.Point {
            TimeChart.Point(
                label: name,
                value: .shown(
                    percent, words: "\(Int(percent))%", base: "64",
                    limits: .init(lower: 42, average: 60, upper: 78, words: "42% to 78%"), signal: signal))
        }
        return TimeChart(
            id: "months", question: "Is it getting better over time?",
            answer: "It is improving: the newest month is 84%, against an average of 60%.",
            period: "each of the last seven months", valueTitle: "Outcomes that got better",
            baseTitle: "Outcomes scored twice",
            points: [
                month("March 2025", 55), month("April 2025", 61), month("May 2025", 58),
                TimeChart.Point(label: "June 2025", value: .hidden()),
                TimeChart.Point(label: "July 2025", value: .missing("nothing to count")), month("August 2025", 66),
                month(
                    "September 2025", 84,
                    signal: .init(words: "outside the limits of chance, higher", judgement: .better)),
            ],
            note: "Within the limits months differ by chance alone.",
            downloads: [PageLink("CSV", href: "#charts-and-tables")], level: 4)
    }

    private var funnel: FunnelChart {
        FunnelChart(
            id: "funnel", question: "Does any service stand apart?",
            answer: "For Weaver’s Row fewer outcomes got better than chance explains.",
            period: "October 2024 to September 2025", baseTitle: "Outcomes scored twice",
            valueTitle: "Outcomes that got better",
            places: [
                .init(label: "Harbour House", percent: 70, base: 12, standing: .within),
                .init(label: "Link workers", percent: 57, base: 118, standing: .within),
                .init(label: "Peer support", percent: 74, base: 60, standing: .apart(.better)),
                .init(label: "Weaver’s Row", percent: 38, base: 90, standing: .farApart(.worse)),
            ],
            benchmark: 58, benchmarkLabel: "the whole: 58%",
            limits: [1, 4, 10, 20, 40, 70, 118].map { base in
                let error = (58.0 * 42 / Double(base)).squareRoot()
                func range(_ reach: Double) -> ClosedRange<Double> { max(0, 58 - reach)...min(100, 58 + reach) }
                return FunnelChart.Limit(base: base, inner: range(1.96 * error), outer: range(3.09 * error))
            },
            note: "Places differ no more than chance and their sizes explain.",
            tableNote: "On a page its numbers are in a table.", level: 4)
    }

    private var services: HTML {
        DataTable(
            caption: "Services and their waits",
            columns: [
                .init("Service", sorted: .ascending), .init("Where"), .number("Places"), .number("Waiting"),
                .init("State"),
            ],
            rows: [
                [
                    .link(PageLink("Carers Centre", href: "#charts-and-tables")), .words("City centre"),
                    .number("240"), .number("12"), .content(StatusTag("Open", tone: .good).html, sortsAs: "1"),
                ],
                [
                    .link(PageLink("Hope Point", href: "#charts-and-tables")), .words("City centre"),
                    .missing("walk in"), .hidden, .content(StatusTag("Open", tone: .good).html, sortsAs: "1"),
                ],
                [
                    .link(PageLink("Link workers", href: "#charts-and-tables")), .words("Every surgery"),
                    .number("1,150", sortsAs: 1150), .number("96"),
                    .content(StatusTag("Waiting list", tone: .attention).html, sortsAs: "2"),
                ],
            ],
            isSortable: true, narrow: .stacks
        ).html
    }

    private var pagers: HTML {
        """
        \(Pager(label: "contacts", newer: "#charts-and-tables", older: "#charts-and-tables", shown: "Showing 20 of 412 contacts"))
        \(Pager(label: "reviews", older: "#charts-and-tables", shown: "Showing the newest 20 of 57 reviews"))
        """
    }
}
