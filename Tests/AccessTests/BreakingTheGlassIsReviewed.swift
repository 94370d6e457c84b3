import Access
import Store
import StoreTesting
import Testing
import Values

@Suite("Breaking the glass has a reason, an end and a review") struct BreakingTheGlassIsReviewed {
    static let reason = "He phoned in distress and his key worker is away"

    private static func principal(_ name: String, team: Ref? = Workforce.north) -> Principal {
        Principal(account: ID(name), userName: name, displayName: name, role: .practitioner, team: team)
    }

    @discardableResult
    private func open(
        _ person: String, by name: String = "a.worker", team: Ref? = Workforce.north, reason: String = reason,
        at moment: Instant = Workforce.began, in database: any Database
    ) async throws -> ID<BrokenGlass> {
        let id: ID<BrokenGlass> = RandomIdentifiers().next(at: moment)
        try await database.record(Workforce.signature(at: moment, account: name)) { pen in
            try BrokenGlasses.open(
                person: person, by: Self.principal(name, team: team), reason: reason, id: id, with: pen)
        }
        return id
    }

    private func list(
        _ team: Ref, for name: String, isReviewed: Bool = false, in database: any Database
    ) async throws -> [BrokenGlass] {
        try await database.read { connection in
            try BrokenGlasses.list(
                team: team, except: name, isReviewed: isReviewed, authority: Workforce.authority, limit: 10,
                on: connection)
        }
    }

    @Test(
        arguments: TestStore.engines,
        [
            ("", false), ("urgent", false), ("fourteen chars", false), ("  fourteen chars  ", false),
            ("fifteen letters", true), (String(repeating: "x", count: 500), true),
            (String(repeating: "x", count: 501), false),
        ])
    func theReasonIsLongEnoughToReview(engine: Engine, reason: (text: String, isEnough: Bool)) async throws {
        try await engine.withAccounts { database in
            do {
                try await open("PERSON1", reason: reason.text, in: database)
                #expect(reason.isEnough)
            } catch let faults as Faults {
                #expect(!reason.isEnough)
                #expect(faults.list.map(\.field) == ["reason"])
            }
            let kept = try await database.read { try $0.count("SELECT count(*) FROM break_glass") }
            #expect(kept == (reason.isEnough ? 1 : 0))
        }
    }

    /// Eight hours, for one worker and one record.
    @Test(arguments: TestStore.engines) func itOpensOneRecordToOneWorkerForAShift(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await open("PERSON1", in: database)
            let asked: [(person: String, account: String, minute: Int, isOpen: Bool)] = [
                ("PERSON1", "a.worker", 0, true), ("PERSON1", "a.worker", 479, true),
                ("PERSON1", "a.worker", 480, false),
                ("PERSON2", "a.worker", 0, false), ("PERSON1", "b.worker", 0, false),
            ]
            for (person, account, minute, isOpen) in asked {
                let until = try await database.read { connection in
                    try BrokenGlasses.openUntil(
                        person: person, account: account, authority: Workforce.authority,
                        at: Workforce.after(minutes: minute), on: connection)
                }
                #expect(until == (isOpen ? Workforce.after(minutes: 480) : nil), "\(person) \(account) \(minute)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func itIsOnTheLedgerOfThePerson(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await open("PERSON1", in: database)
            let lines = try await database.read { connection in
                try Ledger.lines(ofPerson: "PERSON1", authority: Workforce.authority, limit: 9, on: connection)
            }
            #expect(lines.map(\.action) == [.brokeGlass])
            #expect(lines.map(\.detail) == [Self.reason])
            #expect(lines.map(\.signature.account) == ["a.worker"])
        }
    }

    /// It lands on the list of the team’s managers, whoever of them did not open the record.
    @Test(arguments: TestStore.engines) func aManagerOfTheTeamReviewsIt(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let first = try await open("PERSON1", in: database)
            let second = try await open("PERSON2", by: "a.manager", at: Workforce.after(minutes: 1), in: database)
            try await #expect(list(Workforce.north, for: "b.manager", in: database).map(\.id) == [second, first])
            try await #expect(list(Workforce.north, for: "a.manager", in: database).map(\.id) == [first])
            try await #expect(list(Workforce.south, for: "c.manager", in: database).isEmpty)

            let glass = try #require(await list(Workforce.north, for: "a.manager", in: database).first)
            let reviewed = Workforce.signature(at: Workforce.after(minutes: 60), account: "a.manager")
            try await database.record(reviewed) { pen in
                try BrokenGlasses.review(glass, verdict: .justified, note: " Right to look. ", with: pen)
            }
            try await #expect(list(Workforce.north, for: "a.manager", in: database).isEmpty)
            let done = try await list(Workforce.north, for: "a.manager", isReviewed: true, in: database)
            #expect(done.map(\.id) == [first])
            let review = try #require(done.first?.review)
            #expect(review.verdict == .justified)
            #expect(review.note == "Right to look.")
            #expect(review.by == "a.manager")
            #expect(review.at == Workforce.after(minutes: 60))
            #expect(done.first?.reason == Self.reason, "what was typed stays")
            #expect(done.first?.until == glass.until, "a review does not change how long it is open")
        }
    }

    @Test(arguments: TestStore.engines) func butNobodyReviewsTheirOwn(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let id = try await open("PERSON1", by: "a.manager", in: database)
            let glass = try #require(
                await database.read { try BrokenGlasses.find(id, authority: Workforce.authority, on: $0) })
            let table: [(by: String, note: String, fields: [String])] = [
                ("a.manager", "All in order.", ["verdict"]), ("a.manager", " ", ["verdict", "note"]),
                ("b.manager", "", ["note"]), ("b.manager", String(repeating: "x", count: 501), ["note"]),
            ]
            for (by, note, fields) in table {
                let faults = await #expect(throws: Faults.self) {
                    try await database.record(Workforce.signature(account: by)) { pen in
                        try BrokenGlasses.review(glass, verdict: .justified, note: note, with: pen)
                    }
                }
                #expect(faults?.list.map(\.field) == fields)
            }
            try await #expect(list(Workforce.north, for: "b.manager", in: database).count == 1)
        }
    }

    @Test(arguments: TestStore.engines) func andTwoReviewsAtOnceAreNotBothKept(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let id = try await open("PERSON1", in: database)
            let glass = try #require(
                await database.read { try BrokenGlasses.find(id, authority: Workforce.authority, on: $0) })
            func review(by name: String, _ verdict: BrokenGlass.Verdict) async throws {
                try await database.record(Workforce.signature(account: name)) { pen in
                    try BrokenGlasses.review(glass, verdict: verdict, note: "Looked into.", with: pen)
                }
            }
            try await review(by: "a.manager", .concern)
            await #expect(throws: StaleSave(table: "break_glass", id: id.text, seen: 1, current: 2)) {
                try await review(by: "b.manager", .justified)
            }
        }
    }
}
