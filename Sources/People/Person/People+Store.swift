import Access
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
        // Nothing is read back: whoever is new has what was given and no more.
        let former = details.former.flatMap { $0.isSpelt(like: details.name) ? nil : $0 }
        if let former { try note(former, as: .former, of: id, surroundings: surroundings, with: pen) }
        try replace(
            nil, by: details.address, of: id, on: pen.signature.at.ukDate, surroundings: surroundings, with: pen)
        try addToIndex(id, names: [details.name] + (former.map { [$0] } ?? []), with: pen)
        try pen.sign(.added, Person.ref(id), person: id.text)
    }

    /// Changes what is known about a person. A changed name stays findable as a former one; a changed address ends
    /// the one before on the day, and so does none, if there was one.
    ///
    /// - Throws: `StaleSave` if somebody has saved since version `seen`; `Faults` if the CHI number is another's.
    public static func change(
        _ person: Person, seen: Int, to details: PersonDetails, surroundings: Surroundings, with pen: Pen
    ) throws {
        let (id, authority) = (person.id, pen.signature.authority)
        try checkCHI(details.chi, of: id, with: pen)
        try pen.revise(
            "person", id, seen: seen,
            columns(details, diedOn: person.diedOn, team: person.team, isRestricted: person.isRestricted))
        var others = try otherNames(of: id, authority: authority, on: pen.connection)
            .map { Name(given: $0.given, family: $0.family) }
        let former =
            (person.name.isSpelt(like: details.name) ? [] : [person.name]) + (details.former.map { [$0] } ?? [])
        for name in former
        where !name.isSpelt(like: details.name) && !others.contains(where: { $0.isSpelt(like: name) }) {
            try note(name, as: .former, of: id, surroundings: surroundings, with: pen)
            others.append(name)
        }
        try replace(
            address(of: id, authority: authority, on: pen.connection), by: details.address, of: id,
            on: pen.signature.at.ukDate, surroundings: surroundings, with: pen)
        try renewIndex(id, names: [details.name] + others, with: pen)
        try pen.sign(.changed, person.ref, person: id.text)
    }

    /// Allocates a record to a team, or restricts it to its care team.
    ///
    /// A restriction ends what was opened with a reason before it: whoever still needs the record asks again, and is
    /// weighed against the restriction.
    ///
    /// - Throws: `StaleSave` if the record has been changed since it was read.
    public static func allocate(
        _ person: Person, to team: Ref?, isRestricted: Bool, with pen: Pen
    ) throws {
        try write(
            person, seen: person.version, diedOn: person.diedOn, team: team, isRestricted: isRestricted, with: pen)
        var detail = "allocated to \(team?.id ?? "no team")\(isRestricted ? ", restricted" : "")"
        if isRestricted && !person.isRestricted {
            let ended = try BrokenGlasses.end(person: person.id.text, with: pen)
            if ended > 0 { detail += ", \(ended) opened with a reason ended" }
        }
        try pen.sign(.changed, person.ref, person: person.id.text, detail: detail)
    }

    /// Writes a person's next version, the same in all that the form asks.
    static func write(
        _ person: Person, seen: Int, diedOn: LocalDate?, team: Ref?, isRestricted: Bool, with pen: Pen
    ) throws {
        let details = PersonDetails(
            name: person.name, birthDate: person.birthDate, sex: person.sex, chi: person.chi, phone: person.phone,
            communication: person.communication)
        try pen.revise(
            "person", person.id, seen: seen,
            columns(details, diedOn: diedOn, team: team, isRestricted: isRestricted))
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
