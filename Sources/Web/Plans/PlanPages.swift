import Content
import Values

/// The strategic plan, its priorities, and the plans beside it. Open to everybody.
enum PlanPages {
    static let routes: [Route] = [
        .get("/plan", current),
        .get("/plan/{plan}", plan),
        .get("/priorities/{priority}", priority),
    ]

    private static func current(_ visit: Visit) async throws -> Reply {
        guard let plan = visit.declared.strategicPlan else {
            return .page(
                Page(
                    frame: visit.frame, title: "Our plan", section: Path.plan,
                    main: EmptyState(
                        heading: "No plan has been declared yet",
                        text: "The partnership’s strategic plan, with its priorities and actions, would be here."
                    ).html))
        }
        return .page(StrategicPlanPage(visit: visit, plan: plan).page)
    }

    private static func plan(_ visit: Visit) async throws -> Reply {
        .page(StrategicPlanPage(visit: visit, plan: try visit.declared.item("plan", visit.parameter("plan"))).page)
    }

    private static func priority(_ visit: Visit) async throws -> Reply {
        let priority = try visit.declared.item("priority", visit.parameter("priority"))
        let behind = try await OutcomesBehindView.read(priority.ref, visit, byService: true)
        return .page(PriorityPage(visit: visit, priority: priority, behind: behind).page)
    }
}

extension Declared {
    /// The newest plan that has priorities.
    var strategicPlan: Item? {
        let withPriorities = Set(
            catalogue.items(ofKind: "priority").flatMap { catalogue.links(from: $0.ref, kind: .partOf).map(\.to) })
        let plans = catalogue.items(ofKind: "plan").filter { withPriorities.contains($0.ref) }
        return plans.max { ($0.date("from") ?? .earliest) < ($1.date("from") ?? .earliest) }
    }
}
