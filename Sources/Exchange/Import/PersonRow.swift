import People
import Values

extension ImportAssembler {
    /// The person of a row; nil, with the faults noted, if the row gives none.
    func person(_ row: Int, _ faults: inout FaultCollector) -> IncomingPerson? {
        var person: IncomingPerson?
        index.people.forEach(CollectionOfOne(row)) { _, cells in
            var reader = CellReader<PersonColumn>(cells, of: .people, line: index.people.line(row))
            person = self.person(&reader, &faults)
        }
        return person
    }

    private func person(
        _ reader: inout CellReader<PersonColumn>, _ faults: inout FaultCollector
    ) -> IncomingPerson? {
        let born = reader.day(.born, &faults)
        let died = reader.day(.died, &faults)
        var team: Ref?
        if case let text = reader.text(.team), !text.isEmpty {
            team = rules.team(text)
            if team == nil { reader.note(.team, "No team is called “\(text)”. Name one that is declared.", &faults) }
        }
        let isRestricted = reader.flag(.restricted, &faults)
        let fields = fields(&reader, born: born, &faults)
        do {
            let details = try PersonDetails(fields, today: rules.today)
            let person = try IncomingPerson(
                details: details, diedOn: died, team: team, isRestricted: isRestricted, today: rules.today)
            return reader.isSound ? person : nil
        } catch {
            reader.note(error, &faults)
            return nil
        }
    }

    private func fields(
        _ reader: inout CellReader<PersonColumn>, born: LocalDate?, _ faults: inout FaultCollector
    ) -> PersonFields {
        var fields = PersonFields()
        fields.given = reader.text(.given)
        fields.family = reader.text(.family)
        fields.preferred = reader.text(.preferred)
        if let born {
            fields.birthDay = String(born.day)
            fields.birthMonth = String(born.month)
            fields.birthYear = String(born.year)
        }
        fields.sex = reader.text(.sex).lowercased()
        fields.chi = reader.text(.chi)
        fields.phone = reader.text(.phone)
        fields.language = reader.text(.language)
        fields.needsInterpreter = reader.flag(.interpreter, &faults)
        fields.communicationNeeds = reader.text(.communication)
        fields.formerGiven = reader.text(.formerGiven)
        fields.formerFamily = reader.text(.formerFamily)
        fields.line1 = reader.text(.line1)
        fields.line2 = reader.text(.line2)
        fields.town = reader.text(.town)
        fields.postcode = reader.text(.postcode)
        return fields
    }
}
