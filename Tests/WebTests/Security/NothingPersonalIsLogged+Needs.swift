extension NothingPersonalIsLogged {
    /// What is typed about what somebody needs.
    static let needFields = [
        "kind", "reason", "found-in", "service", "outcome", "met-by", "since-day", "closed-on-day",
    ]
}
