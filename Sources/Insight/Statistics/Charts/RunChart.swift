import Values

/// A series with the line that half of its points lie above, read by four rules that need no limits.
///
/// Source: Perla, Provost and Murray, BMJ Quality & Safety 20 (2011), 46–51, as Healthcare Improvement Scotland uses it.
public struct RunChart: Hashable, Sendable {
    /// How many points a stretch needs before the rules are applied: 10.
    public static let enoughPoints = 10

    /// A point that everybody who works with the measure agrees stands out, and what happened.
    public struct DeclaredPoint: Hashable, Sendable {
        public let date: LocalDate
        public let reason: String

        /// Declares the point of `date`. One without a reason is refused: it is people who know, no formula.
        public init(_ date: LocalDate, reason: String) throws(SeriesError) {
            guard let reason = reason.nonEmpty else { throw .pointWithoutReason(date) }
            self.date = date
            self.reason = reason
        }
    }

    /// Why a point is more than chance.
    public enum Rule: Int, Hashable, Sendable, CaseIterable, Codable {
        /// One of at least six in a row on one side of the median. Points on the median neither count nor end the row.
        case shift = 1
        /// One of at least five in a row that each go further than the one before. Of equal neighbours only the first
        /// counts.
        case trend
        /// Declared to stand out.
        case astronomical

        /// What the rule saw, in plain words.
        public var words: String {
            switch self {
            case .shift: "six or more in a row on one side of the middle line"
            case .trend: "five or more in a row, each further the same way"
            case .astronomical: "stands out, as those who know the service agree"
            }
        }
    }

    /// One rule that a point takes part in.
    public struct Signal: Hashable, Sendable {
        public let rule: Rule
        /// Above or below the median for a place, rising or falling for a trend.
        public let movement: Movement
    }

    /// One point and the rules it takes part in.
    public struct Point: Hashable, Sendable {
        public let date: LocalDate
        /// The value, in the series' unit.
        public let value: Double
        /// In the order of ``Rule``; none where chance explains the point.
        public let signals: [Signal]
    }

    /// How the number of runs compares with what chance allows.
    public enum RunCount: String, Hashable, Sendable, CaseIterable, Codable {
        case asExpected = "as-expected"
        /// Points stay on one side for too long: the level moved.
        case tooFew = "too-few"
        /// Points change sides too often: two processes may be charted as one, or somebody corrects too much.
        case tooMany = "too-many"

        /// The finding in words.
        public var words: String {
            switch self {
            case .asExpected: "as many runs as chance would make"
            case .tooFew: "fewer runs than chance would make"
            case .tooMany: "more runs than chance would make"
            }
        }
    }

    /// A stretch between two breaks, with a median of its own.
    public struct Phase: Hashable, Sendable {
        /// Which of the chart's points it has.
        public let range: Range<Int>
        /// The changes it begins with; none for the first.
        public let breaks: [SeriesBreak]
        /// Half of its points are at or above this, half at or below.
        public let median: Double
        /// How many of its points are not on the median.
        public let useful: Int
        /// How many runs those make.
        public let runs: Int

        /// Whether there are too few points for the rules.
        public var isProvisional: Bool { range.count < RunChart.enoughPoints }
        /// How many runs chance allows; nil with fewer than 10 points off the median.
        public var limits: RunLimits? { RunLimits(useful: useful) }
        /// How ``runs`` compares with ``limits``; nil with fewer than 10 points off the median.
        public var runCount: RunCount? {
            limits.map { runs < $0.fewest ? .tooFew : runs > $0.most ? .tooMany : .asExpected }
        }
    }

    /// Every point, earliest first; at least one.
    public let points: [Point]
    /// The stretches between breaks, earliest first; at least one, together covering every point.
    public let phases: [Phase]

    /// The stretch that the latest point belongs to.
    public var current: Phase { phases[phases.count - 1] }
    /// The latest point.
    public var latest: Point { points[points.count - 1] }

    /// What the latest point says, where `better` is the measure's good direction (nil when neither way is better).
    ///
    /// The first of the point's signals decides, in the order of ``Rule``. Without one, too few or too many runs in the
    /// latest stretch are a change in no single direction.
    public func verdict(better: GoodDirection?) -> ChangeVerdict {
        guard !current.isProvisional else {
            return .tooFew(points: current.range.count, needed: Self.enoughPoints)
        }
        if let signal = latest.signals.first { return ChangeVerdict(signal.movement, better: better) }
        return current.runCount ?? .asExpected == .asExpected ? .noChange : .changed(nil)
    }

    init(points: [Point], phases: [Phase]) {
        self.points = points
        self.phases = phases
    }
}
