import Values

extension Need {
    /// What can happen to a need. There is no way to delete one.
    public enum Event: String, Sendable, CaseIterable {
        /// Its words, kind or reason change; since when it is missing stays.
        case change
        case meet
        case noLongerNeeded = "no-longer-needed"
        /// It was closed by mistake.
        case reopen
    }

    /// The state that an event leads to; nil where it cannot happen.
    ///
    /// - Parameter wasClosedToday: whether the need was closed on the day of the event, by whoever is at it now. Later, a
    ///   need that comes back is a new one: how long the first was missing must not change.
    public static func next(_ event: Event, on state: State, wasClosedToday: Bool) -> State? {
        switch (state, event) {
        case (.open, .change): .open
        case (.open, .meet): .met
        case (.open, .noLongerNeeded): .noLongerNeeded
        case (.met, .reopen), (.noLongerNeeded, .reopen): wasClosedToday ? .open : nil
        case (.open, .reopen), (.met, _), (.noLongerNeeded, _): nil
        }
    }

    /// Whether an event can happen to it.
    public func allows(_ event: Event, on day: LocalDate, by account: String) -> Bool {
        Need.next(event, on: state, wasClosedToday: savedOn == day && savedBy == account) != nil
    }
}
