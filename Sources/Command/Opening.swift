import ArgumentParser
import Content
import Partnership
import Store
import Values

/// How every command reaches the partnership that it works on.
enum Opening {
    /// Opens the store that is configured, makes sure that its schema is this release's, and closes it afterwards.
    static func store<Value: Sendable>(
        _ body: @Sendable (any Database, Configuration) async throws -> Value
    ) async throws -> Value {
        let configuration = try Configuration.read()
        let database = try configuration.open()
        do {
            try await database.checkSchema(Partnership.migrations)
            let value = try await body(database, configuration)
            try await database.close()
            return value
        } catch {
            // The fault that ended the work is the one to tell; the store is given up either way.
            try? await database.close()
            throw error
        }
    }

    /// Opens the partnership in the store that is configured.
    static func partnership<Value: Sendable>(
        _ body: @Sendable (Partnership) async throws -> Value
    ) async throws -> Value {
        try await store { database, configuration in
            let authority = try await authority(in: database, asked: configuration.authority)
            return try await body(
                Partnership.open(database, authority: authority, surroundings: .machine))
        }
    }

    /// The authority whose records the store holds.
    static func authority(in database: any Database, asked: String?) async throws -> String {
        if let asked { return asked }
        let known = try await database.read { try ContentStore.authorities(on: $0) }
        switch known.count {
        case 1: return known[0]
        case 0:
            throw ValidationError(
                "The store is empty. Run `jute content load` first, with the folder of what is declared")
        default:
            throw ValidationError(
                "The store holds \(known.joined(separator: ", ")). Set JUTE_AUTHORITY to the one you mean")
        }
    }

    /// What the command line signs its writes with.
    static func signature(authority: String, because reason: String) -> Signature {
        Signature(
            authority: authority, account: "command-line", role: "operator", at: Surroundings.machine.now(),
            reason: reason)
    }
}
