/// How good something is, on the six points that Scotland's inspectorates use.
///
/// The meanings are in Jute's own words, after the grades that the Care Inspectorate publishes.
public enum Evaluation: Int, Hashable, Sendable, CaseIterable, Codable {
    case unsatisfactory = 1
    case weak, adequate, good, veryGood, excellent

    /// The point on the scale, 1–6.
    public var points: Int { rawValue }

    /// The grade's name, as in "very good".
    public var words: String {
        switch self {
        case .unsatisfactory: "unsatisfactory"
        case .weak: "weak"
        case .adequate: "adequate"
        case .good: "good"
        case .veryGood: "very good"
        case .excellent: "excellent"
        }
    }

    /// What the grade says about quality.
    public var definition: String {
        switch self {
        case .unsatisfactory: "Failings are serious enough that they have to be put right at once."
        case .weak: "There are some strengths, but weaknesses outweigh them and have to be dealt with first."
        case .adequate: "What works is only a little more than what does not, and people would gain from improvement."
        case .good: "Strengths matter to people and clearly outweigh what still needs to improve."
        case .veryGood: "Strengths are major and there is little that needs to improve."
        case .excellent: "Practice is outstanding and lasting, and others could learn from it."
        }
    }

    /// The grade that a name means, whatever its letter case; nil for any other text.
    public init?(words text: String) {
        let wanted = trimmed(text).lowercased()
        guard let match = Self.allCases.first(where: { $0.words == wanted }) else { return nil }
        self = match
    }
}

extension Evaluation: Comparable {
    public static func < (left: Evaluation, right: Evaluation) -> Bool { left.rawValue < right.rawValue }
}
