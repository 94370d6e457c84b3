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

/// Every page that is answered. Each area lists its own.
enum Routes {
    static let all: [Route] =
        doorstep
        + work
        + frontDoor
        + record
        + rights
        + accounts
        + figures

    private static let doorstep = Doorstep.routes + PublicPages.routes + ask + ThreadPages.routes
    private static let work = WorkPages.routes + OpenedRecordPages.routes
    private static let accounts = AccountPages.routes + FailedSignInPages.routes
    private static let figures =
        PlanPages.routes + ServicePages.routes + MeasurePages.routes + FigurePages.routes + OutcomesPages.routes
        + FunnelPages.routes + PeopleBehindPages.routes + ReleasePages.routes
}
