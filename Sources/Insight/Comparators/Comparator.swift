import Content
import Values

/// What a counted measure is held against, as content declares it: `earlier-period`, `scotland indicator/ni-8`,
/// `family indicator/ni-8`.
public enum Comparator: Hashable, Sendable {
    /// The period of equal kind and length before the one that is asked.
    case earlierPeriod
    /// What is published for Scotland by an indicator that counts the same.
    case scotland(Ref)
    /// What is published for each partnership of the benchmarking family by such an indicator.
    case family(Ref)

    /// What content may write, in a list for people.
    static let accepted = "earlier-period, or scotland or family and an indicator, as in “scotland indicator/ni-8”"

    /// The indicator whose published figures it takes; nil for the earlier period.
    public var indicator: Ref? {
        switch self {
        case .earlierPeriod: nil
        case .scotland(let ref), .family(let ref): ref
        }
    }

    /// What published figures are for, by their role; nil for the earlier period.
    var role: FigurePlaces.Role? {
        switch self {
        case .earlierPeriod: nil
        case .scotland: .nation
        case .family: .family
        }
    }

    /// As content writes it.
    public var text: String {
        switch self {
        case .earlierPeriod: "earlier-period"
        case .scotland(let ref): "scotland \(ref)"
        case .family(let ref): "family \(ref)"
        }
    }

    /// What it is, in words: "the period before".
    var words: String {
        switch self {
        case .earlierPeriod: "the period of the same length before"
        case .scotland: "Scotland"
        case .family: "the benchmarking family"
        }
    }

    /// - Throws: ``ComparatorError``.
    init(_ text: String) throws(ComparatorError) {
        let words = text.split(separator: " ").map(String.init)
        if words == ["earlier-period"] {
            self = .earlierPeriod
            return
        }
        guard let first = words.first, first == "scotland" || first == "family" else { throw .unknown(text) }
        guard words.count == 2, let ref = Ref(words[1]), ref.kind == "indicator" else { throw .noIndicator(text) }
        self = first == "scotland" ? .scotland(ref) : .family(ref)
    }
}

/// Why nothing can be held against a measure.
enum ComparatorError: ExplainedError, Hashable {
    case unknown(String)
    case noIndicator(String)
    case unknownIndicator(Ref)
    case notAShare(Ref)
    case otherUnit(Ref, Indicator.Unit)
    case otherDirection(Ref)

    var message: String {
        switch self {
        case .unknown(let text): "“\(text)” is nothing to compare with. Use \(Comparator.accepted)."
        case .noIndicator(let text):
            "“\(text)” does not name an indicator. Write “scotland” or “family” and one indicator, as in “scotland "
                + "indicator/ni-8”."
        case .unknownIndicator(let ref): "\(ref) is not declared. Declare the indicator, or take the comparator out."
        case .notAShare(let ref):
            "The measure is a mean and \(ref) is published in percent, so they do not compare. Take the comparator out."
        case .otherUnit(let ref, let unit):
            "\(ref) is published as \(unit.words) and the measure counts in percent, so they do not compare. Take the "
                + "comparator out."
        case .otherDirection(let ref):
            "For \(ref) the other way is better than for the measure, so they do not count the same. Take the comparator "
                + "out, or correct which way is good."
        }
    }
}

extension Comparator {
    /// Makes sure that what it takes is declared and counts in the measure's unit, and in the same direction.
    ///
    /// - Throws: ``ComparatorError``.
    func check(for measure: Measure, _ indicators: [Ref: Indicator]) throws(ComparatorError) {
        guard let ref = indicator else { return }
        guard let found = indicators[ref] else { throw .unknownIndicator(ref) }
        guard !measure.isMean else { throw .notAShare(ref) }
        guard found.unit == .percent else { throw .otherUnit(ref, found.unit) }
        guard found.good == measure.good else { throw .otherDirection(ref) }
    }
}
