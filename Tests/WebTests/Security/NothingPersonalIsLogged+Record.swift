extension NothingPersonalIsLogged {
    /// What is typed about people and on their records.
    static let recordFields = [
        "given", "family", "preferred", "former-given", "former-family", "phone", "language", "line1", "line2", "town",
        "communication-needs", "name", "job", "what-matters", "words", "what", "why", "summary", "changes", "took-part",
        "chi", "postcode", "weekly-hours", "seen", "birth-date-day", "next-review-day", "from-day", "held-on-day",
        "ended-on-day", "died-on-day", "provider", "weekly-cost",
    ]
}
