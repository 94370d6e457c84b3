import Store
import Values

extension People {
    /// Goes through everybody on record, each with where they live and their former name, in the order of their
    /// identities. For files that another system reads: what is held at once does not grow with their number.
    public static func forEach(
        authority: String, on connection: any Connection,
        _ body: (Person, PersonAddress?, _ former: Name?) throws -> Void
    ) throws {
        try connection.forEachRow(
            """
            SELECT person.*, home.id AS home_id, home.version AS home_version, home.line1, home.line2, home.town,
                home.postcode, home.zone, home.from_date,
                (SELECT other_name.given_name FROM other_name
                    WHERE other_name.authority = person.authority AND other_name.person = person.id
                        AND other_name.kind = \(OtherName.Kind.former.rawValue)
                        AND other_name.superseded_at IS NULL ORDER BY id LIMIT 1) AS former_given,
                (SELECT other_name.family_name FROM other_name
                    WHERE other_name.authority = person.authority AND other_name.person = person.id
                        AND other_name.kind = \(OtherName.Kind.former.rawValue)
                        AND other_name.superseded_at IS NULL ORDER BY id LIMIT 1) AS former_family
            FROM person
            LEFT JOIN person_address home ON home.authority = person.authority AND home.person = person.id
                AND home.superseded_at IS NULL AND home.to_date IS NULL
            WHERE person.authority = \(authority) AND person.superseded_at IS NULL
            ORDER BY person.id
            """
        ) { row in
            var home: PersonAddress?
            if let id = try row.optionalText("home_id") {
                home = PersonAddress(
                    id: ID(id), version: try row.integer("home_version"), line1: try row.text("line1"),
                    line2: try row.optionalText("line2"), town: try row.optionalText("town"),
                    postcode: try row.optionalText("postcode").flatMap { Postcode($0) },
                    zone: try row.optionalText("zone"), from: try row.date("from_date"), to: nil)
            }
            var former: Name?
            if let given = try row.optionalText("former_given"), let family = try row.optionalText("former_family") {
                former = Name(given: given, family: family)
            }
            try body(try person(row), home, former)
        }
    }
}
