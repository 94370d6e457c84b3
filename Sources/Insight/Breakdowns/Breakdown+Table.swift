import Content
import Values

extension Breakdown {
    /// The dimension that is counted when this one is asked for: localities are put together from areas, and protected
    /// together with them, since a locality is the sum of its areas.
    var counted: Breakdown { self == .locality ? .area : self }

    /// Localities and the places of their areas among `keys`; areas of no locality are put with what is not known.
    static func localities(
        of keys: [String], in catalogue: Catalogue, on date: LocalDate
    ) -> [(key: String, members: [Int])] {
        var members: [String: [Int]] = [:]
        for (place, key) in keys.enumerated() {
            let links = Ref(key).map { catalogue.links(from: $0, kind: .partOf, on: date) } ?? []
            let locality = links.map(\.to).first { catalogue[$0]?.kind == Breakdown.locality.rawValue }
            members[locality?.text ?? notKnown, default: []].append(place)
        }
        return (Breakdown.locality.declaredKeys(in: catalogue) + [notKnown]).map { ($0, members[$0] ?? []) }
    }

    /// The tables that the values are read from.
    func tables(_ fact: Fact) -> [String] {
        switch self {
        case .area, .locality, .deprivation: ["person_address", "zone"]
        case .service, .priority, .organisation: ["support", "support_outcome"]
        case .nationalOutcome, .outcomeDomain: ["outcome"]
        case .sex, .ageBand: ["person"]
        case .view: ["outcome", "outcome_score"]
        }
    }

    /// Whether links of the content decide to which value something belongs.
    var usesLinks: Bool { [.locality, .priority, .organisation, .nationalOutcome].contains(self) }
}
