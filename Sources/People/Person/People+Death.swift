import Store
import Values

extension People {
    /// Records that somebody has died, or puts the day right.
    ///
    /// The record stays as it is, and open to the same people. Reviews are not called due any more; a support plan that
    /// is still open is ended by whoever knows how, with `Practice.end`.
    ///
    /// - Throws: `Faults` for a day that is missing, before the person was born, or in the future; `StaleSave` if
    ///   somebody has saved since version `seen`.
    public static func recordDeath(of person: Person, seen: Int, on day: LocalDate?, with pen: Pen) throws {
        let today = pen.signature.at.ukDate
        var faults = Faults()
        switch day {
        case nil: faults.add("died-on", "Enter the day on which they died")
        case let day? where day > today:
            faults.add("died-on", "\(day.words) is in the future. Enter the day on which they died")
        case let day?:
            if let born = person.birthDate, day < born {
                faults.add("died-on", "\(person.name.called) was born on \(born.words). Enter that day or a later one")
            }
        }
        try faults.throwIfAny()
        guard let day else { throw faults }
        try write(
            person, seen: seen, diedOn: day, team: person.team, isRestricted: person.isRestricted, with: pen)
        try pen.sign(.changed, person.ref, person: person.id.text, detail: "died on \(day.words)")
    }

    /// Takes back that somebody has died, when it was recorded by mistake. The version that said so stays.
    ///
    /// - Throws: `Faults` if it is not on record; `StaleSave` if somebody has saved since version `seen`.
    public static func withdrawDeath(of person: Person, seen: Int, with pen: Pen) throws {
        guard let day = person.diedOn else {
            throw Faults([FieldFault(field: "died-on", message: "No death is on record. Load the page again")])
        }
        try write(
            person, seen: seen, diedOn: nil, team: person.team, isRestricted: person.isRestricted, with: pen)
        try pen.sign(
            .changed, person.ref, person: person.id.text, detail: "had not died on \(day.words): recorded by mistake")
    }
}
