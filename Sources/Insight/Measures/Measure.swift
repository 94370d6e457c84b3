import Content
import Store
import Values

/// A question that is put to the records in the same way each time, as a partnership declares it.
public struct Measure: Hashable, Sendable {
    public let ref: Ref
    /// The question itself: "Did life get better?"
    public let title: String
    /// The short label for tables and lists.
    public let name: String
    public let summary: String?
    /// Who or what is in the base, and when one of them counts.
    public let definition: String
    /// What one row of the base is.
    public let fact: Fact
    /// What a row of the fact must be to be in the base; none for every row.
    public let population: [Condition]
    public let counts: Counts
    /// What the base is called, as in "outcomes scored again".
    public let base: String
    /// What those that count did or have, as in "got better"; for a mean, what it is the mean of.
    public let predicate: String
    /// The measures that share its base and together add up to it, if there are any.
    public let family: String?
    public let defaultPeriod: String
    public let good: Good
    public let target: Target?
    /// The role that answers for the definition.
    public let owner: String
    /// What a reader must know.
    public let caveats: [String]
    /// Days from which figures cannot be compared with earlier ones.
    public let breaks: [SeriesBreak]
    /// What it may be split by, in declared order.
    public let breakdowns: [Breakdown]
    /// What it may be split by two at a time, in declared order.
    public let pairs: [BreakdownPair]
    /// What it is held against, in declared order.
    public let comparators: [Comparator]

    public var time: Time { fact.time }
    public var unit: Unit { fact.unit }

    /// What is taken of the base.
    public enum Counts: Hashable, Sendable {
        /// The rows that meet every condition: a share of the base.
        case those([Condition])
        /// The mean of a number, over the rows for which it is known, which are then the base.
        case mean(of: FactField, place: Int)

        /// Whether it is over the whole base: the mean of what is known of every row.
        var isOverAll: Bool {
            if case .mean(let field, _) = self { field.isAlwaysKnown } else { false }
        }
    }

    /// Which way is better.
    public enum Good: String, Hashable, Sendable, CaseIterable {
        case up, down, neutral
    }

    /// How time enters.
    public enum Time: String, Hashable, Sendable, CaseIterable {
        /// What happened in the period.
        case flow
        /// What was true at the end of its last day.
        case snapshot
        /// The latest score in the period against a baseline that may be older.
        case paired
    }

    /// What is counted.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case people, outcomes, plans, reviews, supports, carers, contacts, referrals, needs
    }

    /// Which way is better; nil when neither is.
    public var better: GoodDirection? {
        switch good {
        case .up: .higher
        case .down: .lower
        case .neutral: nil
        }
    }

    /// What is aimed at, and from when.
    public struct Target: Hashable, Sendable {
        /// A percentage, or a mean in its own unit.
        public let value: Int
        public let from: LocalDate
    }

    /// The unit of a mean, as in "points"; nil for a share.
    public var meanUnit: String? {
        guard case .mean(let field, _) = counts, case .number(let unit) = field.kind else { return nil }
        return unit
    }

    /// Whether it is a mean rather than a share.
    public var isMean: Bool {
        if case .mean = counts { true } else { false }
    }

    /// Which version of itself the measure is: twelve hexadecimal digits that are others as soon as the definition, the
    /// fact, the population, what counts, the period or the unit changes.
    public var version: String {
        let parts =
            [definition, fact.rawValue, time.rawValue, unit.rawValue] + population.map { "of \($0.text)" } + countsText
        return String(Secret.sha256(parts.joined(separator: "\n")).prefix(12))
    }

    /// What counts, as content says it.
    var countsText: [String] {
        switch counts {
        case .those(let conditions): conditions.map(\.text)
        case .mean(let field, _): ["mean of \(field.name)"]
        }
    }

    /// Whether it is split by `dimension`.
    public func allows(_ dimension: Breakdown) -> Bool { breakdowns.contains(dimension) }

    /// Whether it is split by both at once, whichever comes first.
    public func allows(_ pair: BreakdownPair) -> Bool { pairs.contains(pair) || pairs.contains(pair.turned) }
}

extension Measure {
    /// Every measure that content declares, in declared order. One that does not compile is left out;
    /// ``MeasureCheck`` reports it.
    public static func all(in catalogue: Catalogue) -> [Measure] {
        catalogue.derived { DeclaredMeasures(all: $0.items(ofKind: "measure").compactMap { try? Measure($0) }) }.all
    }

    /// The measures of a catalogue, which are looked through for every question.
    private struct DeclaredMeasures: Sendable {
        let all: [Measure]
    }

    /// The measure called `text`, either by its whole reference or without the kind, as in "outcomes-improved".
    ///
    /// - Throws: ``QuestionError/unknownMeasure(_:known:)``, or `Faults` if it is declared in a way that does not compile.
    public static func named(_ text: String, in catalogue: Catalogue) throws -> Measure {
        let name = text.hasPrefix("measure/") ? text : "measure/\(text)"
        guard let ref = Ref(name), let item = catalogue[ref] else {
            throw QuestionError.unknownMeasure(text, known: catalogue.items(ofKind: "measure").map(\.ref.id))
        }
        return try Measure(item)
    }

    /// The family of measures that says whether life has changed, in declared order; none if it is not declared.
    public static func outcomeChange(in catalogue: Catalogue) -> [Measure] {
        let all = all(in: catalogue)
        let first = all.first { $0.fact == .outcomeChange && $0.population.isEmpty && $0.family != nil }
        return all.filter { $0.family != nil && $0.family == first?.family }
    }

    /// The measures of this one's family in declared order, or this one alone if it has none.
    public func relatives(in catalogue: Catalogue) -> [Measure] {
        guard let family else { return [self] }
        return Measure.all(in: catalogue).filter { $0.family == family }
    }

    /// The measures whose figures are released with this one's, itself among them, in declared order.
    public func releasedTogether(in catalogue: Catalogue) -> [Measure] { sharingBase(in: catalogue) }

    /// The measures that have the same base, itself among them, in declared order: what is shown of one can tell
    /// something of another, so they are protected together.
    func sharingBase(in catalogue: Catalogue) -> [Measure] {
        let all = Measure.all(in: catalogue).filter { $0.fact == fact && $0.population == population }
        return all.contains { $0.ref == ref } ? all : [self]
    }
}
