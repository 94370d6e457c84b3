import Store
import Synchronization
import Values

/// Keeps one authority's extract in step with its records.
///
/// Every write is on the ledger, with whose record it was. So whoever asks reads the ledger's new lines first, and then
/// the records of the people they name: no question is answered from less than its own transaction can see, whichever
/// process wrote it, and no write waits for a figure.
final class ExtractKeeper: Sendable {
    /// When more people's records have changed than this, and more than a tenth of everybody's, everybody's are read
    /// again: they stand together then.
    private static let mostChanged = 2_000
    /// How many extracts as at earlier moments are held: each is as large as that of now.
    private static let mostEarlier = 2

    private struct State {
        var current: Extract?
        /// Extracts as at earlier moments, the one asked for last at the end.
        var earlier: [(moment: Instant, extract: Extract)] = []
    }

    private let authority: String
    private let state = Mutex(State())
    /// Held while everybody's records are read, so that they are read once however many ask.
    private let reading = Mutex(())
    /// The same, as at an earlier moment.
    private let readingEarlier = Mutex(())

    init(authority: String) { self.authority = authority }

    /// The records as `connection` sees them, or saw them at `asAt`.
    func extract(asAt: Instant?, on connection: any Connection) throws -> Extract {
        guard let asAt else { return try current(on: connection) }
        if let known = try known(asAt: asAt, on: connection) { return known }
        return try readingEarlier.withLock { _ in
            if let known = try known(asAt: asAt, on: connection) { return known }
            return keep(try Extract(authority: authority, asAt: asAt, on: connection), asAt: asAt)
        }
    }

    /// The records as they were at `asAt`, if they are held and nothing can have changed them since: what is written
    /// later is not in them.
    private func known(asAt: Instant, on connection: any Connection) throws -> Extract? {
        guard let held = state.withLock({ $0.earlier.first { $0.moment == asAt }?.extract }) else { return nil }
        let line = try Extract.lastLine(on: connection)
        guard line > held.line else { return keep(held, asAt: asAt) }
        var isChanged = false
        // The authority has an empty text joined to it so that no index by it is taken, which would go through every line.
        try connection.forEachRow(
            """
            SELECT at, person, subject FROM ledger
            WHERE number > \(held.line) AND action NOT IN \(list: LedgerAction.readings.map(\.rawValue))
                AND authority || '' = \(authority)
            """
        ) { row in
            let isOfPerson = try row.optionalText("person") != nil
            if isOfPerson ? try row.instant("at") <= asAt : try !Extract.kindsApart.contains(row.ref("subject").kind) {
                isChanged = true
            }
        }
        return isChanged ? nil : keep(held.reaching(line), asAt: asAt)
    }

    private func keep(_ extract: Extract, asAt: Instant) -> Extract {
        state.withLock { state in
            state.earlier =
                state.earlier.filter { $0.moment != asAt }.suffix(Self.mostEarlier - 1) + [(asAt, extract)]
        }
        return extract
    }

    private func current(on connection: any Connection) throws -> Extract {
        if let held = state.withLock({ $0.current }), let fresh = try brought(held, on: connection) {
            return keep(fresh)
        }
        return try reading.withLock { _ in
            // Whoever was reading may have read what this one waited for.
            if let held = state.withLock({ $0.current }), let fresh = try brought(held, on: connection) {
                return keep(fresh)
            }
            return keep(try whole(on: connection))
        }
    }

    private func keep(_ fresh: Extract) -> Extract {
        state.withLock { state in
            // Somebody else may have read further in the meantime.
            if fresh.line >= state.current?.line ?? 0 { state.current = fresh }
        }
        return fresh
    }

    private func whole(on connection: any Connection) throws -> Extract {
        try Extract(authority: authority, asAt: nil, on: connection)
    }

    /// The extract with what has been written since; nil when so much has that everybody's records are to be read.
    private func brought(_ held: Extract, on connection: any Connection) throws -> Extract? {
        let line = try Extract.lastLine(on: connection)
        guard line > held.line else { return held }
        var changed: Set<String> = []
        var isEverybody = false
        try connection.forEachRow(
            """
            SELECT person, subject FROM ledger
            WHERE number > \(held.line) AND action NOT IN \(list: LedgerAction.readings.map(\.rawValue))
                AND authority || '' = \(authority)
            """
        ) { row in
            if let person = try row.optionalText("person") {
                changed.insert(person)
            } else if try !Extract.kindsApart.contains(row.ref("subject").kind) {
                isEverybody = true
            }
        }
        guard !changed.isEmpty || isEverybody else { return held.reaching(line) }
        let (first, later) = held.people
        if isEverybody || changed.count + later > max(Self.mostChanged, first / 10) { return nil }
        return try held.rereading(changed, authority: authority, upTo: line, on: connection)
    }
}
