import Content
import Insight
import Partnership
import Store
import Values

/// The outcomes behind a service or a priority, protected: how they went, and how many are open.
struct OutcomesBehindView: Sendable {
    let behind: Behind
    /// How they went by service, for what several services serve: the family's answers, in declared order.
    var byService: [Answer] = []

    /// Reads them in one read; nil for something that outcomes do not lead to.
    static func read(_ ref: Ref, _ visit: Visit, byService: Bool = false) async throws -> OutcomesBehindView? {
        let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
        let change = Measure.outcomeChange(in: catalogue).filter { $0.allows(.service) }
        return try await visit.database.read { connection in
            guard
                let behind = try insight.behind(ref, catalogue: catalogue, now: now, on: connection)
            else { return nil }
            var view = OutcomesBehindView(behind: behind)
            if byService, let measure = change.first {
                view.byService = try insight.askFamily(
                    Question(measure, by: .service), catalogue: catalogue, now: now, on: connection)
            }
            return view
        }
    }

    /// The figures; `what` is what they stand behind, as in "this service".
    func section(_ what: String) -> HTML {
        let cards = behind.change.compactMap { answer in
            answer.rows.first.map { FigureCard(answer, row: $0, title: answer.measure.name) }
        }
        guard !cards.isEmpty else { return .empty }
        let nothing = nothingToShow(cards)
        let figures: HTML = #"<div class="three">\#(FigureRow(cards: cards))</div>"#
        return PageSection(
            heading: "The outcomes behind it",
            content: """
                <p>\(openWords(what)) \(nothing ?? "This is how those that were scored again went.")</p>
                \(when: nothing == nil, figures)
                """
        ).html
    }

    private func openWords(_ what: String) -> String {
        switch behind.openOutcomes {
        case .known(1)?: "1 open outcome leads to \(what) today."
        case .known(let count)?: "\(Count.known(count)) open outcomes lead to \(what) today."
        case .suppressed?: "A few open outcomes lead to \(what) today."
        case nil: "Outcomes lead to \(what)."
        }
    }

    /// One sentence in place of cards that would all say the same: that they are hidden, or that there is nothing.
    private func nothingToShow(_ cards: [FigureCard]) -> String? {
        if cards.allSatisfy({ $0.figure == .hidden }) {
            return "So few were scored again that how they went is \(ShownFigure.hiddenWords)."
        }
        let isNothing = cards.allSatisfy { if case .missing = $0.figure { true } else { false } }
        return isNothing ? "None was scored again in the period \(behind.change[0].period.words)." : nil
    }

    /// How the outcomes of each service went, those with the most first; then those whose number is hidden.
    func table(of services: [Item], caption: String, hidesCaption: Bool = false) -> DataTable {
        let lines = services.map { service -> (size: Int, cells: [Cell]) in
            let own = byService.map { answer in answer.rows.first { $0.key == service.ref.text } }
            let base = own.first.flatMap { $0?.of }
            let cells: [Cell] =
                [.link(service.pageLink), base.map { Cell($0) } ?? .missing("not counted")]
                + own.map { $0.map { Cell($0) } ?? .missing("not counted") }
            let size = base.map { base in base.value.map { $0 * 2 } ?? 1 } ?? -1
            return (size, cells)
        }
        let rows = lines.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
            .map(\.element.cells)
        let columns =
            [DataTable.Column("Service"), .number("Scored again", sorted: .descending)]
            + byService.map { DataTable.Column.number($0.measure.predicate.capitalisedFirst) }
        return DataTable(caption: caption, hidesCaption: hidesCaption, columns: columns, rows: rows, isSortable: true)
    }
}
