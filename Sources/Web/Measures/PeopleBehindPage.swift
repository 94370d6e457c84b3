import Access
import Insight
import Partnership
import People
import Store
import Values

/// The people behind a figure, with what the list is and which side of the figure it shows.
struct PeopleBehindPage {
    let visit: Visit
    let measure: Measure
    let side: BaseSide
    let query: MeasureQuery
    var behind: PeopleBehindFigure?
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: "People behind: \(measure.title)", section: Path.measures,
            heading: .words("Who is behind this figure?"), lead: measure.title, errors: errors,
            main: """
                \(form)
                \(some: behind, list)
                <p>\(PageLink("The figure, for everybody", href: Path.measure(measure.ref.id) + query.text))</p>
                """, reason: "works with people")
    }

    private var form: HTML {
        let periods = MeasurePeriods.choices(usual: measure.defaultPeriod, asked: query.period, visit)
        return Form(
            action: Path.peopleBehind(measure.ref.id), method: .get, isRow: true, label: "Whom to list",
            content: """
                \(SelectField(
                    name: "which", label: "Which", choices: sides, chosen: side.rawValue, prompt: nil,
                    error: errors["which"]))
                \(SelectField(
                    name: "period", label: "Period", choices: periods,
                    chosen: query.period.isEmpty ? measure.defaultPeriod : query.period, prompt: nil,
                    error: errors["period"]))
                \(Button("Show"))
                """
        ).html
    }

    /// Those that count and those that do not, in the measure's own words.
    private var sides: [Choice] {
        let all = Choice("All \(measure.base)", value: BaseSide.all.rawValue)
        guard !measure.isMean else { return [all] }
        return [
            Choice("Those that \(measure.predicate)", value: BaseSide.counted.rawValue),
            Choice("The others", value: BaseSide.others.rawValue), all,
        ]
    }

    private func list(_ behind: PeopleBehindFigure) -> HTML {
        let some = behind.people > behind.entries.count ? " The \(behind.entries.count) with the most are listed." : ""
        let people = behind.people == 1 ? "1 person" : "\(behind.people) people"
        return """
            <p><strong>\(people)</strong> whose records you may see. Theirs are: \(behind.sideWords).\(some)</p>
            <p class="quiet">The figure itself counts everybody. Each person listed can see that you saw them here.</p>
            \(DataTable(
                caption: "People", hidesCaption: true,
                columns: [
                    .init("Name"), .init("Key worker"), .number("How many, of all theirs"),
                    .init("Why you may see the record"),
                ],
                rows: behind.entries.map(row), isSortable: true, narrow: .stacks,
                empty: EmptyState(
                    heading: "Nobody whose record you may see", text: "The figure may count people of other teams.",
                    level: 2)))
            \(when: behind.groups.count > 1, groups(behind))
            """
    }

    private func row(_ entry: PeopleBehindFigure.Entry) -> [Cell] {
        [
            .link(
                PageLink(
                    "\(entry.name.family), \(entry.name.given)", href: Path.record(entry.person.text, "plan"))),
            entry.keyWorker.map { .words($0) } ?? .missing("nobody"),
            .number("\(entry.rows) of \(entry.base)", sortsAs: Double(entry.rows)),
            .words(entry.reason.capitalisedFirst),
        ]
    }

    private func groups(_ behind: PeopleBehindFigure) -> HTML {
        let table = DataTable(
            caption: "People by key worker", hidesCaption: true,
            columns: [.init("Key worker"), .number("People"), .number("How many of theirs")],
            rows: behind.groups.map { group in
                [
                    group.keyWorker.map { .words($0) } ?? .missing("nobody"),
                    .number("\(group.people)", sortsAs: Double(group.people)),
                    .number("\(group.rows)", sortsAs: Double(group.rows)),
                ]
            }, isSortable: true)
        return PageSection(heading: "By key worker", content: table.html).html
    }
}
