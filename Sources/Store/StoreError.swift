import Values

/// What can go wrong in the store. None of these carries a person's data.
public enum StoreError: Error, Equatable, CustomStringConvertible {
    case cannotOpen(String)
    case refused(String)
    case noSuchColumn(String)
    case unexpectedNull(String)
    case unexpectedValue(String)
    case noAnswer
    case uniqueness(String)
    case engineNotBuilt
    case badAddress(String)
    case migrationChanged(number: Int, name: String)
    case schemaBehind(missing: Int)
    case noStore(String)
    case newerSchema(found: Int, known: Int)

    public var description: String {
        switch self {
        case .cannotOpen(let why): "The store could not be opened: \(why)"
        case .refused(let why): "The store refused a statement: \(why)"
        case .noSuchColumn(let name): "The answer has no column \(name)"
        case .unexpectedNull(let name): "Column \(name) is empty where it may not be"
        case .unexpectedValue(let name): "Column \(name) holds a value of another kind than expected"
        case .noAnswer: "A query that must answer gave no row"
        case .uniqueness(let what): "It is there already: \(what)"
        case .engineNotBuilt:
            "This build has no PostgreSQL engine. Build it with `swift build --traits PostgreSQL`, or give a sqlite: address"
        case .badAddress(let address):
            "“\(address)” is not a store's address. Use sqlite:PATH or postgres://USER@HOST:PORT/NAME"
        case .migrationChanged(let number, let name):
            "Migration \(number) (\(name)) is not the one this store was made with. Run the release that the store came from"
        case .schemaBehind(let missing):
            "The store has yet to go through \(missing) steps of the schema. Make a backup if it holds records, then run `jute migrate`"
        case .noStore(let path):
            "There is no store at \(path). Check JUTE_DATABASE, or make a new store there with `jute migrate`"
        case .newerSchema(let found, let known):
            "The store is at migration \(found) and this release knows only \(known). Run the newer release"
        }
    }
}

/// A save that came second: the record has moved on since it was read.
public struct StaleSave: Error, Equatable {
    public let table: String
    public let id: String
    /// The version that the save was made from.
    public let seen: Int
    /// The version that is current now.
    public let current: Int

    public init(table: String, id: String, seen: Int, current: Int) {
        self.table = table
        self.id = id
        self.seen = seen
        self.current = current
    }
}
