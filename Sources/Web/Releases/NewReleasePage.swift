import Insight
import Values

/// The form by which figures are released, with what that means.
struct NewReleasePage {
    let visit: Visit
    let measure: Measure
    /// All that are released with it, itself among them.
    let together: [Measure]
    let releases: [Release]
    let period: String
    var errors: [FieldError] = []

    /// The period that was chosen, or the last one that is over.
    var chosen: String { period.isEmpty ? periods.first?.value ?? "" : period }

    var page: Page {
        Page(
            frame: visit.frame, title: "Release figures", section: Path.measures, lead: measure.title, errors: errors,
            main: """
                <p>What you release stands for good, for everybody to read. Later corrections do not change it.</p>
                <p>These questions are counted over the same records, so they are released together, each as a whole and \
                split in every way that it can be:</p>
                \(together.map(\.title).bulletList)
                \(Form(
                    action: Path.newRelease(of: measure.ref.id), method: .post(csrf: visit.formCode),
                    content: """
                        \(SelectField(
                            name: "period", label: "Period", hint: "It has to be over, so that nothing can still happen in it", choices: periods, chosen: chosen,
                            prompt: nil, error: errors["period"]))
                        \(ButtonRow(
                            buttons: [Button("Release these figures", kind: .warning)],
                            cancel: PageLink("Do not release", href: Path.measure(measure.ref.id))))
                        """))
                <p class="quiet">Each small number is hidden, and every other from which it could be worked out, also \
                together with what was released before. If the records have changed by a handful since an earlier \
                release, another is refused.</p>
                \(PageSection(
                    heading: "Released so far", content: ReleaseList(releases: releases, measure: measure.ref).html))
                """)
    }

    /// Periods that are over, those that a board asks for first; and the one that was asked for.
    private var periods: [Choice] {
        let today = visit.today
        let yesterday = today.adding(days: -1)
        let year = Period.financialYear(containing: today)
        let usual = [
            Period.financialYear(containing: year.start.adding(days: -1)),
            Period.financialYear(containing: year.start.adding(years: -1).adding(days: -1)),
            Period.calendarYear(containing: today.adding(years: -1)),
        ]
        var quarters: [Period] = []
        var day = Period.financialQuarter(containing: today).start.adding(days: -1)
        for _ in 0..<4 {
            let quarter = Period.financialQuarter(containing: day)
            quarters.append(quarter)
            day = quarter.start.adding(days: -1)
        }
        var choices = (usual + quarters).filter { $0.end <= yesterday }.map {
            Choice($0.words, value: "\($0.start.iso)..\($0.end.iso)")
        }
        if !period.isEmpty, !choices.contains(where: { $0.value == period }) {
            let words = (try? Period.parse(period, today: today))?.words ?? period
            choices.append(Choice(words, value: period))
        }
        return choices
    }
}
