import People
import Store
import Values

extension Happening.Kind {
    public static let contact = Self("Contact")
    public static let referral = Self("Referral")
}

extension ChronologySource {
    /// When somebody got in touch, and what came of it. What others said is not told here, since the person reads it too.
    static let frontDoor = ChronologySource(.contact, .referral) { person, authority, connection in
        let contacts = try FrontDoor.contacts(of: person, limit: 1_000, authority: authority, on: connection)
        let referrals = try Referrals.referrals(of: person, authority: authority, on: connection)
        return contacts.map { told(of: $0) } + referrals.flatMap { told(of: $0) }
    }

    private static func told(of contact: Contact) -> Happening {
        let who = contact.source == .person ? "Got in touch" : "Somebody got in touch about them"
        return Happening(
            on: contact.receivedAt.ukDate, kind: .contact,
            title: "\(who), \(contact.channel.words.lowercasedFirst)",
            detail: contact.answer?.outcome.words ?? "Not looked at yet", ref: contact.answer?.service)
    }

    private static func told(of referral: Referral) -> [Happening] {
        func happening(_ day: LocalDate?, _ title: String, _ detail: String?) -> Happening? {
            day.map { Happening(on: $0, kind: .referral, title: title, detail: detail, ref: referral.team) }
        }
        let ended: (title: String, detail: String?) =
            switch referral.state {
            case .declined: ("Referral declined", referral.alternativeWords.map { "Offered instead: \($0)" })
            case .withdrawn: ("Referral withdrawn", referral.reason)
            default: ("Referral ended", referral.reason)
            }
        return [
            happening(referral.receivedOn, "Referred to a team", referral.urgency.words),
            happening(referral.acceptedOn, "Taken on by a worker", nil),
            happening(referral.closedOn, ended.title, ended.detail),
        ].compactMap { $0 }
    }
}
