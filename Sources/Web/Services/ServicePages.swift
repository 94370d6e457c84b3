import Content
import Values

/// The directory of services. Open to everybody.
enum ServicePages {
    static let routes: [Route] = [
        .get("/services", directory),
        .get("/services/{service}", service),
    ]

    private static func directory(_ visit: Visit) async throws -> Reply {
        let search = ServiceSearch(visit.query)
        let errors = search.faults(in: visit.declared)
        let page = ServicesPage(
            visit: visit, search: search, services: errors.isEmpty ? search.services(in: visit.declared) : [],
            errors: errors)
        return .page(page.page, status: errors.isEmpty ? .ok : .unprocessable)
    }

    private static func service(_ visit: Visit) async throws -> Reply {
        let service = try visit.declared.item("service", visit.parameter("service"))
        let behind = try await OutcomesBehindView.read(service.ref, visit)
        return .page(ServicePage(visit: visit, service: service, behind: behind).page)
    }
}
