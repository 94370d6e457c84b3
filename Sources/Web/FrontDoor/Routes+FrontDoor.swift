extension Routes {
    /// Where people first get in touch, and where they wait.
    static let frontDoor: [Route] =
        FrontDoorPages.routes + ContactPages.routes + WaitingPages.routes + ReferralPages.routes
}
