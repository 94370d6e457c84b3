import Content
import Store
import Values

/// A protected table from which the answer of each measure of its base is read.
struct AnsweredTable {
    let question: Question
    let period: Period
    let asAt: Instant
    let catalogue: Catalogue
    let counted: CountedQuestion
    /// All together last.
    let shown: [CountedQuestion.Shown]
    let protection: Protection
    /// The releases that it was held against.
    var beside: [Int] = []

    /// - Throws: ``QuestionError/notOfThisBase(_:)`` for a measure that was not counted with the others.
    func answer(_ measure: Measure) throws(QuestionError) -> Answer {
        let columns = counted.columns
        guard columns.holds(measure) else { throw .notOfThisBase(measure.ref) }
        let column = columns.column(of: measure)
        let sum = columns.sum(of: measure)
        func row(_ shown: CountedQuestion.Shown) -> Answer.Row {
            let line = shown.line
            let count = column.map { line.counts[$0] } ?? line.total
            // The mean of numbers whose count is hidden would help to work the count out.
            let isShown = count.value != nil
            let exact = column.map { shown.exact.counts[$0] } ?? shown.exact.total
            let mean =
                isShown
                ? sum.flatMap { Mean(count: exact, sum: shown.exact.sums[$0], squares: shown.exact.squares[$0]) } : nil
            return Answer.Row(
                values: zip(shown.keys, question.dimensions).map { key, dimension in
                    Answer.Value(key: key, label: key == Answer.all ? "All" : dimension.label(of: key, in: catalogue))
                }, count: count, of: line.total, slack: protection.slack, mean: mean, isMean: measure.isMean)
        }
        let rows = shown.map(row)
        let total = rows[rows.count - 1]
        return Answer(
            measure: measure, by: question.by, and: question.and, period: period, asAt: asAt, total: total,
            rows: question.by == nil ? [total] : Array(rows.dropLast()),
            provenance: Provenance(
                fact: measure.fact,
                tables: Set(measure.fact.tables + question.dimensions.flatMap { $0.tables(measure.fact) }).sorted(),
                query: Digest.of(measure, question.dimensions, period, question.asAt),
                content: Digest.of(measure, question.dimensions, catalogue, on: period.end),
                protection: protection.words(beside: beside), roundedTo: protection.rounding,
                rowsOverlap: question.dimensions.contains { $0.overlaps(measure.fact) }))
    }
}

/// Short digests by which to tell whether two answers were made from the same.
enum Digest {
    private static func short(_ text: String) -> String { String(Secret.sha256(text).prefix(12)) }

    /// Of what was asked.
    static func of(_ measure: Measure, _ by: [Breakdown], _ period: Period, _ asAt: Instant?) -> String {
        let parts =
            [measure.fact.rawValue] + measure.population.map(\.text) + ["counts"] + measure.countsText
            + [by.map(\.rawValue).joined(separator: " by "), period.start.iso, period.end.iso, asAt?.iso ?? ""]
        return short(parts.joined(separator: "\n"))
    }

    /// Of what an answer takes from content.
    static func of(_ measure: Measure, _ dimensions: [Breakdown], _ catalogue: Catalogue, on date: LocalDate) -> String
    {
        var parts = [measure.ref.text, measure.version]
        for dimension in dimensions {
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
