import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A step of a right") struct RightStepTests {
    /// What is typed, and which fields are named as wrong.
    static let cases: [(what: String, change: @Sendable (inout RightStepFields) -> Void, faults: [String])] = [
        ("all in order", { _ in }, []),
        ("nothing chosen", { $0.step = "" }, ["step"]),
        ("no such step", { $0.step = "promised" }, ["step"]),
        ("nobody did it", { $0.doneBy = "  " }, ["done-by"]),
        ("121 characters", { $0.doneBy = String(repeating: "x", count: 121) }, ["done-by"]),
        ("offered, and not said how", { $0.how = "" }, ["how"]),
        ("offered by pigeon", { $0.how = "pigeon" }, ["how"]),
        ("offered in no format", { $0.format = "" }, ["format"]),
        ("in a language that is not named", { $0.format = "other-language" }, ["format-detail"]),
        ("a note that is too long", { $0.note = String(repeating: "x", count: 1001) }, ["note"]),
        (
            "everything at once",
            {
                $0 = RightStepFields()
                $0.step = "offered"
            }, ["done-by", "how", "format"]
        ),
        ("never offered", { $0.step = "accepted" }, ["step"]),
        (
            "does not apply, and not said why",
            {
                $0.step = "does-not-apply"
                $0.note = " "
            }, ["note"]
        ),
    ]

    @Test func isCheckedBeforeItIsKept() throws {
        let right = try RightSamples.advocacy()
        for (what, change, faults) in Self.cases {
            var fields = RightSamples.fields(.offered)
            change(&fields)
            do {
                _ = try RightStepDetails(
                    fields, of: right, doneOn: Caseroom.today, account: nil, before: [], today: Caseroom.today)
                #expect(faults.isEmpty, "\(what)")
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    static let days: [(what: String, doneOn: Int?, until: Int?, faults: [String])] = [
        ("today", 0, nil, []), ("no day", nil, nil, ["done-on"]), ("tomorrow", 1, nil, ["done-on"]),
        ("it ends on the day", 0, 0, []), ("it ended before", 0, -1, ["until"]),
    ]

    @Test func hasADayThatHasCome() throws {
        let right = try RightSamples.advocacy()
        for (what, doneOn, until, faults) in Self.days {
            do {
                _ = try RightStepDetails(
                    RightSamples.fields(.offered), of: right, doneOn: doneOn.map(Caseroom.day),
                    until: until.map(Caseroom.day), account: nil, before: [], today: Caseroom.today)
                #expect(faults.isEmpty, "\(what)")
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    /// An answer needs no format: only what somebody is told does.
    @Test func anAnswerNeedsNoFormat() throws {
        var fields = RightSamples.fields(.askedFor)
        (fields.how, fields.format) = ("", "")
        let details = try RightStepDetails(
            fields, of: RightSamples.advocacy(), doneOn: Caseroom.today, account: "a.worker", before: [],
            today: Caseroom.today)
        #expect(details.how == nil && details.format == nil && details.account == "a.worker")
    }

    @Test(arguments: TestStore.engines) func isKeptAsItWasSaid(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let right = try RightSamples.advocacy()
            let service = try Ref(kind: "service", id: "dias")
            var fields = RightSamples.fields(.offered, note: "He will think about it")
            (fields.format, fields.formatDetail) = ("other-language", "Polish")
            let details = try RightStepDetails(
                fields, of: right, doneOn: Caseroom.today, until: Caseroom.day(30), service: service,
                account: "a.worker", before: [], today: Caseroom.today)
            try await database.record(Caseroom.signature()) { pen in
                try Rights.add(details, to: person, surroundings: Caseroom.surroundings, with: pen)
            }
            let step = try #require(await database.rightSteps(of: person).first)
            #expect(step.person == person && step.right == right.ref && step.step == .offered && step.option == nil)
            #expect(step.doneOn == Caseroom.today && step.doneBy == "Blair Tait" && step.account == "a.worker")
            #expect(step.how == .phone && step.format == .otherLanguage && step.formatDetail == "Polish")
            #expect(step.service == service && step.note == "He will think about it")
            #expect(step.until == Caseroom.day(30) && step.mistake == nil)
            let line = try await database.read { connection in
                try Ledger.lines(ofPerson: person.text, authority: Caseroom.authority, limit: 1, on: connection).first
            }
            #expect(line?.action == .added && line?.subject == Ref("right-step/\(step.id)"))
            #expect(line?.detail == right.ref.text)
        }
    }

    /// Four options explained in one talk are four rows of one transaction, and then one can be chosen.
    @Test(arguments: TestStore.engines) func fourOptionsAreExplainedInOneTalk(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let right = try RightSamples.options()
            try await database.take(.explained, of: right, options: [.mix, .directPayment], for: person)
            let early = await #expect(throws: Faults.self) {
                try await database.take(.chosen, of: right, options: [.mix], for: person)
            }
            #expect(early?.list.map(\.field) == ["step"])
            try await database.take(
                .explained, of: right, options: [.personDirects, .councilArranges], on: 1, for: person)
            for options in [[], [SelfDirectedOption.mix, .directPayment]] {
                let faults = await #expect(throws: Faults.self) {
                    try await database.take(.chosen, of: right, options: options, on: 2, for: person)
                }
                #expect(faults?.list.map(\.field) == ["options"])
            }
            try await database.take(.chosen, of: right, options: [.personDirects], on: 2, for: person)
            let steps = try await database.rightSteps(of: person)
            #expect(steps.map(\.option) == [.directPayment, .mix, .personDirects, .councilArranges, .personDirects])
            #expect(steps.map(\.step) == [.explained, .explained, .explained, .explained, .chosen])
            let told = try await database.read {
                try Chronology.of(person, authority: Caseroom.authority, on: $0).filter { $0.kind == .right }
            }
            #expect(told.map(\.title) == ["Chosen", "Explained", "Explained"], "one happening for each talk")
        }
    }

    /// What somebody else has recorded meanwhile is weighed too.
    @Test(arguments: TestStore.engines) func twoAnswersToOneOfferAreOne(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let right = try RightSamples.advocacy()
            try await database.take(.offered, of: right, for: person)
            let before = try await database.rightSteps(of: person)
            let answers = try [Right.Step.accepted, .declined].map { step in
                try RightStepDetails(
                    RightSamples.fields(step), of: right, doneOn: Caseroom.today, account: nil, before: before,
                    today: Caseroom.today)
            }
            func add(_ details: RightStepDetails) async throws {
                try await database.record(Caseroom.signature()) { pen in
                    try Rights.add(details, to: person, surroundings: Caseroom.surroundings, with: pen)
                }
            }
            try await add(answers[0])
            let faults = await #expect(throws: Faults.self) { try await add(answers[1]) }
            #expect(faults?.list.map(\.field) == ["step"])
            try await #expect(database.rightSteps(of: person).map(\.step) == [.offered, .accepted])
        }
    }

    @Test(arguments: TestStore.engines) func isNotPutBeforeWhatItFollows(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let right = try RightSamples.advocacy()
            try await database.take(.offered, of: right, on: 10, for: person)
            let faults = await #expect(throws: Faults.self) {
                try await database.take(.accepted, of: right, on: 9, for: person)
            }
            #expect(faults?.list.map(\.field) == ["done-on"])
            // It can be explained at any time.
            try await database.take(.explained, of: right, on: 3, for: person)
            try await database.take(.accepted, of: right, on: 10, for: person)
            try await #expect(database.rightSteps(of: person).map(\.step) == [.explained, .offered, .accepted])
        }
    }

    @Test(arguments: TestStore.engines) func aMistakeIsKeptAndLeftOut(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let right = try RightSamples.advocacy()
            try await database.take(.offered, of: right, for: person)
            try await database.take(.accepted, of: right, on: 1, for: person)
            let steps = try await database.rightSteps(of: person)
            func withdraw(_ step: RightStep, seen: Int = 1, why: String = "It was her brother") async throws {
                try await database.record(Caseroom.signature()) { pen in
                    try Rights.withdraw(step, of: right, seen: seen, why: why, with: pen)
                }
            }
            let hanging = await #expect(throws: Faults.self) { try await withdraw(steps[0]) }
            #expect(hanging?.list.first?.message.contains("“Accepted” of 2 January 2026 rests on it") == true)
            let silent = await #expect(throws: Faults.self) { try await withdraw(steps[1], why: " ") }
            #expect(silent?.list.map(\.field) == ["why"])
            try await withdraw(steps[1])
            await #expect(throws: StaleSave(table: "right_step", id: steps[1].id.text, seen: 1, current: 2)) {
                try await withdraw(steps[1])
            }
            try await withdraw(steps[0])
            let kept = try await database.rightSteps(of: person)
            #expect(kept.map(\.mistake) == ["It was her brother", "It was her brother"])
            #expect(kept.map(\.doneBy) == ["Blair Tait", "Blair Tait"])
            #expect(RightRules.standing(kept, of: right).last == nil)
            let again = await #expect(throws: Faults.self) { try await withdraw(kept[0], seen: 2) }
            #expect(again?.list.map(\.field) == ["why"])
            let told = try await database.read { try Chronology.of(person, authority: Caseroom.authority, on: $0) }
            #expect(!told.contains { $0.kind == .right })
        }
    }
}
