import Store
import Values

/// Takes many people on record in one transaction: what `People.add` writes of each, and looks up nothing twice.
///
/// That nobody on record has one of their CHI numbers is seen to by ``People/known(_:authority:on:)`` before; the store
/// refuses the transaction if somebody is given one meanwhile.
public struct PeopleIntake {
    private let spool: Spool
    private let surroundings: Surroundings
    private let people: RecordWriter
    private let otherNames: RecordWriter
    private let addresses: RecordWriter
    private let tokens: any RowWriter
    /// The parts of names that the index is known to have.
    private var learnt: Set<String> = []
    /// The data zone of each postcode that was met; nil where the look-up knows none.
    private var zones: [Postcode: String?] = [:]

    public init(_ spool: Spool, surroundings: Surroundings) throws {
        self.spool = spool
        self.surroundings = surroundings
        people = try spool.table(
            "person",
            [
                "given_name", "family_name", "preferred_name", "birth_date", "died_on", "sex", "chi", "phone",
                "language",
                "needs_interpreter", "communication_needs", "team", "is_restricted",
            ])
        otherNames = try spool.table("other_name", ["person", "kind", "given_name", "family_name"])
        addresses = try spool.table(
            "person_address", ["person", "line1", "line2", "town", "postcode", "zone", "from_date"])
        tokens = try spool.rows(of: "name_token", ["authority", "token", "person"])
    }

    /// Adds a person who is not on record. They live where they do from the day on which they are added.
    public mutating func add(_ person: IncomingPerson, id: ID<Person>) throws {
        let details = person.details
        try people.insert(
            id,
            [
                .text(details.name.given), .text(details.name.family), details.name.preferred.sqlValue,
                details.birthDate.sqlValue, person.diedOn.sqlValue, (details.sex?.rawValue).sqlValue,
                (details.chi?.digits).sqlValue, details.phone.sqlValue, details.communication.language.sqlValue,
                details.communication.needsInterpreter.sqlValue, details.communication.needs.sqlValue,
                person.team.sqlValue, person.isRestricted.sqlValue,
            ])
        let former = details.former.flatMap { $0.isSpelt(like: details.name) ? nil : $0 }
        if let former {
            let name: ID<OtherName> = surroundings.identifiers.next(at: spool.pen.signature.at)
            try otherNames.insert(
                name,
                [id.sqlValue, .text(OtherName.Kind.former.rawValue), .text(former.given), .text(former.family)])
        }
        if let address = details.address { try add(address, of: id) }
        for token in People.tokens(of: [details.name] + (former.map { [$0] } ?? [])) {
            try tokens.add([.text(spool.pen.signature.authority), .text(token), id.sqlValue])
            if learnt.insert(token).inserted { try People.learn(token, on: spool.pen.connection) }
        }
        try spool.sign(.added, Person.ref(id), person: id.text)
    }

    private mutating func add(_ address: AddressDetails, of person: ID<Person>) throws {
        let id: ID<PersonAddress> = surroundings.identifiers.next(at: spool.pen.signature.at)
        try addresses.insert(
            id,
            [
                person.sqlValue, .text(address.line1), address.line2.sqlValue, address.town.sqlValue,
                (address.postcode?.text).sqlValue, try address.postcode.flatMap { try zone(of: $0) }.sqlValue,
                spool.pen.signature.at.ukDate.sqlValue,
            ])
    }

    private mutating func zone(of postcode: Postcode) throws -> String? {
        if let known = zones[postcode] { return known }
        let zone = try Areas.zone(of: postcode, on: spool.pen.connection)
        zones[postcode] = .some(zone)
        return zone
    }
}

extension People {
    /// Whose each of some CHI numbers is, of those that somebody on record has, by its digits.
    public static func known(
        _ chis: [CHI], authority: String, on connection: any Connection
    ) throws -> [String: ID<Person>] {
        var known: [String: ID<Person>] = [:]
        for start in stride(from: 0, to: chis.count, by: 500) {
            let some = chis[start..<min(chis.count, start + 500)].map(\.digits)
            let rows = try connection.rows(
                """
                SELECT chi, id FROM person
                WHERE authority = \(authority) AND chi IN \(list: some) AND superseded_at IS NULL
                """)
            for row in rows { known[try row.text("chi")] = try row.id("id") }
        }
        return known
    }
}
