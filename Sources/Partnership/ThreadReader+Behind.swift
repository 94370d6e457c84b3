import Content
import Insight
import Store
import Strategy
import Values

extension ThreadWalker {
    /// The thread with the counts that stand behind its beads: protected, as everybody may see them. One question is
    /// asked for each sort of bead, however many there are of it.
    func counted(_ node: ThreadNode) async throws -> ThreadNode {
        let sorts = Set(node.all.filter { $0.closed == nil }.compactMap { Breakdown(kind: $0.ref.kind) })
        guard let measure = Measure.outcomeChange(in: catalogue).first, !sorts.isEmpty else {
            return node
        }
        let (insight, catalogue, moment) = (partnership.insight, catalogue, moment)
        let asked = sorts.filter(measure.allows).sorted { $0.rawValue < $1.rawValue }
        let counts = try await partnership.database.read { connection in
            var counts = OutcomeCounts()
            for dimension in asked {
                counts.add(
                    try insight.askFamily(
                        Question(measure, by: dimension), catalogue: catalogue, now: moment, on: connection))
            }
            return counts
        }
        return counts.filled(in: node, isFirst: true)
    }
}

/// How many outcomes lead to each thing, and how they went: from whole protected tables.
struct OutcomeCounts: Sendable {
    private struct Line {
        var base: Count
        var parts: [(measure: Measure, count: Count)]
    }

    private var lines: [Ref: Line] = [:]
    private var period: Period?

    init() {}

    /// Takes in the answers of one family by one dimension.
    mutating func add(_ family: [Answer]) {
        for answer in family {
            period = answer.period
            for row in answer.rows {
                guard let ref = row.ref else { continue }
                lines[ref, default: Line(base: row.of, parts: [])].parts.append((answer.measure, row.count))
            }
        }
    }

    func filled(in node: ThreadNode, isFirst: Bool = false) -> ThreadNode {
        var node = node
        node.next = node.next.map { filled(in: $0) }
        guard node.closed == nil, let line = lines[node.ref] else { return node }
        node.behind = Self.words(line)
        if isFirst, let period { node.behind? += ". Counted from \(period.words)" }
        return node
    }

    private static func words(_ line: Line) -> String {
        switch line.base {
        case .suppressed: return "Outcomes scored again: \(line.base)"
        case .known(0): return "No outcome scored again"
        case .known(let base):
            let scored = base == 1 ? "1 outcome scored again" : "\(line.base) outcomes scored again"
            let shown = line.parts.compactMap { part in
                part.count.value.map { _ in "\(part.count) \(part.measure.predicate)" }
            }
            if shown.isEmpty { return "\(scored); how they went is hidden to protect people" }
            let rest = shown.count < line.parts.count ? ", the rest hidden to protect people" : ""
            return "\(scored): \(shown.joined(separator: ", "))\(rest)"
        }
    }
}
