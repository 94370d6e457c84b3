import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A care team has exactly one key worker") struct ExactlyOneKeyWorker {
    @Test(arguments: TestStore.engines) func theFirstWhoJoins(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            for account in ["a.worker", "b.worker", "c.worker"] { try await database.addMember(account, to: person) }
            let members = try await database.members(of: person)
            #expect(members.map(\.isKeyWorker) == [true, false, false])
            #expect(members.first?.account == "a.worker")
            let keyWorker = try await database.read {
                try CareTeam.keyWorker(of: person, authority: Caseroom.authority, on: $0)
            }
            #expect(keyWorker == members.first)
        }
    }

    /// Each sees an empty team when they begin; all of them get on it, and one is the key worker.
    @Test(arguments: TestStore.engines) func howeverManyJoinAtOnce(engine: Engine) async throws {
        for count in [2, 12] {
            try await engine.withPerson { database, person in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<count {
                        group.addTask { _ = try await database.addMember("worker.\(number)", to: person) }
                    }
                    try await group.waitForAll()
                }
                let members = try await database.members(of: person)
                #expect(members.count == count)
                #expect(members.count(where: \.isKeyWorker) == 1)
            }
        }
    }

    @Test(arguments: TestStore.engines) func andNobodyJoinsTwice(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let refused = await withTaskGroup(of: [String].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do {
                            try await database.addMember("a.worker", to: person)
                            return []
                        } catch {
                            return (error as? Faults)?.list.map(\.field) ?? ["another error"]
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refused.count { $0 == ["account"] } == 5)
            let members = try await database.members(of: person)
            #expect(members.map(\.isKeyWorker) == [true])
        }
    }

    @Test(arguments: TestStore.engines) func theOneItIsHandedTo(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let first = try await database.addMember("a.worker", to: person)
            let second = try await database.addMember("b.worker", to: person)
            try await database.makeKeyWorker(database.member(second, of: person))
            let members = try await database.members(of: person)
            #expect(members.map(\.id) == [second, first])
            #expect(members.map(\.isKeyWorker) == [true, false])
            #expect(members.allSatisfy { $0.to == nil }, "who was the key worker stays on the team")

            try await database.makeKeyWorker(members[0])
            try await #expect(database.members(of: person) == members, "handing it to who has it changes nothing")
        }
    }

    /// Everybody read the same team; one hand-over counts, and the others are told that the team has changed.
    @Test(arguments: TestStore.engines) func ofManyHandOversAtOnce(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            for number in 0..<8 { try await database.addMember("worker.\(number)", to: person) }
            let members = try await database.members(of: person)
            let errors = await withTaskGroup(of: (any Error)?.self) { group in
                for member in members {
                    group.addTask {
                        do {
                            try await database.makeKeyWorker(member)
                            return nil
                        } catch {
                            return error
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors.compactMap { $0 }.allSatisfy { $0 is StaleSave })
            let after = try await database.members(of: person)
            #expect(after.count == 8)
            #expect(after.count(where: \.isKeyWorker) == 1)
        }
    }

    @Test(arguments: TestStore.engines) func whoCannotLeaveBeforeHandingItOver(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let first = try await database.addMember("a.worker", to: person)
            let second = try await database.addMember("b.worker", to: person)
            let faults = try await #require(throws: Faults.self) {
                try await database.end(database.member(first, of: person))
            }
            #expect(faults.list.map(\.field) == ["key-worker"])
            #expect(faults.description.contains("Make somebody else the key worker first"))

            try await database.makeKeyWorker(database.member(second, of: person))
            try await database.end(database.member(first, of: person))
            let members = try await database.members(of: person)
            #expect(members.map(\.to) == [nil, Caseroom.today])
            #expect(members.map(\.isKeyWorker) == [true, false])
        }
    }

    /// What somebody saw before the team changed does not undo the change.
    @Test(arguments: TestStore.engines) func whateverWasSeenBefore(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            let id = try await database.addMember("b.worker", to: person)
            let seen = try await database.member(id, of: person)
            try await database.makeKeyWorker(seen)
            let stale = StaleSave(table: "care_team", id: id.text, seen: 1, current: 2)
            await #expect(throws: stale, "she is the key worker now") { try await database.end(seen) }

            let third = try await database.addMember("c.worker", to: person)
            let before = try await database.member(third, of: person)
            try await database.end(before)
            await #expect(throws: StaleSave(table: "care_team", id: third.text, seen: 1, current: 2)) {
                try await database.makeKeyWorker(before)
            }
            let faults = await #expect(throws: Faults.self, "he has left") {
                try await database.makeKeyWorker(database.member(third, of: person))
            }
            #expect(faults?.list.map(\.field) == ["key-worker"])
            try await #expect(database.members(of: person).count(where: \.isKeyWorker) == 1)
        }
    }

    /// After any row of joining, handing over and leaving.
    @Test(arguments: TestStore.engines, [1, 2, 3] as [UInt64])
    func whateverHappens(engine: Engine, seed: UInt64) async throws {
        try await engine.withPerson { database, person in
            var random = SplitMix64(seed: seed)
            for step in 0..<60 {
                let members = try await database.members(of: person).filter { $0.to == nil }
                let chosen = random.pick(from: members)
                do {
                    switch (random.number(in: 0...2), chosen) {
                    case (1, let chosen?): try await database.makeKeyWorker(chosen)
                    case (2, let chosen?): try await database.end(chosen)
                    default: try await database.addMember("worker.\(random.number(in: 0...9))", to: person)
                    }
                } catch is Faults {
                    // The key worker leaving, or somebody joining twice: refused, which is what keeps the promise.
                }
                let now = try await database.members(of: person).filter { $0.to == nil }
                #expect(now.count(where: \.isKeyWorker) == 1, "step \(step)")
                #expect(Set(now.compactMap(\.account)).count == now.count, "step \(step)")
            }
        }
    }
}
