import Content
import Values

/// A figure that others publish for every partnership in the same way, as content declares it: what it is, not what it
/// says. What it says is loaded; see ``PublishedFigures``.
public struct Indicator: Hashable, Sendable {
    public let ref: Ref
    /// The question that it answers: "Do carers feel able to go on?"
    public let title: String
    /// The short label for tables and lists.
    public let name: String
    /// What its publisher numbers it, as in "NI-8".
    public let number: String?
    public let suite: Suite
    /// What is counted, over whom.
    public let definition: String
    /// What the numerator counts, in words; nil where it has none.
    public let numerator: String?
    /// What the denominator counts, in words; nil where it has none.
    public let denominator: String?
    public let unit: Unit
    public let derivation: Derivation
    public let good: Measure.Good
    /// The kind of period that it is published for.
    public let period: PublishedPeriod.Kind
    /// The kind of period that may stand in where the proper one is not complete.
    public let proxy: PublishedPeriod.Kind?
    public let standing: Standing
    /// Who publishes it.
    public let publisher: String
    /// What a reader must know.
    public let caveats: [String]
    /// Days from which its figures cannot be compared with earlier ones, in order.
    public let breaks: [SeriesBreak]

    /// The set that it belongs to.
    public enum Suite: String, Hashable, Sendable, CaseIterable {
        case core
        case strategic
        case benchmarking
        case drugsAndAlcohol = "drugs-and-alcohol"
        case mentalHealth = "mental-health"
        case socialWork = "social-work"
        case place

        /// What the set is called.
        public var words: String {
            switch self {
            case .core: "The core suite of integration"
            case .strategic: "Hospital and community, for the strategic group"
            case .benchmarking: "Local government benchmarking"
            case .drugsAndAlcohol: "Drugs and alcohol"
            case .mentalHealth: "Mental health"
            case .socialWork: "Social work"
            case .place: "The place and its people"
            }
        }
    }

    /// What its value is counted in.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case percent
        case perThousand = "per-1000"
        case perHundredThousand = "per-100000"
        case count
        case pounds

        /// As in "per 1,000".
        public var words: String {
            switch self {
            case .percent: "percent"
            case .perThousand: "per 1,000"
            case .perHundredThousand: "per 100,000"
            case .count: "number"
            case .pounds: "pounds"
            }
        }

        /// What numerator over denominator is multiplied by; nil where there is no denominator.
        var factor: Int? {
            switch self {
            case .percent: 100
            case .perThousand: 1_000
            case .perHundredThousand: 100_000
            case .pounds: 1
            case .count: nil
            }
        }

        /// A value as it is read, as in "34%", "162 per 1,000" or "£27.10".
        public func words(_ value: PublishedNumber) -> String {
            switch self {
            case .percent: value.words + "%"
            case .perThousand, .perHundredThousand: "\(value.words) \(words)"
            case .count: value.words
            case .pounds: "£" + value.words
            }
        }
    }

    /// How the value comes from numerator and denominator.
    public enum Derivation: String, Hashable, Sendable, CaseIterable {
        /// One over the other, in the unit; so the three must agree.
        case ratio
        /// Adjusted, as for age, so that the three need not agree.
        case adjusted
    }

    /// Whether its publisher gives figures.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        case reported
        case paused
        case notReported = "not-reported"

        /// What a reader should know of it; nil when there is nothing to say.
        public var words: String? {
            switch self {
            case .reported: nil
            case .paused: "Its publisher has paused this figure."
            case .notReported: "It is part of the suite, and its publisher does not report it yet."
            }
        }
    }

    /// What it is called with its number, as in "Carers able to continue (NI-8)".
    public var fullName: String { name + (number.map { " (\($0))" } ?? "") }

    /// Which way is better, in a sentence.
    public var goodWords: String {
        switch good {
        case .up: "Higher is better."
        case .down: "Lower is better."
        case .neutral: "Neither higher nor lower is better."
        }
    }
}

extension Indicator {
    /// Every indicator that content declares, in declared order. One that cannot be read is left out;
    /// ``IndicatorCheck`` reports it.
    public static func all(in catalogue: Catalogue) -> [Indicator] {
        catalogue.items(ofKind: "indicator").compactMap { try? Indicator($0) }
    }

    /// The indicator that `text` names: its reference, its id or its publisher's number, in any case.
    ///
    /// - Throws: ``IndicatorError/unknown(_:known:)``.
    public static func named(_ text: String, in catalogue: Catalogue) throws(IndicatorError) -> Indicator {
        let all = all(in: catalogue)
        let asked = text.trimmed.lowercased()
        let found = all.first { indicator in
            [indicator.ref.text, indicator.ref.id, indicator.number ?? ""].contains { $0.lowercased() == asked }
        }
        guard let found, !asked.isEmpty else { throw .unknown(text, known: all.map(\.ref.id)) }
        return found
    }
}

/// Why there is no such indicator.
public enum IndicatorError: ExplainedError, Hashable {
    case unknown(String, known: [String])

    public var message: String {
        switch self {
        case .unknown(let text, let known):
            known.isEmpty
                ? "“\(text)” is not an indicator: none is declared. Load content that declares some first"
                : "“\(text)” is not an indicator. Use one of \(known.joined(separator: ", "))"
        }
    }
}
