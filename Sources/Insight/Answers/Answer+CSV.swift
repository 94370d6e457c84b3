import Values

extension Answer {
    /// The answer as CSV (RFC 4180): lines that begin with `#` say what it is, then come a header and the rows, all
    /// together last. A hidden number reads `hidden`; where there is nothing to take a share of, the cell is empty.
    ///
    /// Text that a spreadsheet would run as a formula is led by an apostrophe.
    public var csv: String {
        let about =
            [
                "\(measure.title) (\(measure.name))", "Measure: \(measure.ref), version \(measure.version)",
                "Definition: \(measure.definition)", "Unit: \(measure.unit.rawValue)",
                "Period: \(period.start.iso) to \(period.end.iso)", "Records as at: \(asAt.iso)",
                "Split by: \(dimensions.isEmpty ? "nothing" : dimensions.map(\.rawValue).joined(separator: " by "))",
                provenance.protection,
            ] + caveats + (comparisons?.remarks ?? [])
        let value = measure.isMean ? "mean" : "percent"
        let names = and == nil ? ["by", "label"] : ["by", "label", "and", "and-label"]
        let header =
            names + ["count", "of", value, "lower", "upper", "quantity", "suppressed"] + (comparisons?.header ?? [])
        let lines = by == nil ? rows : rows + [total]
        return
            (about.map(Self.remark)
            + ([header] + lines.map { cells($0) + (comparisons?.cells($0) ?? []) }).map(Self.record)).joined()
    }

    private func cells(_ row: Row) -> [String] {
        let (share, mean) = (row.share, row.mean)
        func cell(_ number: Double?) -> String { number.map { "\($0)" } ?? (row.isSuppressed ? Self.hidden : "") }
        let names = (0..<max(1, dimensions.count)).flatMap { place -> [String] in
            let value = row.values.indices.contains(place) ? row.values[place] : nil
            return [value?.key ?? Self.all, value?.label ?? "All"]
        }
        return names + [
            row.count.value.map(String.init) ?? Self.hidden, row.of.value.map(String.init) ?? Self.hidden,
            cell(share?.percent ?? mean?.value), cell(share?.lower ?? mean?.lower), cell(share?.upper ?? mean?.upper),
            share?.word.words ?? (row.isSuppressed ? Self.hidden : ""), row.isSuppressed ? "true" : "false",
        ]
    }

    private static let hidden = "hidden"

    /// A line that is not a record: without quotes or breaks, so that every reader can skip it.
    package static func remark(_ text: String) -> String {
        let words = text.replacing("\"", with: "'").split(whereSeparator: \.isNewline).joined(separator: " ")
        return "# " + words + "\r\n"
    }

    package static func record(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

    private static func quoted(_ text: String) -> String {
        let formula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
        // A number below 0 is none, and has to stay a number.
        let isNumber = text.first == "-" && Double(text)?.isFinite == true
        let isFormula = !isNumber && (text.unicodeScalars.first.map(formula.contains) ?? false)
        let safe = isFormula ? "'" + text : text
        let needsQuotes = safe.unicodeScalars.contains { ["\"", ",", "\r", "\n"].contains($0) }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
