import Content
import Store
import Values

/// A protected table from which the answer of each measure of its fact is read.
struct AnsweredTable {
    let by: Breakdown?
    let period: Period
    let asAt: Instant
    let catalogue: Catalogue
    let fact: Fact
    let table: ProtectedTable
    let query: String
    let protection: String

    func answer(_ measure: Measure) -> Answer {
        let column = measure.counts.column
        func row(_ line: ProtectedTable.Line, _ label: String) -> Answer.Row {
            Answer.Row(key: line.key, label: label, count: line.counts[column], of: line.total)
        }
        let total = row(table.total, "All")
        let rows = by.map { dimension in
            (dimension == .locality ? table.groups : table.rows)
                .map { row($0, dimension.label(of: $0.key, in: catalogue)) }
        }
        return Answer(
            measure: measure, by: by, period: period, asAt: asAt, total: total, rows: rows ?? [total],
            provenance: Provenance(
                fact: fact, tables: Set(fact.tables + (by?.tables(fact) ?? [])).sorted(), query: query,
                content: Digest.of(measure, by, catalogue, on: period.end), protection: protection,
                rowsOverlap: by?.overlaps ?? false))
    }
}

/// Short digests by which to tell whether two answers were made from the same.
enum Digest {
    private static func short(_ text: String) -> String { String(Secret.sha256(text).prefix(12)) }

    /// Of a query's text and its values, as both are held.
    static func of(_ statement: SQL) -> String { short(String(describing: statement)) }

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
