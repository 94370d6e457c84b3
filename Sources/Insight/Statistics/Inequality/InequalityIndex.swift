import Values

/// How a measure differs along the whole scale of deprivation.
///
/// Groups of places, most deprived first, are put at the middle of the part of the population that they hold, from 0 for
/// the most deprived person to 1 for the least, and a straight line is laid through them that counts each by its people.
///
/// **Signs.** Every number here is the least deprived end less the most deprived end. Above 0 means that the measure is
/// higher where people are less deprived; below 0, that it is higher where they are more deprived.
///
/// Source: Pamuk, Population Studies 39 (1985), 17–31; Mackenbach and Kunst, Social Science & Medicine 44 (1997),
/// 757–771.
public struct InequalityIndex: Hashable, Sendable {
    /// How the interval is made.
    public enum IntervalMethod: Hashable, Sendable {
        /// From how far the groups lie off the line, with Student's t on groups − 2 degrees of freedom. For published
        /// values that come without their counts. It asks whether there is a line, and with five groups it is wide.
        case regression
        /// From counts drawn again and again, each group's as chance would have it (binomial for shares, Poisson for
        /// rates), and the middle 95% (or 99.8%) of what they give. It asks how far the line could be off by chance. The
        /// same `seed` gives the same interval for ever. `replicates` is from 200 to 100,000.
        case bootstrap(seed: UInt64, replicates: Int = 2000)
    }

    /// The most people that a group may have: 100 million. More would be a slip.
    public static let mostPeople = 100_000_000

    /// The slope index of inequality: how much higher the line is at the least deprived end, in the measure's unit.
    public let slope: Estimate
    /// The relative index of inequality: ``slope`` divided by ``mean``, without a unit; nil when the mean is 0.
    ///
    /// With ``IntervalMethod/regression`` the mean is taken as known.
    public let relative: Estimate?
    /// The least deprived group's value less the most deprived group's, in the measure's unit: Q5 − Q1 for quintiles.
    /// It does not see what lies between them.
    public let gap: Double
    /// The value over everybody, in the measure's unit.
    public let mean: Double
    /// The middles of the groups in the population, 0–1, most deprived first.
    public let midpoints: [Double]

    /// Whether chance may have made it: the interval of the slope has 0 in it.
    public var mayBeChance: Bool { slope.contains(0) }

    /// The slope in words; `unit` follows the number, as in "percentage points".
    public func words(unit: String, places: Int = 1) -> String {
        guard !mayBeChance else {
            return "no difference by deprivation beyond chance"
        }
        let size = fixedDecimals(slope.value.magnitude, places: places)
        let end = slope.value > 0 ? "least" : "most"
        let other = slope.value > 0 ? "most" : "least"
        return "\(size) \(unit) higher among the \(end) deprived people than among the \(other) deprived"
    }
}

/// Why inequality cannot be measured.
public enum InequalityError: ExplainedError, Hashable {
    /// There are fewer than three groups.
    case tooFewGroups(Int)
    /// A group has nobody in it.
    case groupWithoutPeople(place: Int)
    /// A group has more people than ``InequalityIndex/mostPeople``.
    case groupTooLarge(place: Int)
    /// A group's value is not a number.
    case notMeasured(place: Int)
    /// The bootstrap is asked for too few or too many draws.
    case replicatesOutOfRange(Int)

    public var message: String {
        switch self {
        case .tooFewGroups(let count):
            "A line through \(count) group\(count == 1 ? "" : "s") says nothing. Give at least three, such as quintiles."
        case .groupWithoutPeople(let place):
            "Group \(place), counted from the most deprived, has nobody in it. Join it to its neighbour."
        case .groupTooLarge(let place):
            "Group \(place), counted from the most deprived, has more than \(InequalityIndex.mostPeople) people. Check "
                + "what it counts."
        case .notMeasured(let place):
            "Group \(place), counted from the most deprived, has a value that is not a number. Leave the group out "
                + "together with its people, or measure it."
        case .replicatesOutOfRange(let count):
            "A bootstrap of \(count) draws is not possible. Ask for 200 to 100,000."
        }
    }
}
