extension Routes {
    /// What people and carers are entitled to, and carers' own plans.
    static let rights: [Route] =
        RightsPages.routes
        + CaringPages.routes
}
