import Values

/// Which team holds somebody's record.
struct TeamChoice: Sendable {
    let teams: [Ref]

    private func team(_ id: String) -> Ref? { teams.first { $0.id == id } }

    /// The team for somebody whose first support is given by `delivering`.
    func team(for resident: Resident, delivering: [Ref], _ chance: inout SplitMix64) -> Ref {
        let holding = delivering.filter { teams.contains($0) && !Jobs.neverHoldPlans.contains($0.id) }
        if let team = holding.first { return team }
        let circumstances = resident.circumstances
        let isWest = resident.area.map { ServiceFit.west.contains($0.id) } ?? chance.happens(0.5)
        let ids: [(String, Bool, Double)] = [
            ("ddars", circumstances.contains(.recovery), 5),
            ("cmht-older-people", circumstances.contains(.mentalIllness) && resident.age >= 65, 6),
            (isWest ? "cmht-west" : "cmht-east", circumstances.contains(.mentalIllness) && resident.age < 65, 5),
            ("primary-care-mental-health", !circumstances.isDisjoint(with: [.mentalIllness, .distress, .bereaved]), 3),
            ("home-care-enablement", circumstances.contains(.frailty), 3),
            ("discharge-hub", circumstances.contains(.frailty), 0.6),
            ("carer-support", circumstances.contains(.carer), 3),
            ("housing-first", circumstances.contains(.housing), 3),
            ("health-inclusion", !circumstances.isDisjoint(with: [.housing, .refugee, .justice]), 2),
            ("link-workers", true, 1), ("first-contact", true, 1.2),
        ]
        let known = ids.compactMap { id, isFor, weight in isFor ? team(id).map { ($0, weight) } : nil }
        return chance.one(of: known, weight: { $0.1 })?.0 ?? chance.one(of: teams)
    }
}
