/// Which rows of a measure's base are meant.
public enum BaseSide: String, Hashable, Sendable, CaseIterable {
    /// Those that count, as the outcomes that were never reviewed.
    case counted
    /// Those of the base that do not, as the outcomes that were not reviewed within the year.
    case others
    /// The whole base.
    case all

    /// The side on which there is something to do: those that count where fewer is better, the others where more is.
    public static func toDo(_ measure: Measure) -> BaseSide {
        if measure.isMean { return .all }
        return switch measure.good {
        case .down: .counted
        case .up: .others
        case .neutral: .counted
        }
    }
}
