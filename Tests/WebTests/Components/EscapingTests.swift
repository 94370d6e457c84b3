import Testing

@testable import Web

@Suite struct EscapingTests {
    static let hostile = #"<img src=x onerror="alert(1)">'&"#

    /// Every component that prints what was typed, stored or declared, given something hostile in every place.
    static let components: [HTML] = {
        let bad = hostile
        let link = PageLink(bad, href: bad)
        let choice = Choice(bad, value: bad, hint: bad)
        let clock = ClockChip(what: bad, due: bad, note: bad, state: .running, href: bad)
        let verdict = Verdict(judgement: .better, direction: .up, words: bad)
        let reading = OutcomeRow.Reading(score: 3, on: bad, view: bad)
        return [
            link.html, clock.html, verdict.html,
            ThreadTrail(beads: [.init(kind: bad, title: bad, href: bad), .closed(why: bad)], label: bad).html,
            Tabs(label: bad, links: [link], current: bad).html,
            PersonBanner(
                name: bad, preferredName: bad, born: bad, chi: bad,
                keyWorker: .init(name: bad, team: bad, phone: bad), whatMatters: bad, alerts: [bad],
                sharingLimits: [bad], died: bad, href: bad
            ).html,
            SummaryList(rows: [.init(bad, text: bad, action: link)]).html,
            TextField(name: bad, label: bad, hint: bad, value: bad, error: bad, autocomplete: bad).html,
            TextArea(name: bad, label: bad, hint: bad, value: bad, error: bad, limit: 9).html,
            SelectField(name: bad, label: bad, choices: [choice], chosen: bad, prompt: bad, error: bad).html,
            RadioGroup(name: bad, label: bad, choices: [choice], chosen: bad, error: bad).html,
            CheckboxGroup(name: bad, label: bad, choices: [choice], chosen: [bad], error: bad).html,
            Checkbox(name: bad, label: bad, hint: bad, value: bad, error: bad).html,
            DateField(name: bad, label: bad, value: .init(day: bad, month: bad, year: bad), error: bad).html,
            LadderField(name: bad, label: bad, lowestMeans: bad, highestMeans: bad, notScoredLabel: bad).html,
            SearchForm(action: bad, label: bad, value: bad, suggestions: [bad], csrf: bad, button: bad).html,
            Form(action: bad, method: .post(csrf: bad), label: bad, content: .empty).html,
            ErrorSummary(errors: [.init(field: bad, message: bad)], heading: bad).html,
            Button(bad, name: bad, value: bad).html, ButtonLink(bad, href: bad).html,
            Confirmation(done: bad, next: bad, link: link).html, Notice(heading: bad, content: .empty).html,
            EmptyState(heading: bad, text: bad, action: ButtonLink(bad, href: bad)).html,
            StatusTag(bad).html, GlossaryTerm(word: bad, meaning: bad).html,
            Disclosure(summary: bad, content: .empty).html,
            OutcomeRow(words: bad, domain: bad, baseline: reading, latest: reading, target: 8, href: bad).html,
            FigureCard(
                title: bad, figure: .shown(bad, base: bad), period: bad, interval: bad, verdict: verdict,
                definition: link
            ).html,
            FigureCard(title: bad, figure: .missing(bad), period: bad).html,
            DataTable(
                caption: bad, columns: [.init(bad), .number(bad)],
                rows: [[.link(link), .number(bad)], [.words(bad), .missing(bad)]], narrow: .stacks, downloads: [link]
            ).html,
            BarChart(
                id: "bars", question: bad, answer: bad, period: bad, rowTitle: bad, valueTitle: bad, baseTitle: bad,
                rows: [
                    .init(
                        bad, href: bad, .shown(5, words: bad, base: bad, interval: .init(low: 1, high: 9, words: bad))),
                    .init(bad, .missing(bad)),
                ], unit: bad, reference: .init(label: bad, value: 4)
            ).html,
            Timeline(
                label: bad,
                groups: [
                    .init(
                        heading: bad, entries: [.init(when: bad, kind: bad, title: bad, href: bad, by: bad)])
                ]
            ).html,
            WorkCard(title: link, detail: bad, next: bad, clock: clock, tags: [StatusTag(bad)]).html,
            VersionComparison(
                theirs: bad, yours: bad, fields: [.init(label: bad, theirs: bad, yours: "b")]
            ).html,
            Pager(label: bad, newer: bad, older: bad, shown: bad).html,
            Tiles(tiles: [.init(link: link, text: bad, kind: bad, figure: bad)]).html,
            Page(frame: .example, title: bad, lead: bad, main: .empty, reason: bad).html,
        ]
    }()

    @Test(arguments: components) func showsHostileTextAsText(_ html: HTML) {
        #expect(!html.text.contains("<img"))
        #expect(!html.text.contains(#"onerror=""#))
        #expect(html.text.contains("&lt;img"))
    }

    @Test func needsNothingInline() {
        let pages = [DesignPage().page(frame: .example).html] + Self.components
        for html in pages {
            #expect(html.values(of: "style").isEmpty)
            #expect(!html.text.contains("<style"))
            #expect(!html.text.contains("javascript:"))
            for event in ["onclick", "onload", "onchange", "onsubmit", "oninput"] {
                #expect(html.values(of: event).isEmpty)
            }
        }
        #expect(DesignPage().page(frame: .example).html.count(of: "<script") == 1)
    }
}
