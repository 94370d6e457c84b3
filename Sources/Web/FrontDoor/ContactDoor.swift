import Access
import People
import Practice
import Store
import Values

/// A contact, opened by somebody who may see it.
struct OpenContact: Sendable {
    let contact: Contact
    /// Whoever it is about, if they are on record.
    let person: Person?
    /// Every version, the oldest first: who took it down, and who decided.
    let history: [(contact: Contact, at: Instant, by: String)]
    let signature: Signature
    /// Whether the reader may see the person's record, too.
    let maySeeRecord: Bool
}

/// The one door to contacts: finds it, asks whether it may be opened, and notes on the ledger that it was, or was not.
enum ContactDoor {
    /// - Parameter looks: whether it is shown, and not changed.
    static func open(_ visit: Visit, looks: Bool) async throws -> OpenContact {
        let (principal, _) = try visit.require(.workFrontDoor)
        let (id, authority, now): (ID<Contact>, String, Instant) = (try visit.id("contact"), visit.authority, visit.now)
        let (history, person, record) = try await visit.database.readBriefly { connection in
            let history = try FrontDoor.history(of: id, authority: authority, on: connection)
            let person = try history.last.flatMap {
                $0.contact.isMatched
                    ? try People.find($0.contact.person, authority: authority, on: connection) : nil
            }
            let record = try person.map {
                try CareTeam.standing(of: principal, to: $0, authority: authority, at: now, on: connection)
            }
            return (history, person, record)
        }
        guard let contact = history.last?.contact else { throw PageNotFound() }
        var standing = ContactStanding()
        standing.isAtOwnDesk = principal.team == contact.team
        standing.tookIt = history.first?.by == principal.userName
        standing.record = record
        do {
            let (_, reason) = try visit.require(.seeContact, on: .contact(standing))
            let signature = principal.signature(authority: authority, at: now, because: reason)
            if looks {
                try await visit.database.record(signature) { pen in
                    try pen.sign(.looked, contact.ref, person: contact.person.text)
                }
            }
            return OpenContact(
                contact: contact, person: person, history: history, signature: signature,
                maySeeRecord: record.map { visit.may(.seeRecord, on: .record($0)) } ?? false)
        } catch let refusal as Refusal {
            let signature = principal.signature(authority: authority, at: now, because: refusal.words)
            try await visit.database.record(signature) { pen in
                try pen.sign(.refused, contact.ref, person: contact.person.text)
            }
            throw refusal
        }
    }
}
