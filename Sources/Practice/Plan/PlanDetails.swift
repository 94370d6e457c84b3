import Store
import Values

/// What a plan is made or changed from, checked.
public struct PlanDetails: Sendable, Hashable {
    public let whatMatters: String
    public let nextReviewOn: LocalDate

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(whatMatters: String, nextReviewOn: LocalDate?, today: LocalDate) throws(Faults) {
        var faults = Faults()
        let text = whatMatters.trimmed
        if text.isEmpty { faults.add("what-matters", "Write what matters to the person, in their words") }
        if text.count > 2000 {
            faults.add("what-matters", "This is \(text.count) characters long. Shorten it to 2,000")
        }
        let date = reviewDate(nextReviewOn, today: today, &faults)
        try faults.throwIfAny()
        self.whatMatters = text
        self.nextReviewOn = date
    }
}

/// The day of the next review: within a year, since an outcome is looked at again at least that often.
func reviewDate(_ date: LocalDate?, today: LocalDate, _ faults: inout Faults) -> LocalDate {
    guard let date else {
        faults.add("next-review", "Enter the day of the next review")
        return today
    }
    if date <= today {
        faults.add("next-review", "\(date.words) is not after today. Enter a later day")
    } else if date > today.adding(years: 1) {
        faults.add("next-review", "\(date.words) is more than a year away. Enter a day within twelve months")
    }
    return date
}
