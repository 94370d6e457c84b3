import People
import Practice
import Store
import Values

/// What the tests of needs do again and again.
extension Database {
    @discardableResult func addNeed(
        _ words: String, to person: ID<Person>, since days: Int = 0, outcome: ID<Outcome>? = nil
    ) async throws -> ID<Need> {
        let details = try NeedDetails(
            kind: Ref(kind: "need-kind", id: "short-breaks"), words: words, reason: .waiting, foundIn: .review,
            outcome: outcome, sinceOn: Caseroom.day(days), today: Caseroom.day(max(days, 0)))
        let id: ID<Need> = Caseroom.newID(at: Caseroom.moment(days))
        try await record(Caseroom.signature(at: Caseroom.moment(max(days, 0)))) { pen in
            try Needs.add(details, to: person, id: id, with: pen)
        }
        return id
    }

    func needs(of person: ID<Person>) async throws -> [Need] {
        try await read { try Needs.of(person, authority: Caseroom.authority, on: $0) }
    }

    /// A need by its identity, of whomever it is.
    func need(_ id: ID<Need>) async throws -> Need {
        let person = try await read { connection -> ID<Person>? in
            try connection.row("SELECT person FROM need WHERE id = \(id) AND superseded_at IS NULL")?.id("person")
        }
        guard let person, let need = try await needs(of: person).first(where: { $0.id == id }) else {
            throw StoreError.noAnswer
        }
        return need
    }

    func closeNeed(
        _ id: ID<Need>, on days: Int, why: String = "It is not wanted any more", account: String = "a.worker"
    ) async throws {
        let need = try await need(id)
        try await record(Caseroom.signature(at: Caseroom.moment(days), account: account)) { pen in
            try Needs.close(need, seen: need.version, on: Caseroom.day(days), why: why, with: pen)
        }
    }

    func meetNeed(_ id: ID<Need>, by metBy: Need.MetBy?, on days: Int, why: String = "A place came free") async throws {
        let need = try await need(id)
        try await record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try Needs.meet(need, seen: need.version, by: metBy, on: Caseroom.day(days), why: why, with: pen)
        }
    }

    func reopenNeed(_ id: ID<Need>, on days: Int, account: String = "a.worker") async throws {
        let need = try await need(id)
        try await record(Caseroom.signature(at: Caseroom.moment(days), account: account)) { pen in
            try Needs.reopen(need, seen: need.version, with: pen)
        }
    }
}
