import Content
import Partnership
import People
import Practice
import Store
import Values

/// Contacts and referrals of the people of ``SampleRecords``, in different standings to the practitioner.
struct SampleFrontDoor: Sendable {
    /// About somebody who is nobody on record, at the desk of the practitioner's team; nobody has decided yet.
    let unmatched: ID<Contact>
    /// About `known`, from the police at night, at the same desk; nobody has decided yet.
    let waiting: ID<Contact>
    /// About `known`, settled with advice.
    let settled: ID<Contact>
    /// About `stranger`, at another team's desk.
    let elsewhere: ID<Contact>
    /// Asks the practitioner's team about `known`.
    let referral: ID<Referral>
    /// Asks another team about `stranger`.
    let far: ID<Referral>

    static func make(
        _ records: SampleRecords, in partnership: Partnership, signature: Signature
    ) async throws -> SampleFrontDoor {
        let (surroundings, now) = (partnership.surroundings, signature.at)
        func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: now) }
        let catalogue = try await partnership.catalogue()
        let teams = catalogue.items(ofKind: "team").map(\.ref)
        let door = SampleFrontDoor(
            unmatched: next(), waiting: next(), settled: next(), elsewhere: next(), referral: next(), far: next())
        guard let service = Ref(SampleRecords.service) else { throw PageNotMade() }
        let contacts: [(ID<Contact>, ID<Person>?, Ref, String, Contact.Source, Int, Triage?)] = [
            (
                door.settled, records.known, teams[0], "I would like some company in the evenings.", .person, -12,
                .advice(service, why: "Company is what was asked for")
            ),
            (door.unmatched, nil, teams[0], "She has not been out for weeks.", .familyOrFriend, -1, nil),
            (
                door.waiting, records.known, teams[0], "Found at the bus station, cold and unsure of the way home.",
                .police, -2, nil
            ),
            (door.elsewhere, records.stranger, teams[1], "Managing less at home.", .generalPractice, -3, nil),
        ]
        try await partnership.database.record(signature) { pen in
            for (id, person, team, words, source, days, triage) in contacts {
                var fields = ContactFields()
                (fields.words, fields.source, fields.channel) = (words, source.rawValue, "phone")
                if person == nil { fields.aboutName = "Mirren Blackness" }
                (fields.receivedOn, fields.receivedTime) = (now.ukDate.adding(days: days).iso, "21:40")
                let details = try ContactDetails(fields, isOrganisation: { _ in false }, now: now)
                try FrontDoor.record(
                    FrontDoor.Taken(details, about: person, at: team, isOutOfHours: source == .police), as: triage,
                    id: id, referral: ID("NONE"), with: pen)
            }
            for (id, person, team, days) in [
                (door.referral, records.known, teams[0], -41), (door.far, records.stranger, teams[1], -7),
            ] {
                try Referrals.make(
                    Referrals.Asked(
                        words: "Help with getting out again", of: team, urgency: .routine, contact: nil,
                        on: now.ukDate.adding(days: days)), for: person, id: id, with: pen)
            }
        }
        return door
    }

    struct PageNotMade: Error {}
}
