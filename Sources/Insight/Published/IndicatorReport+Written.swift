import Values

extension IndicatorReport {
    /// The report for a terminal: what it is, the figures of each place, what they are compared with, what to know.
    public var text: String {
        let about = [
            indicator.title,
            "\(indicator.fullName), \(indicator.unit.words), by \(indicator.period.rawValue). \(indicator.goodWords)",
            "Published by \(indicator.publisher).",
        ]
        let tables = series.map { series in
            [series.place.title]
                + Answer.aligned(
                    [["period", "value", "numerator", "denominator", "source"]] + series.figures.map(cells))
        }
        let said = comparisons.map { $0.words(indicator, places) }
        let parts =
            [about] + (isEmpty ? [["No figures are loaded."]] : tables) + [said, [indicator.definition], notes]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func cells(_ figure: PublishedFigure) -> [String] {
        [figure.period.label, figure.value?.words ?? "missing"]
            + [figure.numerator, figure.denominator].map { $0.map { Count.known($0).text } ?? "" } + [figure.source]
    }

    /// What to know, one line each.
    private var notes: [String] {
        let breaks = indicator.breaks.map { "- From \($0.from.words): \($0.reason)." }
        let kinds = Set(series.flatMap(\.figures).map(\.period)).sorted().compactMap { period in
            periodNote(period).map { "- \(period.label): \($0.lowercasedStart)." }
        }
        return (indicator.standing.words.map { ["- \($0)"] } ?? []) + breaks + kinds
            + indicator.caveats.map { "- \($0)" }
    }

    /// The report as CSV (RFC 4180) in the columns that `jute figures load` reads, after lines that begin with `#` and
    /// say what it is. A missing value is an empty cell.
    public var csv: String {
        let about =
            [
                "\(indicator.title) (\(indicator.fullName))", "Unit: \(indicator.unit.words). \(indicator.goodWords)",
                "Definition: \(indicator.definition)", "Publisher: \(indicator.publisher)",
            ] + indicator.breaks.map { "Break on \($0.from.iso): \($0.reason)" } + indicator.caveats
        let header = ["indicator", "area", "period", "numerator", "denominator", "value", "source"]
        let lines = series.flatMap { series in
            series.figures.map { figure in
                [
                    indicator.ref.id, series.place.title, figure.period.label, figure.numerator.map(String.init) ?? "",
                    figure.denominator.map(String.init) ?? "", figure.value?.text ?? "", figure.source,
                ]
            }
        }
        return (about.map(Answer.remark) + ([header] + lines).map(Answer.record)).joined()
    }

    /// The report as JSON, ending with a new line. A missing value is `null`. A value is text, as it was printed, so
    /// that 34 and 34.0 stay apart.
    public var json: String {
        let members: KeyValuePairs<String, JSONText> = [
            "indicator": .text(indicator.ref.text), "number": JSONText(indicator.number),
            "title": .text(indicator.title), "name": .text(indicator.name),
            "definition": .text(indicator.definition), "unit": .text(indicator.unit.rawValue),
            "good": .text(indicator.good.rawValue), "period": .text(indicator.period.rawValue),
            "standing": .text(indicator.standing.rawValue), "publisher": .text(indicator.publisher),
            "breaks": .list(
                indicator.breaks.map { .object(["on": .text($0.from.iso), "why": .text($0.reason)]) }),
            "figures": .list(series.flatMap { series in series.entries.map { json($0, of: series.place) } }),
            "comparisons": .list(comparisons.map { .text($0.words(indicator, places)) }),
            "caveats": .list(indicator.caveats.map(JSONText.text)),
        ]
        return JSONText.object(members).written() + "\n"
    }

    private func json(_ entry: PublishedFigures.Entry, of place: FigurePlaces.Place) -> JSONText {
        let figure = entry.figure
        return .object([
            "area": .text(place.ref.text), "label": .text(place.title), "period": .text(figure.period.label),
            "periodKind": .text(figure.period.kind.rawValue), "start": .text(figure.period.days.start.iso),
            "end": .text(figure.period.days.end.iso), "numerator": figure.numerator.map(JSONText.integer) ?? .null,
            "denominator": figure.denominator.map(JSONText.integer) ?? .null, "value": JSONText(figure.value?.text),
            "source": .text(figure.source),
            "corrected": .list(
                entry.earlier.map { earlier in
                    .object([
                        "value": JSONText(earlier.figure.value?.text), "source": .text(earlier.figure.source),
                        "until": .text(earlier.until.iso),
                    ])
                }),
        ])
    }
}

extension String {
    fileprivate var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }
}
