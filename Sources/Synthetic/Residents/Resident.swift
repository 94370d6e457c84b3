import People
import Store
import Values

/// A made-up person, before anything of them is on record.
struct Resident: Sendable {
    let id: ID<Person>
    var name: Name
    /// A family name from before a marriage.
    var former: Name?
    let sex: Sex
    let age: Int
    let birthDate: LocalDate
    var circumstances: Circumstances = []
    let heritage: Heritage
    let quintile: Int?
    let area: Ref?
    let address: AddressDetails

    /// What they are called.
    var called: String { name.called }
}

/// What there is in somebody's life that support may be about. No field of the record says so: it steers who has a
/// plan, what they want and which services support them.
struct Circumstances: OptionSet, Sendable, Hashable {
    let rawValue: Int

    static let mentalIllness = Circumstances(rawValue: 1 << 0)
    static let distress = Circumstances(rawValue: 1 << 1)
    /// Uses drugs or alcohol, or is in recovery.
    static let recovery = Circumstances(rawValue: 1 << 2)
    static let carer = Circumstances(rawValue: 1 << 3)
    /// Later life, and getting less steady.
    static let frailty = Circumstances(rawValue: 1 << 4)
    static let longTermCondition = Circumstances(rawValue: 1 << 5)
    static let learningDisability = Circumstances(rawValue: 1 << 6)
    static let autism = Circumstances(rawValue: 1 << 7)
    static let refugee = Circumstances(rawValue: 1 << 8)
    static let veteran = Circumstances(rawValue: 1 << 9)
    /// Without a home, or about to be.
    static let housing = Circumstances(rawValue: 1 << 10)
    /// On a community order, or home from prison.
    static let justice = Circumstances(rawValue: 1 << 11)
    static let domesticAbuse = Circumstances(rawValue: 1 << 12)
    static let bereaved = Circumstances(rawValue: 1 << 13)
}
