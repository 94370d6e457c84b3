import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("The days that the law leaves for a carer's plan") struct CarerLimitTests {
    /// 2026: Good Friday is 3 April; the made-up holidays are Monday 6 and Tuesday 7 April.
    static let cases: [(what: String, known: String, answered: String?, due: [String?])] = [
        ("in a plain week", "2026-03-02", nil, ["2026-03-04", nil, nil]),
        ("over a weekend", "2026-03-06", "2026-03-06", ["2026-03-10", "2026-03-13", "2026-03-20"]),
        ("over a weekend and two holidays", "2026-04-02", "2026-04-03", ["2026-04-08", "2026-04-14", "2026-04-21"]),
        ("known on a Sunday", "2026-03-01", nil, ["2026-03-03", nil, nil]),
    ]

    private func details(
        known: String, answered: String? = nil, answer: CarerPlan.Answer = .askedFor, isTerminal: Bool = true
    ) throws -> CarerPlanDetails {
        var (fields, days) = (CarerSamples.fields(), CarerPlanDays())
        fields.isTerminal = isTerminal
        days.identified = LocalDate(iso: known)
        days.answered = answered.flatMap { LocalDate(iso: $0) }
        if answered != nil { fields.answer = answer.rawValue }
        if answered != nil && answer != .askedFor { days.offered = days.identified }
        return try CarerPlanDetails(fields, days, born: nil, today: LocalDate(year: 2026, month: 12, day: 31))
    }

    @Test func areWorkedOutInWorkingDays() throws {
        let limits = try CarerSamples.limits()
        for (what, known, answered, expected) in Self.cases {
            let due = try limits.due(for: details(known: known, answered: answered))
            #expect([due.offer, due.talk, due.prepare].map { $0?.iso } == expected, "\(what)")
        }
    }

    @Test func areForTheTerminallyIllAlone() throws {
        let due = try CarerSamples.limits().due(for: details(known: "2026-03-02", isTerminal: false))
        #expect(due == CarerPlan.DueDays())
    }

    @Test func nothingMoreIsOwedToWhoDeclined() throws {
        let due = try CarerSamples.limits().due(
            for: details(known: "2026-03-02", answered: "2026-03-03", answer: .declined))
        #expect(due == CarerPlan.DueDays(offer: LocalDate(iso: "2026-03-04")))
    }

    /// A day is never guessed: the calendar ends with the year.
    @Test func aCalendarThatEndsIsSaidSo() throws {
        let limits = try CarerSamples.limits()
        let details = try details(known: "2026-12-31")
        #expect(throws: WorkingDayError.self) { try limits.due(for: details) }
    }

    /// What was promised by the limits of the day stays, whatever the limits are later.
    @Test(arguments: TestStore.engines) func aDayThatWasWorkedOutStays(engine: Engine) async throws {
        try await engine.withPerson { database, carer in
            let about = try await database.addCaredFor(by: carer)
            let details = try details(known: "2026-03-02", answered: "2026-03-03", answer: .accepted)
            let due = try CarerSamples.limits().due(for: details)
            let (right, id): (Right, ID<CarerPlan>) = (try CarerSamples.right(), Caseroom.newID())
            try await database.record(Caseroom.signature(at: Caseroom.moment(364))) { pen in
                try CarerPlans.begin(
                    details, carer: carer, about: about, right: right, due: due, id: id,
                    surroundings: Caseroom.surroundings, with: pen)
            }
            let plan = try #require(await database.carerPlans(of: carer).first)
            #expect(plan.due == due)
            #expect(plan.limits.map(\.what) == [.offer, .talk, .prepare])
            #expect(plan.limits.map(\.metOn) == [LocalDate(iso: "2026-03-02"), nil, nil])
            let late = try #require(LocalDate(iso: "2026-03-12"))
            #expect(plan.limits.map { $0.isOverdue(on: late) } == [false, true, false])
            let none = CarerLimits(offer: nil, talk: nil, prepare: nil, calendar: try CarerSamples.calendar())
            #expect(try none.due(for: details, before: plan) == due)
        }
    }
}
