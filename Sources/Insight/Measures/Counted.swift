/// What of a base counts.
public enum Counted: String, Hashable, Sendable, CaseIterable {
    /// The latest score in the period is above the baseline.
    case improved
    /// It equals the baseline.
    case same
    /// It is below the baseline.
    case worse
    /// It is at or above the target.
    case targetReached = "target-reached"
    /// Somebody on the care team is named as key worker.
    case keyWorker = "key-worker"
    /// Scored at a review in the twelve months that end on the period's last day.
    case reviewedWithinYear = "reviewed-within-year"

    /// What one row of the base is.
    public var fact: Fact {
        switch self {
        case .improved, .same, .worse, .targetReached: .outcomeChange
        case .keyWorker: .plan
        case .reviewedWithinYear: .openOutcome
        }
    }

    /// Itself and what it adds up to the base with, if that is declared as measures too; else nothing.
    var siblings: [Counted] {
        fact.partitions.first { $0.contains(self) && !$0.contains(nil) }?.compactMap { $0 } ?? []
    }

    /// Its place among the columns of its fact's table.
    var column: Int { fact.partitions.flatMap { $0 }.firstIndex(of: self) ?? 0 }

    /// The column that says of a row of the base whether it counts.
    var flag: String { rawValue.replacing("-", with: "_") }
}
