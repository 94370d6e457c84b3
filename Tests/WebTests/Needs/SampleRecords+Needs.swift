import Partnership
import Practice
import Store
import Values

extension SampleRecords {
    /// What the known person needs: one thing that is missing, and one that was and is met.
    func makeNeeds(in partnership: Partnership, signature: Signature) async throws -> [ID<Need>] {
        let now = partnership.surroundings.now()
        let ids: [ID<Need>] = [
            partnership.surroundings.identifiers.next(at: now), partnership.surroundings.identifiers.next(at: now),
        ]
        let (today, person, outcome) = (now.ukDate, known, outcomes[0])
        let service = try Ref(kind: "service", id: "hope-point")
        let open = try NeedDetails(
            kind: Ref(kind: "need-kind", id: "short-breaks"), words: "A weekend when Iona can get away",
            reason: .waiting, foundIn: .review, outcome: outcome, sinceOn: today.adding(days: -30), today: today)
        let met = try NeedDetails(
            kind: Ref(kind: "need-kind", id: "company"), words: "Somebody to talk to in the evening",
            reason: .noService, foundIn: .plan, sinceOn: today.adding(days: -40), today: today)
        try await partnership.database.record(signature) { pen in
            try Needs.add(open, to: person, id: ids[0], with: pen)
            try Needs.add(met, to: person, id: ids[1], with: pen)
            let needs = try Needs.of(person, authority: signature.authority, on: pen.connection)
            for need in needs where need.id == ids[1] {
                try Needs.meet(
                    need, seen: need.version, by: .service(service), on: today.adding(days: -3),
                    why: "Hope Point is open at night now", with: pen)
            }
        }
        return ids
    }
}
