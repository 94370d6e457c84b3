import Values

/// One step of the schema. Forward only: once released it is never changed, and a mistake is mended by a later step.
///
/// The statements are written once for both engines, with the types `TEXT`, `BIGINT` and `DOUBLE PRECISION`.
public struct Migration: Sendable {
    /// Its place in the order, 1 first, unique over all rooms.
    public let number: Int
    public let name: String
    let statements: String

    public init(_ number: Int, _ name: String, _ statements: String) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// What the statements were when they ran, so that a store made by other statements is noticed.
    var digest: String { Secret.sha256(statements) }
}

extension Database {
    /// Brings the schema up to the last of `migrations`, each in a transaction of its own, and returns those that ran.
    ///
    /// - Throws: `StoreError.newerSchema` before anything is changed if the store has been through a migration that is
    ///   not among them; `StoreError.migrationChanged` if it went through one with other statements.
    @discardableResult
    public func migrate(_ migrations: [Migration], at moment: Instant) async throws -> [Migration] {
        let ordered = migrations.sorted { $0.number < $1.number }
        precondition(Set(ordered.map(\.number)).count == ordered.count, "two migrations have one number")
        try await write { connection in
            try connection.script(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at BIGINT NOT NULL
                )
                """)
        }
        // Each room has numbers of its own, so a newer release can have added one below the highest.
        let applied = try await read { try $0.appliedMigrations() }
        if let found = applied.last(where: { number in !ordered.contains { $0.number == number } }) {
            throw StoreError.newerSchema(found: found, known: ordered.last?.number ?? 0)
        }
        var ran: [Migration] = []
        for migration in ordered where try await !isApplied(migration) {
            try await write { connection in
                try connection.script(connection.engine.schema(migration.statements))
                try connection.execute(
                    """
                    INSERT INTO schema_migration (number, name, digest, applied_at)
                    VALUES (\(migration.number), \(migration.name), \(migration.digest), \(moment))
                    """)
            }
            ran.append(migration)
        }
        if !ran.isEmpty { try await takeStock() }
        return ran
    }

    /// Makes sure that the schema is this release's, and changes nothing.
    ///
    /// - Throws: `StoreError.schemaBehind` if the store has yet to go through some of `migrations`, and what
    ///   `migrate` throws for a store of another or a newer release.
    public func checkSchema(_ migrations: [Migration]) async throws {
        // A store without the table of migrations has been through none.
        let applied = (try? await read { try $0.appliedMigrations() }) ?? []
        let known = Set(migrations.map(\.number))
        if let found = applied.last(where: { !known.contains($0) }) {
            throw StoreError.newerSchema(found: found, known: known.max() ?? 0)
        }
        let missing = known.subtracting(applied).count
        guard missing == 0 else { throw StoreError.schemaBehind(missing: missing) }
        for migration in migrations { _ = try await isApplied(migration) }
    }

    private func isApplied(_ migration: Migration) async throws -> Bool {
        let digest = try await read { connection in
            try connection.row("SELECT digest FROM schema_migration WHERE number = \(migration.number)")?.text("digest")
        }
        guard let digest else { return false }
        guard digest == migration.digest else {
            throw StoreError.migrationChanged(number: migration.number, name: migration.name)
        }
        return true
    }
}

extension Connection {
    /// The numbers of the migrations that the store has been through, in order.
    func appliedMigrations() throws -> [Int] {
        try rows("SELECT number FROM schema_migration ORDER BY number").map { try $0.integer("number") }
    }
}

extension Engine {
    /// The statements of a schema in this engine's words.
    ///
    /// PostgreSQL orders text by the server's language unless told otherwise; both engines are to order it by its
    /// bytes, so that a page lists the same rows in the same order on either.
    func schema(_ statements: String) -> String {
        switch self {
        case .sqlite: statements
        case .postgreSQL: statements.replacing(" TEXT", with: " TEXT COLLATE \"C\"")
        }
    }
}
