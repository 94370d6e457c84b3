import Store
import Values

extension Name {
    /// Whether another name is the same but for its letter case; what somebody likes to be called is not compared.
    func isSpelt(like other: Name) -> Bool {
        given.lowercased() == other.given.lowercased() && family.lowercased() == other.family.lowercased()
    }
}

/// One name given up for another.
public struct NameChange: Sendable, Hashable {
    public let from: Name
    public let to: Name
    public let on: LocalDate
}

extension People {
    /// The names that somebody had or is also known by.
    public static func otherNames(
        of id: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [OtherName] {
        try connection.rows(
            """
            SELECT * FROM other_name WHERE authority = \(authority) AND person = \(id) AND superseded_at IS NULL
            ORDER BY id
            """
        ).map(otherName)
    }

    static func otherName(_ row: Row) throws -> OtherName {
        guard let kind = OtherName.Kind(rawValue: try row.text("kind")) else {
            throw StoreError.unexpectedValue("kind")
        }
        return OtherName(
            id: try row.id("id"), kind: kind, given: try row.text("given_name"), family: try row.text("family_name"))
    }

    /// Keeps a name that the person is not kept under yet.
    static func note(
        _ name: Name, as kind: OtherName.Kind, of person: ID<Person>, surroundings: Surroundings, with pen: Pen
    ) throws {
        let id: ID<OtherName> = surroundings.identifiers.next(at: pen.signature.at)
        try pen.insert(
            into: "other_name", id,
            ["person": person, "kind": kind.rawValue, "given_name": name.given, "family_name": name.family])
    }

    /// Every change of somebody's name since they came on record, the oldest first, with the day it was recorded.
    public static func nameChanges(
        of id: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [NameChange] {
        let versions = try connection.rows(
            """
            SELECT given_name, family_name, recorded_at FROM person
            WHERE authority = \(authority) AND id = \(id) ORDER BY version
            """
        ).map { row in
            (
                name: Name(given: try row.text("given_name"), family: try row.text("family_name")),
                at: try row.instant("recorded_at")
            )
        }
        return zip(versions, versions.dropFirst()).filter { $0.name != $1.name }.map { before, after in
            NameChange(from: before.name, to: after.name, on: after.at.ukDate)
        }
    }
}
