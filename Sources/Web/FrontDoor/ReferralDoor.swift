import Access
import People
import Practice
import Store
import Values

/// A referral, opened by somebody who may see it.
struct OpenReferral: Sendable {
    let referral: Referral
    let person: Person
    let signature: Signature
    let mayChange: Bool
    /// Whether the reader may see the person's record, too.
    let maySeeRecord: Bool
}

/// The door to referrals: the team that is asked comes in by being asked, everybody else by the person's record.
enum ReferralDoor {
    /// - Parameter looks: whether it is shown, and not changed.
    static func opened(
        _ visit: Visit, looks: Bool, _ answer: (OpenReferral) async throws -> Reply
    ) async throws -> Reply {
        guard let principal = visit.principal else { throw Refusal.signIn }
        let (id, authority, now): (ID<Referral>, String, Instant) = (
            try visit.id("referral"), visit.authority, visit.now
        )
        let whose = try visit.parameter("person")
        let found = try await visit.database.readBriefly { connection -> (Referral, Person, Standing)? in
            guard let referral = try Referrals.find(id, authority: authority, on: connection),
                referral.person.text == whose,
                let person = try People.find(referral.person, authority: authority, on: connection)
            else { return nil }
            let standing = try CareTeam.standing(
                of: principal, to: person, authority: authority, at: now, on: connection)
            return (referral, person, standing)
        }
        if let (referral, person, standing) = found,
            case .allow(let reason) = visit.decide(.seeWaitingList, on: .team(referral.team))
        {
            let because = visit.may(.changeRecord, on: .record(standing)) ? reason : "their team was asked for help"
            let signature = principal.signature(authority: authority, at: now, because: because)
            if looks {
                try await visit.database.record(signature) { pen in
                    try pen.sign(.looked, person.ref, person: person.id.text, detail: RecordPart.referral.words)
                }
            }
            return try await answer(
                OpenReferral(
                    referral: referral, person: person, signature: signature, mayChange: true,
                    maySeeRecord: visit.may(.seeRecord, on: .record(standing))))
        }
        return try await RecordDoor.opened(
            visit, looks ? .seeRecord : .changeRecord, looking: looks ? .referral : nil
        ) { open in
            guard let (referral, person, _) = found else { throw PageNotFound() }
            return try await answer(
                OpenReferral(
                    referral: referral, person: person, signature: try visit.signature(open),
                    mayChange: open.mayChange, maySeeRecord: true))
        }
    }
}
