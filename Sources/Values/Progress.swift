/// How far a recommendation or action has got, on the four levels of the alcohol and drug partnership's
/// self-assessment of 2021 (board paper DIJB43-2021, section 6.7). The meanings are in Jute's own words.
public enum Progress: String, Hashable, Sendable, CaseIterable, Codable {
    case noProgress = "none"
    case partial
    case reasonable
    case excellent

    /// The level's name, as in "Reasonable progress".
    public var words: String {
        switch self {
        case .noProgress: "No progress"
        case .partial: "Partial progress"
        case .reasonable: "Reasonable progress"
        case .excellent: "Excellent progress"
        }
    }

    /// What has to be so for the level to be given.
    public var definition: String {
        switch self {
        case .noProgress: "Little or nothing shows that it has begun; barriers are large and no plan deals with them."
        case .partial: "Some areas have moved, but a good deal more attention is needed to get past present barriers."
        case .reasonable:
            "Many areas have moved, though not all; what stands in the way should be overcome before long."
        case .excellent: "It is done, or every step of it is on schedule, and nothing stands in the way."
        }
    }

    /// Whether the level can be given while a barrier is on record. Only ``excellent`` cannot.
    public var allowsBarriers: Bool { self != .excellent }
}

extension Progress: Comparable {
    /// From no progress up to excellent.
    public static func < (left: Progress, right: Progress) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
