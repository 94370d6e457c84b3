import Access
import Content
import Insight
import People
import Practice
import Store
import Synchronization
import Values

/// A partnership as it runs: its store, what it declares, and the time and chance that were handed in.
///
/// The doors share one, so that what a page, a command and a message do is the same operation.
public final class Partnership: Sendable {
    public let database: any Database
    /// The integration authority's code, such as `S37000007`.
    public let authority: String
    public let surroundings: Surroundings
    /// Whether the people in it are made up, which every page then says.
    public let isSynthetic: Bool
    /// What answers measures; one for the whole process.
    public let insight: Insight
    private let loaded: Mutex<Loaded>

    private struct Loaded {
        var catalogue: Catalogue
        /// The newest version of content that `catalogue` knows.
        var stamp: Int
        var askedAt: Instant
    }

    /// Every room's steps of the schema.
    public static let migrations =
        Ledger.migrations + ContentStore.migrations + Accounts.migrations + People.migrations + Areas.migrations
        + Practice.migrations + Insight.migrations + PublishedFigures.migrations + Releases.migrations
        + Settings.migrations

    /// Reads what was declared in a store whose schema is up to date.
    ///
    /// - Throws: `HalfMade` for a store whose made-up people are not all there.
    public static func open(
        _ database: any Database, authority: String, surroundings: Surroundings
    ) async throws -> Partnership {
        let (catalogue, stamp, isSynthetic) = try await database.read { connection in
            if let people = try Settings.unfinishedPeople(on: connection) { throw HalfMade(people: people) }
            return (
                try ContentStore.catalogue(connection, authority: authority), try Settings.contentStamp(on: connection),
                try Settings.isSynthetic(on: connection)
            )
        }
        return Partnership(
            database: database, authority: authority, surroundings: surroundings, isSynthetic: isSynthetic,
            loaded: Loaded(catalogue: catalogue, stamp: stamp, askedAt: surroundings.now()))
    }

    private init(
        database: any Database, authority: String, surroundings: Surroundings, isSynthetic: Bool, loaded: Loaded
    ) {
        self.database = database
        self.authority = authority
        self.surroundings = surroundings
        self.isSynthetic = isSynthetic
        insight = Insight(authority: authority)
        self.loaded = Mutex(loaded)
    }

    /// What the partnership declares now. Content that another process loads is noticed within two seconds.
    public func catalogue() async throws -> Catalogue {
        let now = surroundings.now()
        let known = loaded.withLock { loaded -> Loaded? in
            guard loaded.askedAt.adding(seconds: 2) < now else { return loaded }
            loaded.askedAt = now
            return nil
        }
        if let known { return known.catalogue }
        let authority = authority
        let before = loaded.withLock { $0 }
        let fresh = try await database.readBriefly { connection -> Loaded? in
            let stamp = try Settings.contentStamp(on: connection)
            guard stamp != before.stamp else { return nil }
            return Loaded(
                catalogue: try ContentStore.catalogue(connection, authority: authority), stamp: stamp, askedAt: now)
        }
        guard let fresh else { return before.catalogue }
        loaded.withLock { $0 = fresh }
        return fresh.catalogue
    }

    /// The scale that personal outcomes are scored on.
    public func outcomeScale() async throws -> Scale {
        guard let item = try await catalogue().items(ofKind: "scale").first else {
            throw NothingDeclared(kind: "scale")
        }
        return try item.scale()
    }
}

/// The made-up people of a store are not all there.
public struct HalfMade: ExplainedError, Hashable {
    /// How many there were to be.
    public let people: Int

    public var message: String {
        """
        Making up the \(people) people of this store was interrupted, or is still going on. What is there looks whole and \
        is not. Remove the store, then make it anew with `jute migrate`, `jute content load` and `jute synth`
        """
    }
}

/// Something that every partnership has to declare is not there.
public struct NothingDeclared: ExplainedError, Hashable {
    /// What is missing, as content calls it: "team".
    public let kind: String

    public init(kind: String) { self.kind = kind }

    public var message: String {
        "The partnership declares no \(kind). Run `jute content load` with a folder that has one"
    }
}
