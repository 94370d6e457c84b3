/// One address that the site answers, and how.
struct Route: Sendable {
    let method: Visit.Method
    /// Its pattern: `/people/{person}/plan`.
    let pattern: String
    let answer: @Sendable (Visit) async throws -> Reply
    /// Whether it works figures out, so that one visitor may not have many of them at once.
    var isWork = false

    static func get(_ pattern: String, _ answer: @escaping @Sendable (Visit) async throws -> Reply) -> Route {
        Route(method: .get, pattern: pattern, answer: answer)
    }

    static func post(_ pattern: String, _ answer: @escaping @Sendable (Visit) async throws -> Reply) -> Route {
        Route(method: .post, pattern: pattern, answer: answer)
    }
}

extension Route {
    /// The same route, of which one visitor waits for one before the next.
    var working: Route {
        var route = self
        route.isWork = true
        return route
    }
}

/// The pages, by area. Each area lists its own.
enum Routes {
    static let all: [Route] =
        Doorstep.routes + WorkPages.routes + PeoplePages.routes + RecordPages.routes + CareTeamPages.routes
        + SupportPlanPages.routes + SupportPages.routes + EndPlanPages.routes + DeathPages.routes
        + SupportOutcomePages.routes
        + ReviewPages.routes + OpenedRecordPages.routes + AccountPages.routes
        + PublicPages.routes + PlanPages.routes + ServicePages.routes + MeasurePages.routes + FigurePages.routes
        + OutcomesPages.routes + FunnelPages.routes + PeopleBehindPages.routes + FailedSignInPages.routes
        + ReleasePages.routes + ThreadPages.routes
}
