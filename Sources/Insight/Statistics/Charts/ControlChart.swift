import Values

/// A series with the average it keeps to and the limits within which it moves by chance alone.
///
/// One shape for both methods: ``xmr(of:breaks:leavingOutExtremeRanges:)`` for values of any kind and
/// ``shares(of:breaks:)`` for shares whose base varies. The limits say what to expect of the process as it is; they are
/// no target, and nobody chose them.
public struct ControlChart: Hashable, Sendable {
    /// How many points a stretch needs before anything is concluded from its limits: 12.
    public static let enoughPoints = 12

    /// How the limits were worked out.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// From the differences between neighbours; in the unit of the values.
        case xmr
        /// From the binomial distribution at each base; in percentages, 0–100.
        case shares
    }

    /// The average of a stretch, and how far from it chance reaches at one point.
    public struct Limits: Hashable, Sendable {
        /// The average.
        public let centre: Double
        /// The lower limit; for shares never below 0.
        public let lower: Double
        /// The upper limit; for shares never above 100.
        public let upper: Double
        /// How far a limit is from the average before it is clipped to what is possible; 0 or more.
        public let reach: Double
    }

    /// One point with its limits and what it signals.
    public struct Point: Hashable, Sendable {
        public let date: LocalDate
        /// The value, in the chart's unit.
        public let value: Double
        /// How many the share is of; nil for an XmR chart.
        public let base: Int?
        /// Nil only where an XmR chart's stretch has a single point, from which no difference can be taken.
        public let limits: Limits?
        /// The first rule, in their order of precedence, that the point takes part in; nil where chance explains it.
        public internal(set) var signal: Signal?
    }

    /// A stretch between two breaks, with limits of its own.
    public struct Phase: Hashable, Sendable {
        /// Which of the chart's points it has.
        public let range: Range<Int>
        /// The changes it begins with; none for the first.
        public let breaks: [SeriesBreak]
        /// The average of its points; for shares, of everybody in them.
        public let centre: Double
        /// The average difference between neighbours that the limits rest on; nil for shares and for a single point.
        public let averageRange: Double?
        /// How many differences were left out as extreme before the limits were worked out.
        public let leftOutRanges: Int

        /// Whether there are too few points to conclude anything. Its limits are then provisional: they can be drawn, as
        /// such, and no point is flagged.
        public var isProvisional: Bool { range.count < ControlChart.enoughPoints }

        /// What to print beside a stretch that is too short; nil when it is long enough.
        public var caution: String? {
            isProvisional ? ChangeVerdict.tooFew(points: range.count, needed: ControlChart.enoughPoints).words : nil
        }
    }

    public let method: Method
    /// Every point, earliest first; at least one.
    public let points: [Point]
    /// The stretches between breaks, earliest first; at least one, together covering every point.
    public let phases: [Phase]

    /// The stretch that the latest point belongs to.
    public var current: Phase { phases[phases.count - 1] }
    /// The latest point.
    public var latest: Point { points[points.count - 1] }

    init(method: Method, phases: [Phase], points: [Point]) {
        self.method = method
        self.phases = phases
        var points = points
        for phase in phases where !phase.isProvisional {
            let signals = Signal.all(in: points[phase.range])
            for (index, signal) in zip(phase.range, signals) { points[index].signal = signal }
        }
        self.points = points
    }
}

extension ControlChart {
    /// What the latest point says, where `better` is the measure's good direction (nil when neither way is better).
    public func verdict(better: GoodDirection?) -> ChangeVerdict {
        guard !current.isProvisional else {
            return .tooFew(points: current.range.count, needed: Self.enoughPoints)
        }
        guard let signal = latest.signal else { return .noChange }
        return ChangeVerdict(signal.movement, better: better)
    }

    /// Whether the process as it is can be relied on to reach `target`, by the limits at the latest point.
    ///
    /// `target` is in the chart's unit, and reaching it exactly is meeting it. A measure for which neither way is
    /// better has no such verdict, so `better` is not optional.
    public func verdict(on target: Double, better: GoodDirection) throws(SeriesError) -> TargetVerdict {
        guard target.isFinite else { throw .targetNotANumber }
        guard !current.isProvisional, let limits = latest.limits else {
            return .tooFew(points: current.range.count, needed: Self.enoughPoints)
        }
        let tolerance = max(limits.centre.magnitude, target.magnitude) * 1e-12
        let (worst, best) = better == .higher ? (limits.lower, limits.upper) : (-limits.upper, -limits.lower)
        let wanted = better == .higher ? target : -target
        if worst >= wanted - tolerance { return .reliablyMet }
        return best < wanted - tolerance ? .reliablyMissed : .hitOrMiss
    }
}
