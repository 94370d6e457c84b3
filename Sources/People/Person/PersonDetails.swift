import Values

/// What is known about a person, checked: what a record is made or changed from.
public struct PersonDetails: Sendable, Hashable {
    public let name: Name
    public let birthDate: LocalDate?
    public let sex: Sex?
    public let chi: CHI?
    public let phone: String?
    public let communication: Communication
    public let former: Name?
    public let address: AddressDetails?

    public init(
        name: Name, birthDate: LocalDate?, sex: Sex? = nil, chi: CHI? = nil, phone: String? = nil,
        communication: Communication = Communication(), former: Name? = nil, address: AddressDetails? = nil
    ) {
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.chi = chi
        self.phone = phone
        self.communication = communication
        self.former = former
        self.address = address
    }

    /// Reads what was typed.
    ///
    /// - Throws: `Faults`, all of them at once, each naming its field and what to do.
    public init(_ fields: PersonFields, today: LocalDate) throws(Faults) {
        var faults = Faults()
        let given = Self.name(fields.given, "given", "Enter the given name", &faults)
        let family = Self.name(fields.family, "family", "Enter the family name", &faults)
        let birthDate = Self.birthDate(fields, today: today, &faults)
        let chi = Self.chi(fields.chi, &faults)
        if !fields.sex.isEmpty && Sex(rawValue: fields.sex) == nil {
            faults.add("sex", "Choose one of the answers, or leave the question unanswered")
        }
        let former = Self.former(fields, &faults)
        for (field, text, limit) in [
            ("preferred", fields.preferred, 60), ("phone", fields.phone, 40), ("language", fields.language, 60),
            ("communication-needs", fields.communicationNeeds, 500),
        ] where text.trimmed.count > limit {
            faults.add(field, "This is \(text.trimmed.count) characters long. Shorten it to \(limit)")
        }
        let address = AddressDetails.read(fields, &faults)
        try faults.throwIfAny()
        self.init(
            name: Name(given: given, family: family, preferred: fields.preferred.nonEmpty), birthDate: birthDate,
            sex: Sex(rawValue: fields.sex), chi: chi, phone: fields.phone.nonEmpty,
            communication: Communication(
                language: fields.language.nonEmpty, needsInterpreter: fields.needsInterpreter,
                needs: fields.communicationNeeds.nonEmpty),
            former: former, address: address)
    }

    private static func name(_ text: String, _ field: String, _ missing: String, _ faults: inout Faults) -> String {
        let text = text.trimmed
        if text.isEmpty { faults.add(field, missing) }
        if text.count > 60 { faults.add(field, "This is \(text.count) characters long. Shorten it to 60") }
        return text
    }

    private static func birthDate(_ fields: PersonFields, today: LocalDate, _ faults: inout Faults) -> LocalDate? {
        let parts = [fields.birthDay, fields.birthMonth, fields.birthYear].map(\.trimmed)
        if parts.allSatisfy(\.isEmpty) { return nil }
        guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else {
            faults.add("birth-date", "Enter day, month and year as numbers, as in 27 3 1954, or leave all three empty")
            return nil
        }
        let date: LocalDate
        do {
            date = try LocalDate(year: year, month: month, day: day)
        } catch {
            faults.add("birth-date", error.message)
            return nil
        }
        if date > today {
            faults.add("birth-date", "\(date.words) is in the future. Check the day, month and year of birth")
        } else if date.age(on: today) > 125 {
            faults.add("birth-date", "\(date.words) is more than 125 years ago. Check the year of birth")
        }
        return date
    }

    private static func chi(_ text: String, _ faults: inout Faults) -> CHI? {
        guard let text = text.nonEmpty else { return nil }
        let check = CHI.check(text)
        if let message = check.message { faults.add("chi", message) }
        return check.chi
    }

    private static func former(_ fields: PersonFields, _ faults: inout Faults) -> Name? {
        switch (fields.formerGiven.nonEmpty, fields.formerFamily.nonEmpty) {
        case (nil, nil): return nil
        case (let given, let family):
            let name = Name(given: given ?? fields.given.trimmed, family: family ?? fields.family.trimmed)
            if name.given.count > 60 || name.family.count > 60 {
                faults.add("former", "Shorten each part of the former name to 60 characters")
            }
            return name
        }
    }
}
