import People
import Store
import Values

/// Where people, and whoever is worried about them, first get in touch.
public enum FrontDoor {
    /// What is written of a contact when it is taken down.
    public struct Taken: Sendable {
        public let details: ContactDetails
        /// The person on record whom it is about; nil while nobody fits.
        public let person: ID<Person>?
        /// The team at whose desk it is.
        public let team: Ref
        public let isOutOfHours: Bool
        public let follows: ID<Contact>?

        public init(
            _ details: ContactDetails, about person: ID<Person>?, at team: Ref, isOutOfHours: Bool,
            follows: ID<Contact>? = nil
        ) {
            (self.details, self.person, self.team) = (details, person, team)
            (self.isOutOfHours, self.follows) = (isOutOfHours, follows)
        }
    }

    /// Takes a contact down, and with it what is done about it, if that is known already.
    ///
    /// A contact about nobody on record has an identity of its own in the person's place, so that it is found and signed
    /// as everything else.
    ///
    /// - Parameter referral: the identity of the referral, if that is what is done.
    /// - Throws: `Faults` for a referral of nobody on record.
    public static func record(
        _ taken: Taken, as triage: Triage?, id: ID<Contact>, referral: ID<Referral>, with pen: Pen
    ) throws {
        let person = taken.person ?? ID<Person>(id.text)
        let contact = Contact(
            id: id, version: 1, person: person, isMatched: taken.person != nil, callerName: taken.details.callerName,
            callerPhone: taken.details.callerPhone, aboutName: taken.person == nil ? taken.details.aboutName : nil,
            aboutBorn: taken.person == nil ? taken.details.aboutBorn : nil, receivedAt: taken.details.receivedAt,
            channel: taken.details.channel, source: taken.details.source, organisation: taken.details.organisation,
            words: taken.details.words, isOutOfHours: taken.isOutOfHours, team: taken.team,
            answer: triage.map { Contact.Answer($0, at: pen.signature.at) }, follows: taken.follows)
        try pen.insert(into: "contact", id, columns(contact))
        // The person sees this line, and who spoke of them may not want to be named to them.
        try pen.sign(.added, contact.ref, person: person.text, detail: contact.channel.words)
        if let triage { try refer(contact, triage, referral, with: pen) }
    }

    /// Says what was done about a contact that waits.
    ///
    /// - Throws: `Faults` if it has been looked at, and for a referral of nobody on record; `StaleSave` if somebody has
    ///   saved since version `seen`.
    public static func triage(
        _ contact: Contact, seen: Int, as triage: Triage, referral: ID<Referral>, with pen: Pen
    ) throws {
        guard contact.answer == nil else {
            throw Faults([
                FieldFault(field: "outcome", message: "This contact has been looked at already. Load the page again")
            ])
        }
        let answer = Contact.Answer(triage, at: pen.signature.at)
        try pen.revise("contact", contact.id, seen: seen, columns(contact, answer: answer))
        try pen.sign(.changed, contact.ref, person: contact.person.text, detail: answer.outcome.words)
        try refer(contact, triage, referral, with: pen)
    }

    private static func refer(
        _ contact: Contact, _ triage: Triage, _ referral: ID<Referral>, with pen: Pen
    ) throws {
        guard case .referral(let team, let urgency, _, _, _) = triage else { return }
        guard contact.isMatched else {
            throw Faults([
                FieldFault(
                    field: "outcome",
                    message: "A referral is about somebody on record. Choose who it is about, or make a record first")
            ])
        }
        try Referrals.make(
            Referrals.Asked(
                words: contact.words, of: team, urgency: urgency, contact: contact.id,
                on: contact.receivedAt.ukDate), for: contact.person, id: referral, with: pen)
    }

    /// Finds that a contact about nobody on record is about a person after all.
    ///
    /// - Throws: `Faults` if it is about somebody on record already; `StaleSave` if somebody has saved since version
    ///   `seen`.
    public static func match(_ contact: Contact, seen: Int, to person: ID<Person>, with pen: Pen) throws {
        guard !contact.isMatched else {
            throw Faults([
                FieldFault(field: "person", message: "This contact is about somebody on record already")
            ])
        }
        try pen.revise("contact", contact.id, seen: seen, columns(contact, person: person))
        // Under both, so that whatever follows the ledger by person reads both again.
        try pen.sign(.changed, contact.ref, person: contact.person.text, detail: "is about somebody on record")
        try pen.sign(.changed, contact.ref, person: person.text, detail: "is about this person")
    }

    private static func columns(
        _ contact: Contact, person: ID<Person>? = nil, answer: Contact.Answer? = nil
    ) -> KeyValuePairs<String, any SQLBindable> {
        let answer = answer ?? contact.answer
        let isMatched = contact.isMatched || person != nil
        return [
            "person": person ?? contact.person, "is_matched": isMatched, "caller_name": contact.callerName,
            "caller_phone": contact.callerPhone, "about_name": isMatched ? nil : contact.aboutName,
            "about_born": isMatched ? nil : contact.aboutBorn, "received_at": contact.receivedAt,
            "received_on": contact.receivedAt.ukDate, "channel": contact.channel.rawValue,
            "source": contact.source.rawValue, "organisation": contact.organisation, "words": contact.words,
            "is_out_of_hours": contact.isOutOfHours, "team": contact.team, "outcome": answer?.outcome.rawValue,
            "outcome_at": answer?.at, "reason": answer?.reason, "service": answer?.service,
            "booked_on": answer?.bookedOn, "eligibility": answer?.eligibility?.rawValue,
            "eligibility_for": answer?.eligibilityFor, "follows": contact.follows,
        ]
    }
}

extension Contact.Answer {
    init(_ triage: Triage, at moment: Instant) {
        switch triage {
        case .advice(let service, let why):
            self.init(outcome: .advice, at: moment, reason: why, service: service)
        case .directAccess(let service, let day, let why):
            self.init(outcome: .directAccess, at: moment, reason: why, service: service, bookedOn: day)
        case .referral(_, _, let why, let eligibility, let service):
            self.init(
                outcome: .referral, at: moment, reason: why, eligibility: eligibility, eligibilityFor: service)
        case .emergency(let why): self.init(outcome: .emergency, at: moment, reason: why)
        case .noFurtherHelp(let why): self.init(outcome: .noFurtherHelp, at: moment, reason: why)
        }
    }
}
