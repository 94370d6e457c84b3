import Content
import Values

@testable import Insight

/// Answers made up number by number, for what pages say of them.
enum SampleAnswer {
    struct Row: Sendable {
        let key: String
        let label: String
        /// Nil for numbers that are hidden.
        let count: Int?
        let of: Int?

        init(_ key: String, _ label: String, _ count: Int?, of: Int?) {
            (self.key, self.label, self.count, self.of) = (key, label, count, of)
        }
    }

    /// A share of outcomes that got better, by a dimension or over all.
    static func make(
        by dimension: Breakdown? = nil, total: (count: Int, of: Int), rows: [Row] = [], month: LocalDate? = nil,
        title: String = "Did life get better?", predicate: String = "got better", good: String = "up"
    ) throws -> Answer {
        let item = Item(
            ref: try Ref(kind: "measure", id: "sample"), title: title,
            fields: [
                "name": .text(title), "definition": .text("Outcomes."), "fact": .text("outcome-change"),
                "numerator": .list([.text("change above 0")]), "base": .text("outcomes scored again"),
                "predicate": .text(predicate), "period": .text("paired"), "default-period": .text("last-12-months"),
                "unit": .text("outcomes"), "good": .text(good), "owner": .text("Team manager"),
                "caveats": .list([.text("Take care.")]),
                "breakdowns": .list([.text("service"), .text("area"), .text("simd-quintile")]),
            ])
        func count(_ number: Int?) -> Count { number.map(Count.known) ?? .suppressed }
        let day = month ?? LocalDate(dayNumber: 20_000)
        let all = Answer.Row(values: [], count: .known(total.count), of: .known(total.of))
        return Answer(
            measure: try Measure(item), by: dimension, and: nil, period: Period.month(containing: day),
            asAt: Instant.start(ofUKDay: day), total: all,
            rows: dimension == nil
                ? [all]
                : rows.map {
                    Answer.Row(
                        values: [Answer.Value(key: $0.key, label: $0.label)], count: count($0.count), of: count($0.of))
                },
            provenance: Provenance(
                fact: .outcomeChange, tables: [], query: "", content: "", protection: "", rowsOverlap: false))
    }
}
