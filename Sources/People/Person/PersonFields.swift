import Values

/// What is typed about a person, as it was typed: kept until it is right, so that an error loses nothing.
public struct PersonFields: Sendable, Hashable {
    public var given = ""
    public var family = ""
    public var preferred = ""
    public var birthDay = ""
    public var birthMonth = ""
    public var birthYear = ""
    public var sex = ""
    public var chi = ""
    public var phone = ""
    public var language = ""
    public var needsInterpreter = false
    public var communicationNeeds = ""
    public var formerGiven = ""
    public var formerFamily = ""
    public var line1 = ""
    public var line2 = ""
    public var town = ""
    public var postcode = ""

    public init() {}

    /// What is stored, as it would be typed: for a form that changes it.
    public init(_ person: Person, at address: PersonAddress?) {
        given = person.name.given
        family = person.name.family
        preferred = person.name.preferred ?? ""
        birthDay = person.birthDate.map { String($0.day) } ?? ""
        birthMonth = person.birthDate.map { String($0.month) } ?? ""
        birthYear = person.birthDate.map { String($0.year) } ?? ""
        sex = person.sex?.rawValue ?? ""
        chi = person.chi?.digits ?? ""
        phone = person.phone ?? ""
        language = person.communication.language ?? ""
        needsInterpreter = person.communication.needsInterpreter
        communicationNeeds = person.communication.needs ?? ""
        line1 = address?.line1 ?? ""
        line2 = address?.line2 ?? ""
        town = address?.town ?? ""
        postcode = address?.postcode?.text ?? ""
    }
}
