extension DesignPage {
    var record: HTML {
        let full = PersonBanner(
            name: "Euphemia Gowrie", preferredName: "Effie", born: "14 May 1961 (aged 64)", chi: "140561 0000",
            keyWorker: .init(name: "Rowan Tayfield", team: "Community Mental Health East", phone: "01632 960 142"),
            whatMatters: "My own front door, my dog, and a night's sleep.",
            alerts: ["Ring before visiting; a stranger at the door is frightening."],
            sharingLimits: ["Effie has asked that her sister is not told about appointments."],
            href: "#the-record")
        let bare = PersonBanner(
            name: "Finlay Carse", born: "2 January 1948", died: "9 October 2025", href: "#the-record")
        let summary = SummaryList(rows: [
            .init("Address", text: "12 Weaver's Row, Dundee", action: PageLink("Change", href: "#the-record")),
            .init("Communication", text: "Large print; speak slowly", action: PageLink("Change", href: "#the-record")),
            .init("Advocate", text: nil, action: PageLink("Add", href: "#the-record")),
        ])
        return """
            \(example("Person banner", "On a wide page its first line stays in sight.", full.html))
            \(example("Person banner with little known", nil, bare.html))
            \(example("Summary list", nil, summary.html))
            \(example("Timeline", nil, timeline))
            \(example("Two versions after a stale save", nil, comparison))
            """
    }

    private var timeline: HTML {
        Timeline(
            label: "Example chronology",
            groups: [
                .init(
                    heading: "November 2025",
                    entries: [
                        .init(
                            when: "18 November 2025, 14:20", kind: "Review", title: "Second review of the plan",
                            href: "#the-record", by: "Rowan Tayfield, Community Mental Health East", isMilestone: true,
                            content: "<p>Three outcomes scored again; two better, one the same.</p>"),
                        .init(
                            when: "6 November 2025, 10:05", kind: "Contact",
                            title: "Phone call about sleep", by: "Lorna Kinnaird, Hope Point"),
                    ]),
                .init(
                    heading: "October 2025",
                    entries: [
                        .init(when: "21 October 2025", kind: "Hospital", title: "Home from Carseview after 9 days")
                    ]),
            ],
            level: 4
        ).html
    }

    private var comparison: HTML {
        VersionComparison(
            theirs: "Saved by Lorna Kinnaird, today at 09:12",
            fields: [
                .init(
                    label: "What matters to me", theirs: "My own front door and my dog.",
                    yours: "My own front door, my dog, and a night's sleep."),
                .init(label: "Next review", theirs: "14 May 2026", yours: "14 May 2026"),
                .init(label: "Who takes part", theirs: "", yours: "Effie, Rowan and the link worker"),
            ]
        ).html
    }

    var outcomesAndClocks: HTML {
        let rows = [
            OutcomeRow(
                words: "I want to sleep through the night", domain: "Staying well",
                baseline: .init(score: 3, on: "3 February 2025", view: "Effie's own view"),
                latest: .init(score: 6, on: "18 November 2025", view: "Effie's own view"), target: 8,
                href: "#outcomes-and-clocks", level: 4),
            OutcomeRow(
                words: "To see my grandchildren more than twice a year", domain: "Seeing people",
                baseline: .init(score: 5, on: "3 February 2025", view: "Effie's own view"),
                latest: .init(score: 4, on: "18 November 2025", view: "Worker's view"), target: 7, level: 4),
            OutcomeRow(
                words: "Keep my dog with me", domain: "Living where you want",
                baseline: .init(score: 8, on: "3 February 2025", view: "Effie's own view"),
                latest: .init(score: 8, on: "18 November 2025", view: "Effie's own view"), target: 8, level: 4),
            OutcomeRow(
                words: "Pay the bills without dread", domain: "Feeling safe",
                baseline: .init(score: 2, on: "18 November 2025", view: "Effie and her worker agree"), target: 6,
                level: 4),
            OutcomeRow(words: "Get back to the allotment", domain: "Having things to do", level: 4),
        ]
        let verdicts = [
            Verdict(from: 3, to: 6), Verdict(from: 5, to: 4), Verdict(from: 8, to: 8),
            Verdict(judgement: .better, direction: .down, words: "waits fell by 4 days"),
            Verdict(judgement: .unclear, direction: .level, words: "fewer than six points so far"),
        ]
        return """
            \(example("Outcome rows", "From a score of 1 to 10, in the person's own words.", rows.joinedHTML))
            \(example(
                "Change in words", nil, #"<ul class="plain">\#(verdicts.map { "<li>\($0)</li>" as HTML })</ul>"#))
            \(example("Clocks in every state", nil, clocks))
            """
    }

    private var clocks: HTML {
        let chips = [
            ClockChip(what: "Review of the plan", due: "14 May 2026", days: 168, state: .running),
            ClockChip(
                what: "First visit", due: "24 November 2025", days: 1, unit: "working day", state: .dueSoon,
                href: "#outcomes-and-clocks"),
            ClockChip(
                what: "Seven-day follow-up", due: "14 November 2025", days: -7, state: .breached,
                href: "#outcomes-and-clocks"),
            ClockChip(what: "Carer's support plan", due: "1 November 2025", note: "done on 29 October", state: .met),
            ClockChip(what: "Treatment starts", note: "paused since 3 November at Effie's wish", state: .paused),
            ClockChip(what: "Transfer of care", note: "moved away on 2 October", state: .void),
        ]
        return #"<ul class="plain">\#(chips.map { "<li>\($0)</li>" as HTML })</ul>"#
    }

    var work: HTML {
        let cards = WorkCards(
            label: "Example of a day's work",
            cards: [
                WorkCard(
                    title: PageLink("Finlay Carse", href: "#work"), detail: "Born 2 January 1948 (aged 77), Coldside",
                    next: "Visit him at home after his stay in hospital",
                    clock: ClockChip(
                        what: "Seven-day follow-up", due: "14 November 2025", days: -7, state: .breached),
                    level: 4),
                WorkCard(
                    title: PageLink("Effie Gowrie", href: "#work"), detail: "Born 14 May 1961 (aged 64), East End",
                    next: "Score three outcomes again",
                    clock: ClockChip(
                        what: "Review of the plan", due: "24 November 2025", days: 1, unit: "working day",
                        state: .dueSoon),
                    tags: [StatusTag("Unpaid carer")], level: 4),
                WorkCard(
                    title: PageLink("Ailsa Strathmore", href: "#work"), detail: "Born 30 June 1990 (aged 35), Lochee",
                    next: "Nothing is due",
                    clock: ClockChip(
                        what: "Review of the plan", due: "2 March 2026", days: 98, state: .running),
                    level: 4),
            ])
        let empty = EmptyState(
            heading: "Nothing is due this week",
            text: "Reviews, visits and follow-ups that fall due in the next seven days would be listed here.",
            action: ButtonLink("Look further ahead", href: "#work", kind: .secondary), level: 4)
        return """
            \(example("Cards for a day's work", nil, cards.html))
            \(example("Empty state", nil, empty.html))
            """
    }
}

extension Sequence where Element: Component {
    /// The pieces one after another.
    var joinedHTML: HTML { map(\.html).joined() }
}
