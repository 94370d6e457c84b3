import Insight
import Values

/// What an answer is held against: the period before, with whether the difference is more than chance, and what is
/// published for others.
struct ComparedSection: Component {
    let answer: Answer
    let comparisons: Comparisons

    var html: HTML {
        let parts = [earlier, published].filter { !$0.text.isEmpty }
        guard !parts.isEmpty else { return .empty }
        return PageSection(heading: "Compared", id: "compared", content: parts.joined()).html
    }

    private var earlier: HTML {
        guard let earlier = comparisons.earlier else { return .empty }
        let time =
            answer.measure.time == .snapshot
            ? "at the end of \(earlier.period.end.words)" : earlier.period.words
        if let refusal = earlier.refusal {
            return "<p>The period before is \(earlier.period.words). \(refusal.words)</p>"
        }
        let shown = answer.shownRows.map(\.key)
        let rows = answer.by == nil ? [] : earlier.rows.filter { shown.contains($0.key) }
        return """
            <p>Before, \(time), \(earlier.total.pageWords(answer)) \(some: verdict(earlier.total), { $0.html })</p>
            \(when: !rows.isEmpty, table(rows, earlier.total))
            <p class="quiet">\(EarlierPeriod.caveat)</p>
            """
    }

    private func table(_ rows: [EarlierPeriod.Line], _ total: EarlierPeriod.Line) -> HTML {
        func cells(_ line: EarlierPeriod.Line) -> [Cell] {
            let name: Cell =
                Ref(line.key).map { .link(PageLink(line.label, href: Path.page(of: $0))) } ?? .words(line.label)
            let before: Cell = line.before.map { Cell($0) } ?? .missing("not counted")
            guard let difference = line.difference else {
                let isHidden = line.before?.isSuppressed ?? false || isHidden(line.key)
                return [name, before, isHidden ? .hidden : .missing("nothing to compare"), .missing("cannot be said")]
            }
            return [
                name, before,
                .figure(
                    PageDifference.signed(difference.value), below: PageDifference.range(difference),
                    sortsAs: difference.value),
                verdict(line).map { .content($0.html, sortsAs: $0.judgement.word) } ?? .missing("cannot be said"),
            ]
        }
        return DataTable(
            caption: "Each \(answer.by?.words ?? "row"), before and the difference", hidesCaption: true,
            columns: [
                .init(answer.by?.words.capitalisedFirst ?? ""), .number("Before"),
                .number("Now less before, in \(answer.measure.meanUnit ?? "percentage points") (likely range)"),
                .init("In words"),
            ], rows: rows.map(cells), foot: cells(total), isSortable: true, narrow: .stacks
        ).html
    }

    private func isHidden(_ key: String) -> Bool { answer.rows.first { $0.key == key }?.isSuppressed ?? false }

    /// The verdict with its arrow: better, worse, or that chance explains it.
    private func verdict(_ line: EarlierPeriod.Line) -> Verdict? {
        guard let difference = line.difference, let verdict = line.verdict else { return nil }
        let direction: Verdict.Direction = difference.value > 0 ? .up : .down
        let beyond = "more than chance explains"
        switch verdict {
        case .improving: return Verdict(judgement: .better, direction: direction, words: beyond)
        case .gettingWorse: return Verdict(judgement: .worse, direction: direction, words: beyond)
        case .noChange: return Verdict(judgement: .same, direction: .level, words: "no more than chance explains")
        case .changed: return Verdict(judgement: .changed, direction: direction, words: beyond)
        case .tooFew: return nil
        }
    }

    private var published: HTML {
        let sentences = comparisons.published.flatMap(\.sentences)
        guard !sentences.isEmpty else { return .empty }
        let links = Set(comparisons.published.map(\.indicator)).sorted { $0.ref < $1.ref }.map {
            PageLink($0.fullName, href: Path.figure($0.ref.id))
        }
        return """
            <h3>What is published for others</h3>
            \(sentences.bulletList)
            \(LinkList(links: links))
            """
    }
}

extension EarlierPeriod.Line {
    /// What it was and how far it is from now, as the end of a sentence and another.
    func pageWords(_ answer: Answer) -> String {
        guard let before else { return "it was not counted." }
        guard let words = before.figureWords else {
            return before.isSuppressed ? "the number is \(Count.suppressed.text)." : "there was nothing to count."
        }
        let unit = answer.measure.meanUnit
        let base = before.mean == nil ? "\(before.count) of \(before.of)" : "over \(before.count)"
        let then = "it was \(words)\(unit.map { " \($0)" } ?? "") (\(base))."
        guard let difference else { return then }
        return "\(then) The difference is \(PageDifference.words(difference)) \(unit ?? "percentage points")."
    }
}

/// How a difference is written on a page.
enum PageDifference {
    /// "+3.1, likely between −1.0 and +7.2".
    static func words(_ difference: Estimate) -> String {
        "\(signed(difference.value)), likely between \(signed(difference.lower)) and \(signed(difference.upper))"
    }

    /// "−1.0 to +7.2".
    static func range(_ difference: Estimate) -> String { "\(signed(difference.lower)) to \(signed(difference.upper))" }

    static func signed(_ number: Double) -> String {
        let rounded = (number * 10).rounded() / 10
        return rounded > 0 ? "+\(rounded)" : rounded < 0 ? "−\(-rounded)" : "0.0"
    }
}
