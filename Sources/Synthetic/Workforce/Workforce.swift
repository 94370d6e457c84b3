import Access
import Content
import People
import Store
import Values

/// Somebody who works with people: an account that nobody can sign in with, and what goes with it.
struct Worker: Sendable, Hashable {
    let userName: String
    let name: String
    let job: String
    let role: Role
    let team: Ref
    let organisation: Ref?
    let phone: String

    /// What their writes are signed with.
    func signature(authority: String, at moment: Instant, because reason: String) -> Signature {
        Signature(authority: authority, account: userName, role: role.rawValue, at: moment, reason: reason)
    }
}

/// The made-up workers of every team.
struct Workforce: Sendable {
    /// The teams that work with people, in the order they are declared.
    let teams: [Ref]
    private let workers: [Ref: [Worker]]
    /// Where each worker stands in their team.
    private let places: [String: Int]
    /// The practitioner of the demonstration, and the manager of the same team.
    let practitioner: Worker
    let manager: Worker
    /// The council, which employs those of the demonstration who work in no team.
    let council: Ref?

    /// - Parameter plans: how many plans they will hold: teams grow with them.
    init(catalogue: Catalogue, plans: Int, seed: UInt64) throws(SyntheticError) {
        let teams = catalogue.items(ofKind: "team").map(\.ref).filter { !Jobs.withoutRecords.contains($0.id) }
        guard let home = teams.first(where: { $0.id == "cmht-east" }) ?? teams.first else {
            throw .contentLacks("team")
        }
        var chance = SplitMix64(seed: seed, part: "workforce")
        var taken = Set(Role.allCases.map(\.rawValue))
        var workers: [Ref: [Worker]] = [:]
        // A worker holds about thirty plans; some teams are asked for far more often than others.
        let needed = plans / max(1, teams.count) / 12
        for team in teams {
            let organisation = catalogue.links(from: team, kind: .partOf).first?.to
            let size = max(chance.number(in: 3...8), needed)
            workers[team] = (0..<size).map { _ in
                Self.worker(in: team, of: organisation, taken: &taken, &chance)
            }
        }
        let organisation = catalogue.links(from: home, kind: .partOf).first?.to
        practitioner = Worker(
            userName: Role.practitioner.rawValue, name: "Rowan Tayfield", job: Jobs.jobs(in: home)[0],
            role: .practitioner, team: home, organisation: organisation, phone: "01632 960142")
        manager = Worker(
            userName: Role.teamManager.rawValue, name: "Iona Balgay", job: "Team manager", role: .teamManager,
            team: home, organisation: organisation, phone: "01632 960140")
        council = catalogue.items(ofKind: "organisation").first { $0.text("sector") == "council" }?.ref
        self.teams = teams
        self.workers = workers
        places = Dictionary(
            workers.values.flatMap { $0.enumerated().map { ($1.userName, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func worker(
        in team: Ref, of organisation: Ref?, taken: inout Set<String>, _ chance: inout SplitMix64
    ) -> Worker {
        let heritage = chance.one(of: Heritage.allCases, weight: \.weight) ?? .scottish
        let isWoman = chance.happens(0.74)
        let given = Naming.given(isWoman ? .female : .male, heritage, bornIn: chance.number(in: 1962...2001), &chance)
        let family = Naming.family(Naming.family(heritage, &chance), of: isWoman ? .female : .male, heritage)
        let stem = "\(Naming.plain(given)).\(Naming.plain(family))"
        var userName = stem
        var number = 2
        while !taken.insert(userName).inserted {
            userName = "\(stem)\(number)"
            number += 1
        }
        return Worker(
            userName: userName, name: "\(given) \(family)", job: chance.one(of: Jobs.jobs(in: team)),
            role: .practitioner, team: team, organisation: organisation, phone: Telephone.office(&chance))
    }

    /// Everyone who has an account without a sign-in, in the order of the teams.
    var all: [Worker] { teams.flatMap { workers[$0] ?? [] } }

    /// Somebody of a team, or of any team if it has nobody.
    func worker(in team: Ref, except others: [Worker] = [], _ chance: inout SplitMix64) -> Worker {
        let members = workers[team] ?? []
        // Counted past those who are not meant: a team of thousands is not gone through for each plan.
        let left = Set(others.filter { $0.team == team }.compactMap { places[$0.userName] }).sorted()
        guard members.count > left.count else { return practitioner }
        var place = chance.number(in: 0...(members.count - left.count - 1))
        for excepted in left where excepted <= place { place += 1 }
        return members[place]
    }
}

/// Telephone numbers that Ofcom keeps for drama: nobody has them.
enum Telephone {
    static func office(_ chance: inout SplitMix64) -> String { "01632 960" + three(chance.number(in: 0...999)) }

    static func mobile(_ chance: inout SplitMix64) -> String { "07700 900" + three(chance.number(in: 0...999)) }

    private static func three(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }
}
