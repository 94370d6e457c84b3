import Foundation
import Insight
import People
import Store
import Values

extension PeopleBehindFigure {
    private var opening: [String] {
        [
            measure.title, "\(sideWords), \(period.words)",
            "People whose records you may see: \(people). As at \(asAt.ukTimeWords).",
        ]
    }

    private var more: [String] {
        people > entries.count ? ["The \(entries.count) with the most are listed, of \(people)."] : []
    }

    private func header(_ naming: NamingBreakdown) -> [String] {
        naming == .person
            ? ["person", "name", "key_worker", "rows", "of", "why"] : ["key_worker", "people", "rows"]
    }

    private func lines(_ naming: NamingBreakdown) -> [[String]] {
        switch naming {
        case .person:
            entries.map {
                [$0.person.text, $0.name.full, $0.keyWorker ?? "", String($0.rows), String($0.base), $0.reason]
            }
        case .keyWorker: groups.map { [$0.keyWorker ?? "nobody", String($0.people), String($0.rows)] }
        }
    }

    /// For a terminal.
    public func text(by naming: NamingBreakdown) -> String {
        let table = Answer.aligned([header(naming)] + lines(naming))
        return [opening, people == 0 ? ["Nobody."] : table, more].filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// As CSV (RFC 4180), after lines that begin with `#` and say what it is.
    public func csv(by naming: NamingBreakdown) -> String {
        let about = opening + more + ["It names people: keep it as carefully as their records."]
        return (about.map(Answer.remark) + ([header(naming)] + lines(naming)).map(Answer.record)).joined()
    }

    /// As JSON, ending with a new line.
    public func json(by naming: NamingBreakdown) -> String {
        struct Written: Encodable {
            let measure, side, start, end, asAt, by: String
            let people: Int
            let rows: [[String: String]]
        }
        let header = header(naming)
        let written = Written(
            measure: measure.ref.text, side: side.rawValue, start: period.start.iso, end: period.end.iso,
            asAt: asAt.iso, by: naming.rawValue, people: people,
            rows: lines(naming).map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts and whole numbers can always be written.
        let data = (try? encoder.encode(written)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
