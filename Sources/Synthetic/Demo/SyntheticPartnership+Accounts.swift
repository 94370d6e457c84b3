import Access
import People
import Store
import Values

extension SyntheticPartnership {
    /// What the map and the accounts are signed with: the part of Jute that makes partnerships up.
    private var founding: Signature {
        Signature(
            authority: authority, account: "synthetic", role: "system", at: SyntheticCity.founded(today),
            reason: "a made-up partnership")
    }

    /// A hash that no password has, so that nobody can sign in.
    static let noHash = "!"
    /// What an account is asked for with when it has no password.
    private static let noPassword = "no password is set"

    /// Loads the made-up map and opens the workers' accounts.
    mutating func found(_ batch: Batch) async throws {
        let (zones, postcodes) = (city.zones, city.postcodes)
        try await batch.record(founding) { pen in
            try Areas.replace(zones: zones, postcodes: postcodes, with: pen)
        }
        for worker in workforce.all {
            try await open(
                NewAccount(
                    userName: worker.userName, displayName: worker.name, role: worker.role,
                    organisation: worker.organisation, team: worker.team, password: Self.noPassword, isDemo: true),
                hash: Self.noHash, in: batch)
        }
    }

    /// Opens the demonstration's accounts, one for each role.
    mutating func openDemoAccounts(_ cast: DemoCast, hashes: [Role: String], in batch: Batch) async throws {
        for role in Role.allCases {
            let worker = [workforce.practitioner, workforce.manager].first { $0.role == role }
            let person: Resident? = role == .person ? cast.person : role == .carer ? cast.carer : nil
            let name = worker?.name ?? person?.name.full ?? DemoCast.names[role] ?? role.words
            let account = try NewAccount(
                userName: role.rawValue, displayName: name, role: role,
                organisation: role.isWorkforce ? worker?.organisation ?? workforce.council : nil, team: worker?.team,
                person: person?.id.text, password: Self.noPassword, isDemo: true)
            try await open(account, hash: hashes[role] ?? Self.noHash, in: batch)
            report.demoAccounts.append(role.rawValue)
        }
    }

    private mutating func open(_ account: NewAccount, hash: String, in batch: Batch) async throws {
        let signature = founding
        let id: ID<Account> = surroundings.identifiers.next(at: signature.at)
        report.accounts += 1
        try await batch.record(signature) { pen in try Accounts.add(account, hash: hash, id: id, with: pen) }
    }
}
