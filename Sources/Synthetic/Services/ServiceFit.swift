import Content
import People
import Values

/// What is known of a service for making up support by it: whom it is for, what it helps with, and what it does.
struct ServiceFit: Sendable {
    /// The service's identifier in the content.
    let id: String
    /// How often it is chosen, beside the others.
    let weight: Double
    /// It is for people with any of these; for anyone if there are none.
    let circumstances: Circumstances
    /// The outcome domains that it helps with, by identifier; all if there are none.
    let domains: [String]
    /// What it does for a person, in the words of a plan.
    let what: [String]
    let isForWomen: Bool
    let ages: ClosedRange<Int>
    /// The area or side of the city it works in, by the identifiers of areas; everywhere if there are none.
    let areas: [String]

    init(
        _ id: String, _ weight: Double, for circumstances: Circumstances = [], _ domains: [String], _ what: [String],
        isForWomen: Bool = false, fromAge: Int = 16, toAge: Int = 120, in areas: [String] = []
    ) {
        self.id = id
        self.weight = weight
        self.circumstances = circumstances
        self.domains = domains
        self.what = what
        self.isForWomen = isForWomen
        ages = fromAge...toAge
        self.areas = areas
    }

    static let west = ["strathmartine", "lochee", "west-end", "coldside"]
    static let east = ["maryfield", "north-east", "east-end", "the-ferry"]

    /// Services that are no longer there, or that support other services: in nobody's plan.
    static let inNobodysPlan: Set<String> = [
        "wellbeing-points", "direct-access-clinics", "gendered-services-project", "public-social-partnership",
        "multi-agency-consultation-hub", "carers-of-dundee", "non-fatal-overdose-response",
        "hospital-step-down-homeless", "nurses-with-children-and-families",
    ]

    static let known: [String: ServiceFit] = Dictionary(
        (wellbeing + community + recovery + home + living + rights).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
}

/// The services that made-up people are supported by: the content's own, with what is known of each.
struct ServiceChoice: Sendable {
    struct Service: Sendable {
        let ref: Ref
        let fit: ServiceFit
        /// The teams that deliver it.
        let teams: [Ref]
    }

    let services: [Service]

    init(catalogue: Catalogue) throws(SyntheticError) {
        services = catalogue.items(ofKind: "service").compactMap { item in
            guard !ServiceFit.inNobodysPlan.contains(item.ref.id) else { return nil }
            let teams = catalogue.links(from: item.ref, kind: .deliveredBy).map(\.to).filter { $0.kind == "team" }
            // A service that is not known here is for anyone, and does what its page says that it offers.
            let offers = item.list("offers").filter { $0.count <= 200 }
            let fit =
                ServiceFit.known[item.ref.id]
                ?? ServiceFit(item.ref.id, 1, [], offers.isEmpty ? [item.title] : offers)
            return Service(ref: item.ref, fit: fit, teams: teams)
        }
        guard !services.isEmpty else { throw .contentLacks("service") }
    }

    func service(_ id: String) -> Service { services.first { $0.ref.id == id } ?? services[0] }

    /// How well a service fits somebody, for an outcome in a domain: 0 if it is not for them.
    func weight(of service: Service, for resident: Resident, domain: String) -> Double {
        let fit = service.fit
        guard fit.ages.contains(resident.age), !fit.isForWomen || resident.sex == .female else { return 0 }
        if !fit.areas.isEmpty { guard let area = resident.area, fit.areas.contains(area.id) else { return 0 } }
        if !fit.circumstances.isEmpty, fit.circumstances.isDisjoint(with: resident.circumstances) { return 0 }
        let near = fit.domains.isEmpty || fit.domains.contains(domain) ? 1 : 0.04
        // What is for people like them comes before what is for anyone.
        return fit.weight * near * (fit.circumstances.isEmpty ? 0.6 : 1.6)
    }
}
