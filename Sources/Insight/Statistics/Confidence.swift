/// How often an interval made in the same way would hold the true value, in the two degrees that are in use.
///
/// Only these two exist, so no interval can be asked for at a confidence that means nothing.
public enum Confidence: String, Hashable, Sendable, CaseIterable, Codable {
    /// 19 times in 20.
    case ninetyFive = "95%"
    /// 998 times in 1,000: the outer line of a funnel plot.
    case ninetyNinePointEight = "99.8%"

    /// The standard normal quantile, rounded as the published methods use it: 1.96 or 3.09.
    public var z: Double {
        switch self {
        case .ninetyFive: 1.96
        case .ninetyNinePointEight: 3.09
        }
    }

    /// The chance left beyond each end, for intervals that use no normal quantile: 0.025 or 0.001.
    public var tail: Double {
        switch self {
        case .ninetyFive: 0.025
        case .ninetyNinePointEight: 0.001
        }
    }
}
