extension NothingPersonalIsLogged {
    /// What is typed about rights, and about caring.
    static let rightsFields = [
        "step", "options", "done-on-day", "done-by", "how", "format", "format-detail", "until-day", "about", "kind",
        "identified-on-day", "offered-on-day", "answer", "circumstances", "meets-criteria", "talked-on-day", "amount",
        "fund", "to-day",
    ]
}
