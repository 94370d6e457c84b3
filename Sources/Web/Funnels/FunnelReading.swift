import Insight
import Values

/// The shares of places, such as services or areas, held against the whole, with the limits that chance leaves each by its
/// size. No place is better for standing first: they stand by name.
struct FunnelReading: Sendable {
    let answer: Answer
    let plot: FunnelPlot
    let standings: [String: FunnelPlot.Place]

    /// - Parameter answer: a share by the places; nil for a mean, and where no place has a figure that may be shown.
    init?(_ answer: Answer) {
        let known = answer.rows.filter { $0.key != Breakdown.notKnown }
            .compactMap { row in row.proportion.map { (name: row.key, share: $0) } }
        guard !known.isEmpty, !answer.measure.isMean,
            let plot = answer.total.proportion.flatMap({ try? FunnelPlot(shares: known, benchmark: $0.percent) })
        else { return nil }
        self.answer = answer
        self.plot = plot
        standings = Dictionary(plot.places.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The places of which there is anything that may be shown, by name.
    var rows: [Answer.Row] {
        answer.rows.filter { ($0.of.value ?? 0) > 0 && $0.key != Breakdown.notKnown }
            .sorted { $0.label.lowercased() < $1.label.lowercased() }
    }

    /// Which places stand apart, in a sentence.
    var sentence: String {
        func names(_ wanted: (FunnelPlot.Standing) -> Bool) -> [String] {
            rows.filter { standings[$0.key].map { wanted($0.standing) } ?? false }.map(\.label)
        }
        let (above, below) = (names { $0 == .farApart(.up) }, names { $0 == .farApart(.down) })
        let perhaps = names { $0 == .apart(.up) || $0 == .apart(.down) }.count
        if above.isEmpty && below.isEmpty {
            let more =
                perhaps == 0
                ? ""
                : " \(perhaps) lie\(perhaps == 1 ? "s" : "") between the limits, where about one in twenty would by chance."
            let places = Self.places(answer.by)
            return standings.count == 1
                ? "Only one of the \(places) can be shown, and it is no different from the whole beyond chance.\(more)"
                : "Of \(standings.count) \(places), none is different from the whole beyond chance.\(more)"
        }
        let parts = [("more", above), ("fewer", below)].filter { !$0.1.isEmpty }.map { "for \($0.1.sentence) \($0.0)" }
        return "\(parts.joined(separator: ", and ").capitalisedFirst) \(answer.measure.unit.rawValue) "
            + "\(answer.measure.predicate) than chance explains; for the others it is no different beyond chance, or may be "
            + "chance."
    }

    /// What the places are, as in "services".
    static func places(_ dimension: Breakdown?) -> String {
        switch dimension {
        case .service: "services"
        case .area: "areas"
        case .locality: "localities"
        case .organisation: "organisations"
        default: "rows"
        }
    }

    /// - Parameter level: the level of its heading.
    func chart(id: String, question: String, level: Int = 3) -> FunnelChart? {
        guard let words = answer.total.figureWords else { return nil }
        let largest = plot.places.map(\.base).max() ?? 1
        let labels = Dictionary(rows.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        var chart = FunnelChart(
            id: id, question: question, answer: sentence, period: answer.periodWords,
            baseTitle: answer.measure.base.capitalisedFirst, valueTitle: answer.measure.name,
            places: plot.places.map { place in
                FunnelChart.Place(
                    label: labels[place.name] ?? place.name, percent: place.value, base: place.base,
                    standing: drawn(place.standing))
            }, benchmark: plot.benchmark, benchmarkLabel: "the whole: \(words)",
            limits: Self.bases(upTo: largest).map { base in
                let (inner, outer) = (
                    plot.limits(base: base, .ninetyFive), plot.limits(base: base, .ninetyNinePointEight)
                )
                return FunnelChart.Limit(
                    base: base, inner: inner.lower...inner.upper, outer: outer.lower...outer.upper)
            }, note: plot.caution)
        chart.level = level
        return chart
    }

    /// Against the whole, in words that leave out what the column says already.
    func standingWords(_ key: String) -> String? {
        standings[key]?.standing.words(better: answer.measure.better)
            .replacing(" than the benchmark", with: "").replacing(" from the benchmark", with: "")
    }

    /// Bases at which the limits are drawn, closer together where they bend.
    private static func bases(upTo largest: Int) -> [Int] {
        let steps = 48
        return Set((1...steps).map { step in max(1, largest * step * step / (steps * steps)) }).sorted()
    }

    private func drawn(_ standing: FunnelPlot.Standing) -> FunnelChart.Standing {
        func judgement(_ movement: Movement) -> Verdict.Judgement {
            answer.measure.better.map { movement.isGood($0) ? .better : .worse } ?? .unclear
        }
        switch standing {
        case .asExpected: return .within
        case .apart(let movement): return .apart(judgement(movement))
        case .farApart(let movement): return .farApart(judgement(movement))
        }
    }
}
