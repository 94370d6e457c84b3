import Content
import People
import Practice
import Store
import Values

/// What is declared that contacts and referrals are made up from, and who takes them down.
struct FrontDoorMaker: Sendable {
    let workforce: Workforce
    let today: LocalDate
    let identifiers: SeededIdentifiers
    /// The team at the front desk.
    let desk: Ref
    /// The services that can be booked at first contact, and those that they can be pointed to.
    let directAccess: [Ref]
    let services: [Ref]
    private let teams: TeamChoice

    init(catalogue: Catalogue, workforce: Workforce, seed: UInt64, today: LocalDate) {
        self.workforce = workforce
        self.today = today
        identifiers = SeededIdentifiers(seed: seed, part: "front door")
        let declared = catalogue.partnership?.text("front-desk").flatMap { Ref($0) }
        desk = workforce.teams.first { $0 == declared } ?? workforce.practitioner.team
        let services = catalogue.items(ofKind: "service")
        let direct = services.filter { $0.text("direct-access") != nil }.map(\.ref)
        self.services = services.map(\.ref)
        directAccess = direct.isEmpty ? self.services : direct
        teams = TeamChoice(teams: workforce.teams)
    }

    /// A team that somebody is referred to.
    func team(for resident: Resident, _ chance: inout SplitMix64) -> Ref {
        teams.team(for: resident, delivering: [], &chance)
    }

    /// How many days a team lets people wait, on average: each its own, from a fortnight to four months.
    func wait(for team: Ref) -> Double {
        let place = workforce.teams.firstIndex(of: team) ?? 0
        return 14 + Double((place * 37) % 106)
    }
}
