import People
import Store
import Values

/// A contact on a desk, with whom it is about.
public struct ContactEntry: Sendable, Hashable {
    public let contact: Contact
    /// What whoever it is about is called, if they are on record.
    public let name: Name?
}

extension FrontDoor {
    public static func find(
        _ id: ID<Contact>, authority: String, on connection: any Connection
    ) throws -> Contact? {
        try connection.row(
            "SELECT * FROM contact WHERE authority = \(authority) AND id = \(id) AND superseded_at IS NULL"
        ).map(contact)
    }

    /// The contacts about a person, newest first, at most `limit`.
    public static func contacts(
        of person: ID<Person>, limit: Int, authority: String, on connection: any Connection
    ) throws -> [Contact] {
        try connection.rows(
            """
            SELECT * FROM contact WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY received_at DESC, id DESC LIMIT \(limit)
            """
        ).map(contact)
    }

    /// How many contacts there were about each of some people since a moment, by the person's identity.
    public static func numbers(
        of people: [ID<Person>], since moment: Instant, authority: String, on connection: any Connection
    ) throws -> [ID<Person>: Int] {
        let rows = try connection.rows(
            """
            SELECT person, count(*) AS number FROM contact
            WHERE authority = \(authority) AND person IN \(list: people) AND received_at >= \(moment)
                AND superseded_at IS NULL
            GROUP BY person
            """)
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.id("person") as ID<Person>, try $0.integer("number")) })
    }

    /// The contacts that wait at a team's desk to be looked at, the longest first, at most `limit`.
    public static func waiting(
        at team: Ref, limit: Int, authority: String, on connection: any Connection
    ) throws -> [ContactEntry] {
        try connection.rows(
            """
            SELECT contact.*, person.given_name, person.family_name, person.preferred_name FROM contact
            LEFT JOIN person ON person.authority = contact.authority AND person.id = contact.person
                AND person.superseded_at IS NULL
            WHERE contact.authority = \(authority) AND contact.team = \(team) AND contact.outcome IS NULL
                AND contact.superseded_at IS NULL
            ORDER BY contact.received_at, contact.id LIMIT \(limit)
            """
        ).map { row in
            let given = try row.optionalText("given_name")
            return ContactEntry(
                contact: try contact(row),
                name: try given.map {
                    Name(
                        given: $0, family: try row.text("family_name"),
                        preferred: try row.optionalText("preferred_name"))
                })
        }
    }

    /// Every version of a contact, the oldest first: who took it down, and who did what about it.
    public static func history(
        of id: ID<Contact>, authority: String, on connection: any Connection
    ) throws -> [(contact: Contact, at: Instant, by: String)] {
        try connection.rows(
            "SELECT * FROM contact WHERE authority = \(authority) AND id = \(id) ORDER BY version"
        ).map { (try contact($0), try $0.instant("recorded_at"), try $0.text("recorded_by")) }
    }

    private static func contact(_ row: Row) throws -> Contact {
        func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice? {
            guard let text = try row.optionalText(column) else { return nil }
            guard let choice = Choice(rawValue: text) else { throw StoreError.unexpectedValue(column) }
            return choice
        }
        guard let channel: Contact.Channel = try choice("channel"), let source: Contact.Source = try choice("source")
        else { throw StoreError.unexpectedNull("a contact's channel and source") }
        var answer: Contact.Answer?
        if let outcome: Contact.Outcome = try choice("outcome") {
            answer = Contact.Answer(
                outcome: outcome, at: try row.instant("outcome_at"), reason: try row.text("reason"),
                service: try row.optionalRef("service"), bookedOn: try row.optionalDate("booked_on"),
                eligibility: try choice("eligibility"), eligibilityFor: try row.optionalRef("eligibility_for"))
        }
        return Contact(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            isMatched: try row.flag("is_matched"), callerName: try row.optionalText("caller_name"),
            callerPhone: try row.optionalText("caller_phone"), aboutName: try row.optionalText("about_name"),
            aboutBorn: try row.optionalDate("about_born"), receivedAt: try row.instant("received_at"),
            channel: channel, source: source, organisation: try row.optionalRef("organisation"),
            words: try row.text("words"), isOutOfHours: try row.flag("is_out_of_hours"), team: try row.ref("team"),
            answer: answer, follows: try row.optionalID("follows"))
    }
}
