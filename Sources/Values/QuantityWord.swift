/// A word for how large a share is, each standing for a stated range of percentages.
///
/// The ranges follow those that Scotland's education inspectorate publishes, made exact at their ends so that every
/// share has one word: 100 all, above 90 almost all, from 75 most, from 50 majority, from 15 less than half, above 0
/// few, 0 none.
public enum QuantityWord: String, Hashable, Sendable, CaseIterable, Codable {
    case none
    case few
    case lessThanHalf = "less-than-half"
    case majority
    case most
    case almostAll = "almost-all"
    case all

    /// The word for a proportion, decided on whole numbers so that no rounding moves a share across an edge.
    public init(_ proportion: Proportion) {
        let share = Int128(proportion.count) * 100
        let base = Int128(proportion.of)
        self =
            switch share {
            case 100 * base: .all
            case let share where share > 90 * base: .almostAll
            case let share where share >= 75 * base: .most
            case let share where share >= 50 * base: .majority
            case let share where share >= 15 * base: .lessThanHalf
            case let share where share > 0: .few
            default: .none
            }
    }

    /// The word as printed, as in "almost all".
    public var words: String {
        switch self {
        case .none: "none"
        case .few: "few"
        case .lessThanHalf: "less than half"
        case .majority: "the majority"
        case .most: "most"
        case .almostAll: "almost all"
        case .all: "all"
        }
    }

    /// The range of percentages that the word stands for.
    public var explanation: String {
        switch self {
        case .none: "0%"
        case .few: "more than 0% and less than 15%"
        case .lessThanHalf: "15% or more and less than 50%"
        case .majority: "50% or more and less than 75%"
        case .most: "75% to 90%"
        case .almostAll: "more than 90% and less than 100%"
        case .all: "100%"
        }
    }
}

extension QuantityWord: Comparable {
    /// By the size of the share.
    public static func < (left: QuantityWord, right: QuantityWord) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
