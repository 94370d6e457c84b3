import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("What an operation asks of the store") struct QuestionsAsked {
    /// Whether the plan is open, whether the outcomes are its own, and the ledger's last line; however many there are.
    @Test(arguments: TestStore.engines) func addingASupport(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            var outcomes: [ID<Outcome>] = []
            for number in 0..<6 { outcomes.append(try await database.addOutcome("Outcome \(number)", to: plan)) }
            let counted = CountedStore(database)
            for chosen in [outcomes.prefix(1), outcomes.prefix(6)] {
                // The same one twice is chosen once.
                let details = try SupportDetails(
                    service: Ref(kind: "service", id: "hope-point"), what: "A walk",
                    outcomes: Array(chosen) + [outcomes[0]],
                    from: Caseroom.today)
                let questions = try await counted.questions {
                    try await counted.record(Caseroom.signature()) { pen in
                        try Practice.add(
                            details, to: plan, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
                    }
                }
                #expect(questions == 3)
            }
            let supports = try await database.read {
                try Practice.supports(of: plan.id, authority: Caseroom.authority, on: $0)
            }
            #expect(supports.map(\.outcomes.count) == [1, 6])
        }
    }

    /// What happened is asked for in as many questions after three plans as after one.
    @Test(arguments: TestStore.engines) func theChronologyOfManyPlans(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let counted = CountedStore(database)
            func questions() async throws -> Int {
                try await counted.questions {
                    _ = try await counted.read { try Chronology.of(person, authority: Caseroom.authority, on: $0) }
                }
            }
            var asked: [Int] = []
            for keyWorker in ["a.worker", nil, nil] {
                let plan = try await database.beginPlan(for: person, keyWorker: keyWorker)
                try await database.addOutcome("Sleep", to: plan)
                try await database.addNeed("A lift", to: person)
                asked.append(try await questions())
                try await database.record(Caseroom.signature()) {
                    try Practice.end(plan, seen: plan.version, on: Caseroom.today, why: "Done", with: $0)
                }
            }
            let told = try await database.read { try Chronology.of(person, authority: Caseroom.authority, on: $0) }
            #expect(told.count { $0.kind == .plan } == 6)
            #expect(Set(asked).count == 1, "\(asked)")
        }
    }

    /// The plans of one person are found by an index, however many others there are.
    @Test(arguments: TestStore.engines) func plansOfAPersonAreFoundByAnIndex(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let steps = try await database.read { connection -> [String] in
                let query: SQL = """
                    SELECT * FROM support_plan
                    WHERE authority = \(Caseroom.authority) AND person = \(person) AND superseded_at IS NULL
                    ORDER BY started_on DESC, id DESC
                    """
                // Asked itself first: a connection that was opened before the index was made learns of it by that.
                _ = try connection.rows(query)
                switch connection.engine {
                case .sqlite: return try connection.rows("EXPLAIN QUERY PLAN \(query)").map { try $0.text("detail") }
                case .postgreSQL:
                    // An empty table is read whole whatever indexes it has.
                    try connection.script("SET LOCAL enable_seqscan = off")
                    return try connection.rows("EXPLAIN \(query)").map { try $0.text("QUERY PLAN") }
                }
            }
            #expect(steps.contains { $0.contains("support_plan_person") }, "\(steps)")
        }
    }
}
