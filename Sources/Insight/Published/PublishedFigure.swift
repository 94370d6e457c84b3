import Store
import Values

/// One figure that somebody published: of one indicator, for one place and one period.
public struct PublishedFigure: Hashable, Sendable {
    public let indicator: Ref
    public let place: Ref
    public let period: PublishedPeriod
    /// What was counted; nil where it is not known.
    public let numerator: Int?
    /// Over how many; nil where it is not known.
    public let denominator: Int?
    /// The value in the indicator's unit; nil where the publisher has none. It is then missing, never zero.
    public let value: PublishedNumber?
    /// Where it was read: `paper/ID, place in it`, or in words.
    public let source: String

    public init(
        indicator: Ref, place: Ref, period: PublishedPeriod, numerator: Int?, denominator: Int?,
        value: PublishedNumber?, source: String
    ) {
        (self.indicator, self.place, self.period) = (indicator, place, period)
        (self.numerator, self.denominator, self.value, self.source) = (numerator, denominator, value, source)
    }

    /// What makes two figures the same one: a later value for it is a correction.
    public struct Key: Hashable, Sendable {
        public let indicator: Ref
        public let place: Ref
        /// The period's kind and label.
        public let period: String
    }

    public var key: Key { Key(indicator: indicator, place: place, period: "\(period.kind.rawValue) \(period.label)") }

    /// The identity of its record.
    var id: ID<PublishedFigure> { ID("\(indicator.id) \(place.text) \(key.period)") }

    /// The paper that the source names, and the place in it.
    public var paper: (ref: Ref, place: String)? { Self.paper(of: source) }

    /// The paper that a source names, and the place in it; nil where it names none.
    public static func paper(of source: String) -> (ref: Ref, place: String)? {
        let parts = source.split(separator: ",", maxSplits: 1)
        guard let first = parts.first, let ref = Ref(String(first).trimmed), ref.kind == "paper" else { return nil }
        return (ref, parts.count == 2 ? String(parts[1]).trimmed : "")
    }
}

extension PublishedFigure {
    /// Its figure with what was counted, for a list of what was corrected: "34, 120 of 350".
    var digest: String {
        let base = [numerator, denominator].map { $0.map(String.init) ?? "" }.joined(separator: " of ")
        return [value?.text ?? "missing", base == " of " ? "" : base].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Indicator {
    /// What is wrong with the numbers of one figure, each by the column that it is in.
    public func faults(numerator: Int?, denominator: Int?, value: PublishedNumber?) -> [FieldFault] {
        var faults = Faults()
        if let denominator, unit == .count {
            faults.add(
                "denominator", "A \(unit.words) is over nothing, so \(denominator) cannot stand here. Leave it blank.")
            return faults.list
        }
        if denominator == 0 { faults.add("denominator", "Nothing is divided by 0. Leave it blank if it is not known.") }
        if unit == .percent, let numerator, let denominator, denominator > 0, numerator > denominator {
            faults.add(
                "numerator", "\(numerator) is more than the denominator, \(denominator). Look whether they are swapped."
            )
        }
        if unit == .percent, let value, value.digits > 100 * value.scale {
            faults.add("value", "\(value.text) is more than 100 percent. Correct it.")
        }
        if faults.isEmpty, let fault = disagreement(numerator, denominator, value) { faults.add("value", fault) }
        return faults.list
    }

    /// Why the value is not that of numerator and denominator, if they say what it should be.
    private func disagreement(_ numerator: Int?, _ denominator: Int?, _ value: PublishedNumber?) -> String? {
        guard let numerator, unit == .count || denominator != nil else { return nil }
        guard let value else {
            return "It is blank, though what it is made of is there. Give the published value, or leave all blank."
        }
        guard derivation == .ratio else { return nil }
        guard let factor = unit.factor, let denominator else {
            return value.follows(from: numerator, over: 1, times: 1)
                ? nil : "\(value.text) is not the numerator, \(numerator). Give the same number, or leave one blank."
        }
        guard !value.follows(from: numerator, over: denominator, times: factor) else { return nil }
        let worked = (Double(numerator) * Double(factor) / Double(denominator) * 100).rounded() / 100
        return
            "\(value.text) does not follow from \(numerator) over \(denominator), which is \(worked) \(unit.words). "
            + "Correct one of the three."
    }
}
