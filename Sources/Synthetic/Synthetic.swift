import Access
import Content
import People
import Store
import Values

/// Made-up partnerships: people who do not exist, in the shape of a city that does, put on record through the same
/// operations as everybody else.
public enum Synthetic {
    /// Makes a partnership up in a store that is migrated and has no accounts yet.
    ///
    /// The same numbers, seed, day and content make the same records, to the byte; only the hashes of the demonstration
    /// password differ from run to run, as hashes have to. Records are written some thousand people to a transaction,
    /// so memory does not grow with the number of people.
    ///
    /// - Parameters:
    ///   - people: how many people are on record, from 50 to 10,000,000.
    ///   - today: the last day of the story. Nothing is put on record on or after it.
    ///   - catalogue: the partnership's areas, teams, services, outcome domains and scale.
    ///   - authority: the integration authority's code, such as `S37000007`.
    ///   - demoPassword: opens one account for each role, whose user name is the role's raw value. With none they are
    ///     made all the same, and nobody can sign in with them.
    ///   - progress: told how many people are on record, of how many, every few hundred.
    /// - Throws: `SyntheticError` if nothing could be begun; what was written stays when the store fails on the way.
    public static func make(
        people: Int, seed: UInt64, today: LocalDate, shape: SyntheticShape = SyntheticShape(), catalogue: Catalogue,
        authority: String, demoPassword: String?, in database: any Database, passwords: Passwords,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> SyntheticReport {
        var partnership = try SyntheticPartnership(
            people: people, seed: seed, today: today, shape: shape, catalogue: catalogue, authority: authority)
        let isInUse = try await database.read { try !Accounts.all(authority: authority, on: $0).isEmpty }
        guard !isInUse else { throw SyntheticError.storeInUse }
        var hashes: [Role: String] = [:]
        if let demoPassword {
            for role in Role.allCases { hashes[role] = try await passwords.hash(demoPassword) }
        }
        return try await partnership.write(in: database, hashes: hashes, progress: progress)
    }

    /// Whether the store holds a made-up partnership: its map of data zones is a made-up one.
    public static func isMade(on connection: any Connection) throws -> Bool {
        try Areas.find(SyntheticCity.firstCode, on: connection) != nil
    }
}
