import Values

extension EarlierPeriod.Line {
    /// What it was, as in "41.0% (32 of 78)"; hidden numbers are said to be.
    func beforeWords(_ measure: Measure) -> String {
        guard let before else { return "not compared" }
        if before.isSuppressed { return "hidden" }
        if let share = before.share { return "\(share.percent)% (\(before.count.text) of \(before.of.text))" }
        if let mean = before.mean { return "\(mean.value) (over \(before.count.text))" }
        return "nothing to count"
    }

    /// The difference with its likely range, as in "+3.1 (-1.0 to +7.2)"; nil without one.
    var differenceWords: String? {
        difference.map { "\(Self.signed($0.value)) (\(Self.signed($0.lower)) to \(Self.signed($0.upper)))" }
    }

    static func signed(_ number: Double) -> String {
        let text = fixedDecimals(number, places: 1)
        return number > 0 && text != "0.0" ? "+" + text : text
    }
}

extension PublishedComparator {
    /// In sentences, one for each place.
    public var sentences: [String] {
        guard !figures.isEmpty else {
            return ["No figure of \(comparator.words) is loaded for \(indicator.fullName)."]
        }
        return figures.map { found in
            let value = found.figure.value.map(indicator.unit.words) ?? "missing"
            var sentence = "\(found.place): \(value), \(indicator.fullName), \(found.figure.period.words)"
            if found.isOtherPeriod {
                sentence += "; for another time, so no difference is worked out"
            } else if let difference = found.difference {
                sentence +=
                    "; the figure here is \(EarlierPeriod.Line.signed(difference)) percentage points from it, "
                    + "which is not tested"
            }
            return sentence + ". Source: \(found.figure.source)."
        }
    }
}

extension Comparisons {
    /// For a terminal: what was before, with the difference and its verdict, and what is published for others.
    func text(_ answer: Answer) -> String {
        var parts: [String] = []
        if let earlier {
            if let refusal = earlier.refusal {
                parts.append("Compared with \(earlier.period.words): \(refusal.words)")
            } else {
                let unit = answer.measure.meanUnit ?? "percentage points"
                let lines = answer.by == nil ? [earlier.total] : earlier.rows + [earlier.total]
                let table = Answer.aligned(
                    [["", "then", "difference in \(unit) (95%)", "verdict"]]
                        + lines.map { line in
                            [
                                line.label, line.beforeWords(answer.measure), line.differenceWords ?? "",
                                line.verdict?.words ?? "",
                            ]
                        })
                parts.append(
                    (["Compared with \(earlier.period.words)"] + table + [EarlierPeriod.caveat])
                        .joined(separator: "\n"))
            }
        }
        let sentences = published.flatMap(\.sentences)
        if !sentences.isEmpty { parts.append((["Published for others"] + sentences).joined(separator: "\n")) }
        return parts.joined(separator: "\n\n")
    }

    /// The columns that a comparison adds to the header of a CSV file; none without an earlier period.
    var header: [String] {
        earlier == nil
            ? []
            : [
                "earlier_count", "earlier_of", "earlier_value", "difference", "difference_lower", "difference_upper",
                "verdict",
            ]
    }

    /// The cells of these columns for a row.
    func cells(_ row: Answer.Row) -> [String] {
        guard let earlier else { return [] }
        guard
            let line = row.key == earlier.total.key ? earlier.total : earlier.rows.first(where: { $0.key == row.key }),
            let before = line.before
        else { return Array(repeating: "", count: header.count) }
        let hidden = "hidden"
        let value = before.share?.percent ?? before.mean?.value
        func cell(_ number: Double?) -> String {
            number.map { fixedDecimals($0, places: 1) } ?? (row.isSuppressed || before.isSuppressed ? hidden : "")
        }
        return [
            before.count.value.map(String.init) ?? hidden, before.of.value.map(String.init) ?? hidden,
            value.map { "\($0)" } ?? (before.isSuppressed ? hidden : ""), cell(line.difference?.value),
            cell(line.difference?.lower), cell(line.difference?.upper), line.verdict?.name ?? "",
        ]
    }

    /// What a CSV file says of it above its columns.
    var remarks: [String] {
        let period = earlier.map { earlier in
            ["Compared with: \(earlier.period.start.iso) to \(earlier.period.end.iso)"]
                + [earlier.refusal?.words ?? EarlierPeriod.caveat]
        }
        return (period ?? []) + published.flatMap(\.sentences)
    }

    /// The member that it adds to the JSON of an answer.
    var member: (key: String, value: JSONText) {
        (
            "comparators",
            .object([
                "earlierPeriod": earlier.map { earlier in
                    .object([
                        "start": .text(earlier.period.start.iso), "end": .text(earlier.period.end.iso),
                        "refused": JSONText(earlier.refusal?.words), "total": Self.json(earlier.total),
                        "rows": .list(earlier.rows.map(Self.json)), "caveat": .text(EarlierPeriod.caveat),
                    ])
                } ?? .null,
                "published": .list(published.map(Self.json)),
            ])
        )
    }

    private static func json(_ count: Count?) -> JSONText { count?.value.map(JSONText.integer) ?? .null }

    private static func json(_ line: EarlierPeriod.Line) -> JSONText {
        func decimal(_ number: Double) -> JSONText { .decimal((number * 10).rounded() / 10 + 0) }
        return .object([
            "by": .text(line.key), "count": json(line.before?.count), "of": json(line.before?.of),
            "percent": line.before?.share.map { .decimal($0.percent) } ?? .null,
            "mean": line.before?.mean.map { .decimal($0.value) } ?? .null,
            "difference": line.difference.map { decimal($0.value) } ?? .null,
            "interval": line.difference.map { .list([decimal($0.lower), decimal($0.upper)]) } ?? .null,
            "verdict": JSONText(line.verdict?.name), "suppressed": .flag(line.before?.isSuppressed ?? false),
        ])
    }

    private static func json(_ published: PublishedComparator) -> JSONText {
        .object([
            "comparator": .text(published.comparator.text), "indicator": .text(published.indicator.ref.text),
            "figures": .list(
                published.figures.map { found in
                    .object([
                        "place": .text(found.place), "period": .text(found.figure.period.label),
                        "value": JSONText(found.figure.value?.text),
                        "difference": found.difference.map(JSONText.decimal) ?? .null,
                        "otherPeriod": .flag(found.isOtherPeriod), "source": .text(found.figure.source),
                    ])
                }),
        ])
    }
}
