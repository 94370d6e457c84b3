import Content
import Store
import Values

/// A protected table from which the answer of each measure of its base is read.
struct AnsweredTable {
    let by: Breakdown?
    let period: Period
    let asAt: Instant
    /// The moment that was asked as at; nil if none was.
    let askedAsAt: Instant?
    let catalogue: Catalogue
    let columns: Columns
    /// Which of the tallied dimensions was asked for: 0 for the rows, then the layers.
    let asked: Int
    let tally: Tally
    let table: ProtectedTable
    let protection: Protection

    /// - Throws: ``QuestionError/notOfThisBase(_:)`` for a measure that was not counted with the others.
    func answer(_ measure: Measure) throws(QuestionError) -> Answer {
        guard columns.holds(measure) else { throw .notOfThisBase(measure.ref) }
        let column = columns.column(of: measure)
        let sum = columns.sum(of: measure)
        func row(_ line: ProtectedTable.Line, _ label: String, _ exact: Tally.Line) -> Answer.Row {
            let count = column.map { line.counts[$0] } ?? line.total
            // The mean of numbers whose count is hidden would help to work the count out.
            let mean = sum.flatMap { sum in
                count.value.flatMap { Mean(count: $0, sum: exact.sums[sum], squares: exact.squares[sum]) }
            }
            return Answer.Row(
                key: line.key, label: label, count: count, of: line.total, mean: mean, isMean: measure.isMean)
        }
        let total = row(table.total, "All", tally.total)
        let rows = by.map { dimension in
            zip(asked == 0 ? table.rows : table.layers[asked - 1], tally.lines[asked]).map {
                row($0, dimension.label(of: $0.key, in: catalogue), $1)
            }
        }
        return Answer(
            measure: measure, by: by, period: period, asAt: asAt, total: total, rows: rows ?? [total],
            provenance: Provenance(
                fact: measure.fact,
                tables: Set(measure.fact.tables + (by?.tables(measure.fact) ?? [])).sorted(),
                query: Digest.of(measure, by, period, askedAsAt),
                content: Digest.of(measure, by, catalogue, on: period.end), protection: protection.words,
                rowsOverlap: by?.overlaps(measure.fact) ?? false))
    }
}

/// Short digests by which to tell whether two answers were made from the same.
enum Digest {
    private static func short(_ text: String) -> String { String(Secret.sha256(text).prefix(12)) }

    /// Of what was asked.
    static func of(_ measure: Measure, _ by: Breakdown?, _ period: Period, _ asAt: Instant?) -> String {
        let parts =
            [measure.fact.rawValue] + measure.population.map(\.text) + ["counts"] + measure.countsText
            + [by?.rawValue ?? "", period.start.iso, period.end.iso, asAt?.iso ?? ""]
        return short(parts.joined(separator: "\n"))
    }

    /// Of what an answer takes from content.
    static func of(_ measure: Measure, _ dimension: Breakdown?, _ catalogue: Catalogue, on date: LocalDate) -> String {
        var parts = [measure.ref.text, measure.version]
        if let dimension {
            // Localities are put together from areas, so both are taken.
            let shown = [dimension] + (dimension == .locality ? [.area] : [])
            for key in shown.flatMap({ $0.declaredKeys(in: catalogue) }) {
                parts += [key, dimension.label(of: key, in: catalogue)]
                guard dimension.usesLinks, let ref = Ref(key) else { continue }
                parts += catalogue.links(to: ref, on: date).map { "\($0.from) \($0.kind.rawValue) \($0.to)" }
            }
        }
        return short(parts.joined(separator: "\n"))
    }
}
