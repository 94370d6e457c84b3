import Values

extension Answer {
    /// The answer as a table for a terminal, with what it means above and what to know below.
    public var text: String {
        let header = [
            dimensions.map(\.words).joined(separator: ", "), "count", "of", measure.isMean ? "mean" : "percent",
            "95% interval", "in words",
        ]
        let lines = by == nil ? rows : rows + [total]
        let about = [
            measure.title,
            "\(measure.name), \(measure.unit.rawValue), \(period.words)",
            "Records as at \(asAt.ukTimeWords). Definition \(measure.version).",
        ]
        let notes = caveats.map { "- \($0)" } + ["- \(provenance.protection)"]
        let compared = comparisons.map { [$0.text(self)] }?.filter { !$0.isEmpty } ?? []
        let parts =
            [about, Self.aligned([header] + lines.map(Self.cells)), compared, [measure.definition], notes]
            .filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func cells(_ row: Row) -> [String] {
        let numbers = [row.count, row.of].map { $0.isSuppressed ? "hidden" : $0.text }
        if let share = row.share {
            return [row.label] + numbers + [
                "\(share.percent)%", "\(share.lower)% to \(share.upper)%", share.word.words,
            ]
        }
        if let mean = row.mean {
            return [row.label] + numbers + ["\(mean.value)", "\(mean.lower) to \(mean.upper)", ""]
        }
        return [row.label] + numbers + ["", "", row.isSuppressed ? Count.suppressed.text : "nothing to count"]
    }

    /// Columns side by side: the first and last begin at their left edge, the others end at their right one.
    package static func aligned(_ lines: [[String]]) -> [String] {
        let widths = (lines.first ?? []).indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { cells in
            let padded = cells.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : column == cells.count - 1 ? cell : space + cell
            }
            return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}
