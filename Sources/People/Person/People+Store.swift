import Store
import Values

extension People {
    /// Adds a person, with their address and former name if given.
    ///
    /// - Throws: `Faults` if the CHI number is another person's.
    public static func add(
        _ details: PersonDetails, id: ID<Person>, team: Ref?, surroundings: Surroundings, with pen: Pen
    ) throws {
        try checkCHI(details.chi, of: id, with: pen)
        try pen.insert(into: "person", id, columns(details, diedOn: nil, team: team, isRestricted: false))
        if let former = details.former {
            try add(former, kind: .former, to: id, surroundings: surroundings, with: pen)
        }
        if let address = details.address {
            try move(id, to: address, from: pen.signature.at.ukDate, surroundings: surroundings, with: pen)
        }
        try index(id, with: pen)
        try pen.sign(.added, Person.ref(id), person: id.text)
    }

    /// Changes what is known about a person. A changed name stays findable as a former one; a changed address ends
    /// the one before on the day.
    ///
    /// - Throws: `StaleSave` if somebody has saved since version `seen`; `Faults` if the CHI number is another's.
    public static func change(
        _ person: Person, seen: Int, to details: PersonDetails, surroundings: Surroundings, with pen: Pen
    ) throws {
        try checkCHI(details.chi, of: person.id, with: pen)
        try pen.revise(
            "person", person.id, seen: seen,
            columns(details, diedOn: person.diedOn, team: person.team, isRestricted: person.isRestricted))
        let old = person.name
        if old.family != details.name.family || old.given != details.name.given {
            try add(old, kind: .former, to: person.id, surroundings: surroundings, with: pen)
        }
        if let former = details.former {
            try add(former, kind: .former, to: person.id, surroundings: surroundings, with: pen)
        }
        if let address = details.address {
            let current = try self.address(of: person.id, authority: pen.signature.authority, on: pen.connection)
            if current.map({ address != AddressDetails($0) }) ?? true {
                try move(
                    person.id, to: address, from: pen.signature.at.ukDate, surroundings: surroundings, with: pen)
            }
        }
        try index(person.id, with: pen)
        try pen.sign(.changed, person.ref, person: person.id.text)
    }

    /// Allocates a record to a team, or restricts it to its care team.
    public static func allocate(
        _ person: Person, to team: Ref?, isRestricted: Bool, with pen: Pen
    ) throws {
        let details = PersonDetails(
            name: person.name, birthDate: person.birthDate, sex: person.sex, chi: person.chi, phone: person.phone,
            communication: person.communication)
        try pen.revise(
            "person", person.id, seen: person.version,
            columns(details, diedOn: person.diedOn, team: team, isRestricted: isRestricted))
        try pen.sign(
            .changed, person.ref, person: person.id.text,
            detail: "allocated to \(team?.id ?? "no team")\(isRestricted ? ", restricted" : "")")
    }

    private static func columns(
        _ details: PersonDetails, diedOn: LocalDate?, team: Ref?, isRestricted: Bool
    ) -> KeyValuePairs<String, any SQLBindable> {
        [
            "given_name": details.name.given, "family_name": details.name.family,
            "preferred_name": details.name.preferred, "birth_date": details.birthDate, "died_on": diedOn,
            "sex": details.sex?.rawValue, "chi": details.chi?.digits, "phone": details.phone,
            "language": details.communication.language,
            "needs_interpreter": details.communication.needsInterpreter,
            "communication_needs": details.communication.needs, "team": team, "is_restricted": isRestricted,
        ]
    }

    private static func checkCHI(_ chi: CHI?, of id: ID<Person>, with pen: Pen) throws {
        guard let chi else { return }
        let other = try pen.connection.row(
            """
            SELECT id FROM person WHERE authority = \(pen.signature.authority) AND chi = \(chi.digits)
                AND superseded_at IS NULL AND id <> \(id)
            """)
        if other != nil {
            throw Faults([
                FieldFault(
                    field: "chi",
                    message:
                        "Another person has this CHI number. Search for it and use that record, or check the number")
            ])
        }
    }

    /// The person with this identity, if there is one.
    public static func find(
        _ id: ID<Person>, authority: String, on connection: any Connection
    ) throws -> Person? {
        try connection.row(
            "SELECT * FROM person WHERE authority = \(authority) AND id = \(id) AND superseded_at IS NULL"
        ).map(person)
    }

    /// One version of a person, for setting two side by side.
    public static func find(
        _ id: ID<Person>, version: Int, authority: String, on connection: any Connection
    ) throws -> Person? {
        try connection.row(
            "SELECT * FROM person WHERE authority = \(authority) AND id = \(id) AND version = \(version)"
        ).map(person)
    }

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

    /// Notes a name that somebody had or is also known by.
    public static func add(
        _ name: Name, kind: OtherName.Kind, to person: ID<Person>, surroundings: Surroundings, with pen: Pen
    ) throws {
        let id: ID<OtherName> = surroundings.identifiers.next(at: pen.signature.at)
        try pen.insert(
            into: "other_name", id,
            ["person": person, "kind": kind.rawValue, "given_name": name.given, "family_name": name.family])
    }

    static func person(_ row: Row) throws -> Person {
        Person(
            id: try row.id("id"), version: try row.integer("version"),
            name: Name(
                given: try row.text("given_name"), family: try row.text("family_name"),
                preferred: try row.optionalText("preferred_name")),
            birthDate: try row.optionalDate("birth_date"), diedOn: try row.optionalDate("died_on"),
            sex: try row.optionalText("sex").flatMap(Sex.init), chi: try row.optionalText("chi").flatMap(CHI.init),
            communication: Communication(
                language: try row.optionalText("language"), needsInterpreter: try row.flag("needs_interpreter"),
                needs: try row.optionalText("communication_needs")),
            phone: try row.optionalText("phone"), team: try row.optionalRef("team"),
            isRestricted: try row.flag("is_restricted"))
    }
}
