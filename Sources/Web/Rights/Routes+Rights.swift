extension Routes {
    /// What people and carers are entitled to.
    static let rights: [Route] = RightsPages.routes
}
