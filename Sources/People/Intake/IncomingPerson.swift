import Store
import Values

/// Somebody as another system holds them, checked: what is taken on record when a partnership moves to Jute.
public struct IncomingPerson: Sendable, Hashable {
    public let details: PersonDetails
    public let diedOn: LocalDate?
    /// The team that the record is allocated to.
    public let team: Ref?
    /// Open to its care team alone.
    public let isRestricted: Bool

    /// - Throws: `Faults` for a death in the future or before birth.
    public init(
        details: PersonDetails, diedOn: LocalDate?, team: Ref?, isRestricted: Bool, today: LocalDate
    ) throws(Faults) {
        var faults = Faults()
        if let diedOn, diedOn > today {
            faults.add("died-on", "\(diedOn.words) is in the future. Give the day on which they died")
        }
        if let diedOn, let born = details.birthDate, diedOn < born {
            faults.add("died-on", "They were born on \(born.words). Give that day or a later one")
        }
        try faults.throwIfAny()
        self.details = details
        self.diedOn = diedOn
        self.team = team
        self.isRestricted = isRestricted
    }
}
