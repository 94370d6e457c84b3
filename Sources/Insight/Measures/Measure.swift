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
    public let counts: Counted
    /// The measures that share its base and together add up to it, if there are any.
    public let family: String?
    public let defaultPeriod: String
    public let good: Good
    /// The role that answers for the definition.
    public let owner: String
    /// What a reader must know.
    public let caveats: [String]
    /// What it may be split by, in declared order.
    public let breakdowns: [Breakdown]

    /// What one row of the base is.
    public var fact: Fact { counts.fact }
    public var time: Time { counts.fact.time }
    public var unit: Unit { counts.fact.unit }

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
        case people, outcomes
    }

    /// Which version of itself the measure is: twelve hexadecimal digits that are others as soon as the definition, the
    /// fact, what counts, the period or the unit changes.
    public var version: String {
        let parts = [definition, fact.rawValue, counts.rawValue, time.rawValue, unit.rawValue]
        return String(Secret.sha256(parts.joined(separator: "\n")).prefix(12))
    }

    /// Whether it is split by `dimension`.
    public func allows(_ dimension: Breakdown) -> Bool { breakdowns.contains(dimension) }
}

extension Measure {
    /// Every measure that content declares, in declared order. One that does not compile is left out;
    /// ``MeasureCheck`` reports it.
    public static func all(in catalogue: Catalogue) -> [Measure] {
        catalogue.items(ofKind: "measure").compactMap { try? Measure($0) }
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

    /// The measures of this one's family in declared order, or this one alone if it has none.
    public func relatives(in catalogue: Catalogue) -> [Measure] {
        guard let family else { return [self] }
        return Measure.all(in: catalogue).filter { $0.family == family }
    }
}
