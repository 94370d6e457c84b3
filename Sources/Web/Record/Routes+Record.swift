extension Routes {
    /// People, and everything that is on a person's record.
    static let record: [Route] =
        PeoplePages.routes
        + RecordPages.routes
        + CareTeamPages.routes
        + SupportPlanPages.routes
        + SupportPages.routes
        + SupportOutcomePages.routes
        + ReviewPages.routes
        + EndPlanPages.routes
        + NeedPages.routes
        + DeathPages.routes
}
