extension NothingPersonalIsLogged {
    /// What is typed about rights.
    static let rightsFields = ["step", "options", "done-on-day", "done-by", "how", "format", "format-detail", "until-day"]
}
