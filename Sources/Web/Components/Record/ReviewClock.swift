import Values

/// The clock of the next review, in the words of the desk and of the record.
enum ReviewClock {
    /// From so many days before it is due, a review is due soon.
    static let soon = 14

    static func chip(due: LocalDate, today: LocalDate, href: String?, what: String = "Review") -> ClockChip {
        let days = today.days(until: due)
        let state: ClockChip.State = days < 0 ? .breached : days <= soon ? .dueSoon : .running
        return ClockChip(what: what, due: due.words, days: days, state: state, href: href)
    }
}
