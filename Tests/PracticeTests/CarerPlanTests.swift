import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A carer's own plan") struct CarerPlanTests {
    typealias Change = @Sendable (inout CarerPlanFields, inout CarerPlanDays) -> Void

    /// How far a plan has come, what is then changed, and which fields are named as wrong.
    static let cases: [(what: String, upTo: Int, change: Change, faults: [String])] = [
        ("known", 1, { _, _ in }, []),
        ("offered", 2, { _, _ in }, []),
        ("answered", 3, { _, _ in }, []),
        ("talked", 4, { _, _ in }, []),
        ("prepared", 5, { _, _ in }, []),
        ("nobody knows since when", 1, { $1.identified = nil }, ["identified-on"]),
        ("neither adult nor young", 1, { fields, _ in fields.kind = "" }, ["kind"]),
        ("known from tomorrow", 1, { $1.identified = Caseroom.day(31) }, ["identified-on"]),
        ("offered, and not said by whom", 2, { fields, _ in fields.doneBy = " " }, ["done-by"]),
        ("offered, and not said how", 2, { fields, _ in fields.how = "" }, ["how"]),
        ("offered in no format", 2, { fields, _ in fields.format = "" }, ["format"]),
        ("offered before they were known", 2, { $1.offered = Caseroom.day(-1) }, ["offered-on"]),
        ("an answer without a day", 3, { $1.answered = nil }, ["answered-on"]),
        ("a day without an answer", 3, { fields, _ in fields.answer = "" }, ["answer"]),
        ("accepted what was never offered", 3, { $1.offered = nil }, ["offered-on"]),
        (
            "asked for what was never offered", 3,
            {
                $0.answer = "asked-for"
                $1.offered = nil
            }, []
        ),
        ("answered before the offer", 3, { $1.answered = Caseroom.day(0) }, ["answered-on"]),
        ("talked with who declined", 4, { fields, _ in fields.answer = "declined" }, ["talked-on"]),
        ("prepared without a talk", 5, { $1.talked = nil }, ["talked-on"]),
        ("prepared with a part missing", 5, { fields, _ in fields.parts[.emergency] = " " }, ["emergency"]),
        (
            "a part that is too long", 1, { fields, _ in fields.parts[.needs] = String(repeating: "x", count: 2001) },
            ["needs"]
        ),
        ("prepared, and never looked at again", 5, { $1.review = nil }, ["review-on"]),
        ("looked at again before", 5, { $1.review = Caseroom.day(4) }, ["review-on"]),
        ("169 hours", 1, { fields, _ in fields.weeklyHours = "169" }, ["weekly-hours"]),
        ("many hours", 1, { fields, _ in fields.weeklyHours = "many" }, ["weekly-hours"]),
    ]

    @Test(arguments: cases.indices) func isCheckedBeforeItIsKept(index: Int) throws {
        let (what, upTo, change, faults) = Self.cases[index]
        var (fields, days) = (CarerSamples.fields(upTo: upTo), CarerSamples.days(upTo))
        change(&fields, &days)
        do {
            _ = try CarerPlanDetails(fields, days, born: nil, today: Caseroom.day(30))
            #expect(faults.isEmpty, "\(what)")
        } catch {
            #expect(error.list.map(\.field) == faults, "\(what)")
        }
    }

    /// Born so many years before, and for which plan they are too old or too young.
    static let ages: [(age: Int, adult: Bool, young: Bool)] = [
        (17, false, true), (18, true, true), (19, true, false), (60, true, false),
    ]

    @Test func anAdultHasAPlanAndAYoungCarerAStatement() throws {
        for (age, adult, young) in Self.ages {
            for (kind, isRight) in [(CarerPlan.Kind.adult, adult), (.young, young)] {
                var fields = CarerSamples.fields()
                fields.kind = kind.rawValue
                do {
                    _ = try CarerPlanDetails(
                        fields, CarerSamples.days(1), born: Caseroom.today.adding(years: -age), today: Caseroom.today)
                    #expect(isRight, "\(kind) at \(age)")
                } catch {
                    #expect(!isRight && error.list.map(\.field) == ["kind"], "\(kind) at \(age)")
                }
            }
        }
    }

    @Test(arguments: TestStore.engines) func isKeptAsItWasSaid(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            let about = try await database.addCaredFor(by: carer)
            let plan = try await database.beginCarerPlan(of: carer, about: about) { fields, days in
                (fields, days) = (CarerSamples.fields(upTo: 5), CarerSamples.days(5))
                (fields.weeklyHours, fields.meetsCriteria, fields.isTerminal) = ("31", "yes", true)
            }
            #expect(plan.person == carer && plan.about == about && plan.kind == .adult && plan.isTerminal)
            #expect(plan.identifiedOn == Caseroom.day(0) && plan.offeredOn == Caseroom.day(1))
            #expect(plan.answer == .accepted && plan.answeredOn == Caseroom.day(2))
            #expect(plan.talkedOn == Caseroom.day(3) && plan.preparedOn == Caseroom.day(4))
            #expect(plan.reviewOn == Caseroom.day(180) && plan.weeklyHours == 31 && plan.meetsCriteria == true)
            #expect(plan.parts == CarerSamples.everyPart && plan.endedOn == nil)
            // There is one truth: what it says of the carer’s right stands among the steps.
            let steps = try await database.rightSteps(of: carer)
            #expect(steps.map(\.step) == [.offered, .accepted, .inPlace])
            #expect(steps.map(\.doneOn) == [1, 2, 4].map(Caseroom.day))
            #expect(steps[0].how == .inPerson && steps[0].format == .plainWords && steps[1].how == nil)
        }
    }

    @Test(arguments: TestStore.engines) func comesOnStepByStep(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            var plan = try await database.beginCarerPlan(of: carer)
            let right = try CarerSamples.right()
            for upTo in 2...5 {
                let details = try CarerPlanDetails(
                    CarerSamples.fields(upTo: upTo), CarerSamples.days(upTo), born: nil, before: plan,
                    today: Caseroom.day(30))
                let seen = plan
                try await database.record(Caseroom.signature(at: Caseroom.moment(30))) { pen in
                    try CarerPlans.change(
                        seen, seen: seen.version, to: details, right: right, due: CarerPlan.DueDays(),
                        surroundings: Caseroom.surroundings, with: pen)
                }
                plan = try #require(await database.carerPlans(of: carer).first)
                #expect(plan.version == upTo)
            }
            let steps = try await database.rightSteps(of: carer)
            #expect(steps.map(\.step) == [.offered, .accepted, .inPlace], "each once")
            // What is a step of a right stays where it is.
            var days = CarerSamples.days(5)
            days.offered = Caseroom.day(0)
            let details = try CarerPlanDetails(
                CarerSamples.fields(upTo: 5), days, born: nil, before: plan, today: Caseroom.day(30))
            #expect(details.days.offered == Caseroom.day(1))
            let stale = plan
            await #expect(throws: StaleSave(table: "carer_plan", id: plan.id.text, seen: 4, current: 5)) {
                try await database.record(Caseroom.signature(at: Caseroom.moment(30))) { pen in
                    try CarerPlans.change(
                        stale, seen: 4, to: details, right: right, due: CarerPlan.DueDays(),
                        surroundings: Caseroom.surroundings, with: pen)
                }
            }
        }
    }

    @Test(arguments: TestStore.engines) func isOfACarerAboutSomebodyElse(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            let stranger = try await database.addPerson("Nobody", "Known")
            for (about, words) in [(carer, "are two people"), (stranger, "Add them to the person’s network")] {
                let faults = await #expect(throws: Faults.self) {
                    try await database.beginCarerPlan(of: carer, about: about)
                }
                #expect(faults?.list.map(\.field) == ["about"])
                #expect(faults?.list.first?.message.contains(words) == true)
            }
            let first = try await database.beginCarerPlan(of: carer)
            let second = await #expect(throws: Faults.self) {
                try await database.beginCarerPlan(of: carer, about: first.about)
            }
            #expect(second?.list.first?.message.hasPrefix("There is such a plan already") == true)
            // They can care for two people.
            try await database.beginCarerPlan(of: carer)
            try await #expect(database.carerPlans(of: carer).count == 2)
        }
    }

    /// Whoever declined is offered it again later, as another plan.
    @Test(arguments: TestStore.engines) func aPlanThatWasDeclinedIsBegunAgain(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            let declined = try await database.beginCarerPlan(of: carer) { fields, days in
                (fields, days) = (CarerSamples.fields(upTo: 3), CarerSamples.days(3))
                fields.answer = "declined"
            }
            let again = try await database.beginCarerPlan(of: carer, about: declined.about, on: 400) { _, days in
                days.identified = Caseroom.day(400)
                days.offered = Caseroom.day(400)
            }
            let plans = try await database.carerPlans(of: carer)
            #expect(plans.map(\.id) == [again.id, declined.id])
            #expect(plans.map(\.endedOn) == [nil, Caseroom.day(400)])
            try await #expect(database.rightSteps(of: carer).map(\.step) == [.offered, .declined, .offered])
        }
    }

    @Test(arguments: TestStore.engines) func endsOnADayAndOnce(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            let plan = try await database.beginCarerPlan(of: carer) { fields, days in
                (fields, days) = (CarerSamples.fields(upTo: 5), CarerSamples.days(5))
            }
            let right = try CarerSamples.right()
            func end(on days: Int) async throws {
                try await database.record(Caseroom.signature(at: Caseroom.moment(30))) { pen in
                    try CarerPlans.end(
                        plan, seen: 1, on: Caseroom.day(days), right: right, by: "Blair Tait",
                        surroundings: Caseroom.surroundings, with: pen)
                }
            }
            let early = await #expect(throws: Faults.self) { try await end(on: 3) }
            #expect(early?.list.map(\.field) == ["to"])
            try await end(on: 20)
            try await #expect(database.carerPlans(of: carer).map(\.endedOn) == [Caseroom.day(20)])
            try await #expect(database.rightSteps(of: carer).last?.step == .ended)
            await #expect(throws: StaleSave(table: "carer_plan", id: plan.id.text, seen: 1, current: 2)) {
                try await end(on: 21)
            }
        }
    }
}
