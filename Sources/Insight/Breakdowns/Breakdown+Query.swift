import Content
import Store
import Values

extension Breakdown {
    /// How the base is sorted into values.
    enum Sorting {
        /// Each member has one value or none: an expression over `base` and what is joined to it.
        case single(key: SQL, join: SQL)
        /// Each member has any number of values: pairs of a member and a value, each pair once.
        case pairs(SQL)
        /// As pairs, and what counts is the group that a value is in: each group's key, and its values.
        case groups(SQL, [(key: String, values: [String])])
    }

    func sorting(_ fact: Fact, in scope: Scope, _ catalogue: Catalogue) -> Sorting {
        switch self {
        // Localities are put together from areas afterwards.
        case .area, .locality: .single(key: "zone.area", join: Self.zone(in: scope))
        case .deprivation: .single(key: "CAST(zone.quintile AS TEXT)", join: Self.zone(in: scope))
        case .outcomeDomain: .single(key: "base.domain", join: "")
        case .service: .pairs(Self.services(fact, in: scope))
        case .priority:
            .groups(Self.services(fact, in: scope), groups(of: "service", in: catalogue, on: scope.period.end))
        case .nationalOutcome:
            .groups(Self.domains(fact, in: scope), groups(of: "outcome-domain", in: catalogue, on: scope.period.end))
        }
    }

    /// For each declared value, what of `kind` contributes to it on `date`.
    private func groups(of kind: String, in catalogue: Catalogue, on date: LocalDate) -> [(String, [String])] {
        catalogue.items(ofKind: rawValue).map { item in
            let links = catalogue.links(to: item.ref, kind: .contributesTo, on: date)
            return (item.ref.text, links.map(\.from).filter { $0.kind == kind }.map(\.text))
        }
    }

    /// The data zone of the address at the end of the period.
    ///
    /// Asked for each member: as a joined subquery SQLite reads it without an index, a hundred times slower.
    private static func zone(in scope: Scope) -> SQL {
        """
        LEFT JOIN zone ON zone.code = (
            SELECT person_address.zone FROM person_address
            WHERE \(scope.isOurs("person_address")) AND person_address.person = base.person
                AND \(scope.isOpen("person_address", from: "from_date", to: "to_date"))
            ORDER BY person_address.from_date DESC, person_address.id DESC LIMIT 1)
        """
    }

    /// The services that support a member: for a change any that began by the end of the period, as the change is from
    /// a baseline that may be older; for what is open those that were at work then.
    private static func services(_ fact: Fact, in scope: Scope) -> SQL {
        let isAtWork: SQL =
            fact == .outcomeChange
            ? "support.from_date <= \(scope.period.end)"
            : scope.isOpen("support", from: "from_date", to: "to_date")
        if fact == .plan {
            return """
                SELECT DISTINCT \(fact.member(of: "base")), support.service AS value FROM base CROSS JOIN support
                WHERE support.plan = base.plan AND \(scope.isOurs("support")) AND \(isAtWork)
                """
        }
        // CROSS JOIN keeps SQLite to this order, which the indexes are made for.
        return """
            SELECT DISTINCT \(fact.member(of: "base")), support_outcome.service AS value
            FROM base CROSS JOIN support_outcome CROSS JOIN support
            WHERE support_outcome.outcome = base.item AND \(scope.isOurs("support_outcome"))
                AND support.id = support_outcome.support AND \(scope.isOurs("support")) AND \(isAtWork)
            """
    }

    /// The outcome's domain, or those of the outcomes that are open in the plan.
    private static func domains(_ fact: Fact, in scope: Scope) -> SQL {
        let member = fact.member(of: "base")
        guard fact == .plan else { return "SELECT \(member), base.domain AS value FROM base" }
        return """
            SELECT DISTINCT \(member), outcome.domain AS value FROM base CROSS JOIN outcome
            WHERE outcome.plan = base.plan AND \(scope.isOurs("outcome"))
                AND \(scope.isOpen("outcome", from: "baseline_on", to: "ended_on"))
            """
    }

    /// The tables that the values are read from.
    func tables(_ fact: Fact) -> [String] {
        switch self {
        case .area, .locality, .deprivation: ["person_address", "zone"]
        case .service, .priority: fact == .plan ? ["support"] : ["support", "support_outcome"]
        case .nationalOutcome, .outcomeDomain: ["outcome"]
        }
    }

    /// Whether links of the content decide to which value something belongs.
    var usesLinks: Bool { [.locality, .priority, .nationalOutcome].contains(self) }
}
