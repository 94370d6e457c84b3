import Access
import People
import Practice
import Store
import Values

extension DemoTelling {
    /// Tells what waits at the practitioner's desk: somebody who rang and is not on record, and a concern that the police
    /// passed on last night.
    mutating func tellFrontDoor() throws {
        let night = today.adding(days: -1)
        let identifiers = SeededIdentifiers(seed: seed, part: "demo front door")
        try take(
            words: "They sounded very low and would not give a name. They have slept in the car since Tuesday.",
            source: .familyOrFriend, channel: .phone, receivedOn: night, at: "16:10", written: night, hour: 16,
            minute: 30, about: nil, isOutOfHours: false, identifiers)
        try take(
            words:
                "Found at the bus station at ten in the evening in slippers, cold and unsure of the way home. Taken home. The house was cold. Would somebody look in?",
            source: .police, channel: .professionalSystem, receivedOn: today.adding(days: -2), at: "22:05",
            written: night, hour: 8, minute: 50, about: cast.stranger.id, isOutOfHours: true, identifiers)
    }

    private mutating func take(
        words: String, source: Contact.Source, channel: Contact.Channel, receivedOn: LocalDate, at time: String,
        written: LocalDate, hour: Int, minute: Int, about person: ID<Person>?, isOutOfHours: Bool,
        _ identifiers: SeededIdentifiers
    ) throws {
        let moment = Instant.start(ofUKDay: written).adding(seconds: hour * 3_600 + minute * 60)
        var fields = ContactFields()
        (fields.words, fields.source, fields.channel) = (words, source.rawValue, channel.rawValue)
        (fields.receivedOn, fields.receivedTime) = (receivedOn.iso, time)
        let details = try ContactDetails(fields, isOrganisation: { _ in false }, now: moment)
        let taken = FrontDoor.Taken(
            details, about: person, at: workforce.practitioner.team, isOutOfHours: isOutOfHours)
        let id: ID<Contact> = identifiers.next(at: moment)
        let referral: ID<Referral> = identifiers.next(at: moment)
        let worker = workforce.worker(in: workforce.practitioner.team, &chance)
        story.tell(moment, by: worker, because: "works with people") { pen in
            try FrontDoor.record(taken, as: nil, id: id, referral: referral, with: pen)
        }
        report.contacts += 1
    }
}
