/// Which way is better for a number that changes.
public enum GoodDirection: String, Hashable, Sendable, CaseIterable, Codable {
    case higher
    case lower
}

/// A scale of whole numbers on which something about a person's life is scored, with its two ends in words.
public struct Scale: Hashable, Sendable, Codable {
    /// The lowest score there is.
    public let lowest: Int
    /// The highest score there is; above ``lowest``.
    public let highest: Int
    /// What the lowest score means.
    public let lowestMeans: String
    /// What the highest score means.
    public let highestMeans: String
    /// Which way is better.
    public let better: GoodDirection

    /// The scale from `lowest` to `highest`. Its ends have to differ and both need words.
    public init(
        lowest: Int, highest: Int, lowestMeans: String, highestMeans: String, better: GoodDirection = .higher
    ) throws(ScaleError) {
        guard lowest < highest else { throw .endsReversed(lowest: lowest, highest: highest) }
        guard !trimmed(lowestMeans).isEmpty else { throw .endWithoutWords(lowest) }
        guard !trimmed(highestMeans).isEmpty else { throw .endWithoutWords(highest) }
        self.lowest = lowest
        self.highest = highest
        self.lowestMeans = lowestMeans
        self.highestMeans = highestMeans
        self.better = better
    }

    /// The scores there are.
    public var values: ClosedRange<Int> { lowest...highest }

    /// The scale in words, as in "1 (not at all) to 5 (as I want it)".
    public var words: String { "\(lowest) (\(lowestMeans)) to \(highest) (\(highestMeans))" }

    private enum CodingKeys: String, CodingKey {
        case lowest, highest, lowestMeans, highestMeans, better
    }

    /// Reads the scale, holding it to the same rules as ``init(lowest:highest:lowestMeans:highestMeans:better:)``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            lowest: container.decode(Int.self, forKey: .lowest), highest: container.decode(Int.self, forKey: .highest),
            lowestMeans: container.decode(String.self, forKey: .lowestMeans),
            highestMeans: container.decode(String.self, forKey: .highestMeans),
            better: container.decodeIfPresent(GoodDirection.self, forKey: .better) ?? .higher)
    }
}

/// A number that is known to be on its scale.
public struct Score: Hashable, Sendable {
    /// The score.
    public let value: Int
    /// The scale it is on.
    public let scale: Scale

    /// `value` on `scale`; a value beyond either end is refused.
    public init(_ value: Int, on scale: Scale) throws(ScaleError) {
        guard scale.values.contains(value) else { throw .outsideScale(value, scale) }
        self.value = value
        self.scale = scale
    }

    /// The score in words with its scale, as in "3 on a scale from 1 (not at all) to 5 (as I want it)".
    public var words: String { "\(value) on a scale from \(scale.words)" }
}

/// How a score has moved from a baseline to the latest one, judged by the scale's own better direction.
public enum ScoreChange: String, Hashable, Sendable, CaseIterable, Codable {
    case improved
    case same
    case worse

    /// The change from `baseline` to `latest`, which have to be on one scale.
    public init(from baseline: Score, to latest: Score) throws(ScaleError) {
        guard baseline.scale == latest.scale else { throw .differentScales(baseline.scale, latest.scale) }
        if baseline.value == latest.value {
            self = .same
        } else {
            self = (latest.value > baseline.value) == (baseline.scale.better == .higher) ? .improved : .worse
        }
    }

    /// The change as printed, as in "improved" or "stayed the same".
    public var words: String {
        switch self {
        case .improved: "improved"
        case .same: "stayed the same"
        case .worse: "got worse"
        }
    }
}

/// Why there is no such scale, score or change.
public enum ScaleError: ExplainedError, Hashable {
    /// The lowest score is not below the highest.
    case endsReversed(lowest: Int, highest: Int)
    /// An end of the scale has no words to say what it means.
    case endWithoutWords(Int)
    /// The score is beyond an end of its scale.
    case outsideScale(Int, Scale)
    /// Two scores to be compared are on different scales.
    case differentScales(Scale, Scale)

    public var message: String {
        switch self {
        case .endsReversed(let lowest, let highest):
            "A scale cannot run from \(lowest) to \(highest). Give the lowest number first."
        case .endWithoutWords(let end):
            "The scale does not say what \(end) means. Give its end in words."
        case .outsideScale(let value, let scale):
            "\(value) is not on the scale. Choose a whole number from \(scale.words)."
        case .differentScales(let first, let second):
            "Scores on different scales cannot be compared: one runs from \(first.words), the other from "
                + "\(second.words). Score both on one scale."
        }
    }
}
