import Foundation
import Insight
import Values

/// One measure month by month, judged by the rules of a control chart.
struct OutcomesByMonth: Sendable {
    let measure: Measure
    /// One answer for each month, the earliest first.
    let months: [Answer]
    /// Nil when no month has a figure that may be shown.
    let chart: ControlChart?

    /// From this base on in any month, limits that count people as alike and independent are narrower than life is, so
    /// those of an XmR chart are taken.
    static let baseForXmR = 1_000

    /// - Parameter months: answers of one measure that is a share; nil when there are none.
    init?(_ months: [Answer]) {
        guard let first = months.first, !first.measure.isMean else { return nil }
        measure = first.measure
        self.months = months
        let points = months.compactMap { answer in
            answer.total.proportion.map { Series<Proportion>.Point(answer.period.start, $0) }
        }
        chart = (try? Series<Proportion>(points)).map { series in
            points.contains { $0.value.of >= Self.baseForXmR }
                ? .xmr(of: series.percentages, breaks: first.measure.breaks)
                : .shares(of: series, breaks: first.measure.breaks)
        }
    }

    /// What the chart says of now, in the measure's own good direction.
    var verdict: ChangeVerdict? { chart?.verdict(better: measure.better) }

    /// The verdict in a sentence.
    var sentence: String {
        guard let chart, let verdict else { return "No month has a figure that can be shown." }
        // In the words that stand at the line: a share is rounded once.
        let shown = months.first { $0.period.start == chart.latest.date }?.total.figureWords
        let latest = "\(Self.name(chart.latest.date)), \(shown ?? PageNumber.percent(chart.latest.value))"
        let average = PageNumber.percent(chart.current.centre)
        switch verdict {
        case .tooFew: return "There are \(verdict.words). The newest is \(latest)."
        case .noChange:
            return
                "There is \(verdict.words): the newest month, \(latest), is no further from the average of \(average) than chance takes it."
        case .improving, .gettingWorse:
            let signal = chart.latest.signal.map { ", because it is \($0.words)" } ?? ""
            return "It is \(verdict.words): the newest month is \(latest), against an average of \(average)\(signal)."
        case .changed:
            return "It has \(verdict.words). The newest month is \(latest), against an average of \(average)."
        }
    }

    /// How the limits were made.
    var method: String {
        let how =
            chart?.method == .xmr
            ? "The limits are from how much months differ from one another (an XmR chart)."
            : "Each month’s limits are as wide as its own base deserves (a p-chart)."
        return
            "\(how) Within them months differ by chance alone; outside them, or in a long row on one side, something "
            + "changed, and the chart does not say what. The month that is running is left out until it is over."
    }

    func point(of answer: Answer) -> ControlChart.Point? {
        chart?.points.first { $0.date == answer.period.start }
    }

    /// "March 2026"
    static func name(_ day: LocalDate) -> String { day.words.split(separator: " ").dropFirst().joined(separator: " ") }
}

extension Answer.Row {
    /// The share that it is; nil where a number of it is hidden or there is nobody to count.
    var proportion: Proportion? {
        guard let count = count.value, let base = of.value else { return nil }
        return try? Proportion(count: count, of: base)
    }
}

extension OutcomesByMonth {
    /// The numbers of the chart, with what they are, as comma-separated values.
    var csv: String {
        let notes = [
            "# Measure: \(measure.ref.id), \(measure.title)", "# Definition: \(measure.definition)",
            "# Definition version: \(measure.version)",
            "# Records as at: \(months.last?.asAt.iso ?? "")",
            "# Small numbers: \(months.last?.provenance.protection ?? "")",
            "# Limits: \(method)",
        ]
        let head = "month,count,base,percent,lower,upper,average,limit-lower,limit-upper,mark"
        let lines = rows.map { row -> String in
            func count(_ number: Int?) -> String { number.map(String.init) ?? (row.suppressed ? "hidden" : "") }
            func decimal(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
            let counts: [String] = [row.month, count(row.count), count(row.base)]
            let shares: [String] = [decimal(row.percent), decimal(row.lower), decimal(row.upper)]
            let limits: [String] = [decimal(row.average), decimal(row.limitLower), decimal(row.limitUpper)]
            return (counts + shares + limits + ["\"\(row.mark ?? "")\""]).joined(separator: ",")
        }
        return (notes.map { $0.replacing("\n", with: " ") } + [head] + lines).joined(separator: "\n") + "\n"
    }

    /// The same as JSON.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let whole = Document(
            measure: measure.ref.id, title: measure.title, definition: measure.definition, version: measure.version,
            asAt: months.last?.asAt.iso ?? "", protection: months.last?.provenance.protection ?? "", limits: method,
            verdict: verdict?.name, months: rows)
        guard let data = try? encoder.encode(whole) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Document: Encodable {
        let measure, title, definition, version, asAt, protection, limits: String
        let verdict: String?
        let months: [Row]
    }

    private struct Row: Encodable {
        let month: String
        let count, base: Int?
        let suppressed: Bool
        let percent, lower, upper, average, limitLower, limitUpper: Double?
        let mark: String?
    }

    private var rows: [Row] {
        months.map { answer in
            let (row, point) = (answer.total, point(of: answer))
            return Row(
                month: String(answer.period.start.iso.prefix(7)), count: row.count.value, base: row.of.value,
                suppressed: row.isSuppressed, percent: row.share?.percent, lower: row.share?.lower,
                upper: row.share?.upper, average: (point?.limits?.centre).map(PageNumber.tenth),
                limitLower: (point?.limits?.lower).map(PageNumber.tenth),
                limitUpper: (point?.limits?.upper).map(PageNumber.tenth), mark: point?.signal?.words)
        }
    }
}

/// Numbers that no answer has ready, as a page writes them.
enum PageNumber {
    /// To one decimal place; adding 0 makes 0 of -0.
    static func tenth(_ number: Double) -> Double { (number * 10).rounded() / 10 + 0 }

    /// "58%": what is drawn for many months or places is read off no finer.
    static func percent(_ number: Double) -> String { "\(Int(number.rounded()))%" }

    /// "−0.4", with the minus sign of print.
    static func decimal(_ number: Double) -> String {
        let tenth = tenth(number)
        return tenth < 0 ? "−\(-tenth)" : "\(tenth)"
    }
}
