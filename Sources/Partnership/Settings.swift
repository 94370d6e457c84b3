import Store
import Values

/// What a store remembers about itself.
public enum Settings {
    static let migrations = [
        Migration(
            60, "settings",
            """
            CREATE TABLE setting (
                name TEXT PRIMARY KEY,
                value TEXT NOT NULL
            );
            """)
    ]

    /// Marks the store as one whose people are made up. It cannot be unmarked.
    public static func markSynthetic(on connection: any Connection) throws {
        guard try !isSynthetic(on: connection) else { return }
        try connection.execute("INSERT INTO setting (name, value) VALUES ('synthetic', 'yes')")
    }

    /// Notes that people are being made up, so that a store in which that was interrupted is not taken for a whole one.
    public static func beginMaking(people: Int, on connection: any Connection) throws {
        try connection.execute("INSERT INTO setting (name, value) VALUES ('being made', \(String(people)))")
    }

    /// Notes that all of them are there.
    public static func endMaking(on connection: any Connection) throws {
        try connection.execute("DELETE FROM setting WHERE name = 'being made'")
    }

    /// How many people were to be made up, where that has not come to its end; nil where it has, or was never begun.
    public static func unfinishedPeople(on connection: any Connection) throws -> Int? {
        try connection.row("SELECT value FROM setting WHERE name = 'being made'").flatMap { Int(try $0.text("value")) }
    }

    public static func isSynthetic(on connection: any Connection) throws -> Bool {
        try connection.row("SELECT value FROM setting WHERE name = 'synthetic'") != nil
    }

    /// A number that is another one whenever content has been loaded: the moments at which items came and went.
    static func contentStamp(on connection: any Connection) throws -> Int {
        try connection.count(
            """
            SELECT (SELECT coalesce(max(recorded_at), 0) FROM content_item)
                + (SELECT coalesce(max(superseded_at), 0) FROM content_item)
            """)
    }
}
