import People
import Practice
import Store
import Values

/// A carer’s plan as it can be typed, and the calendar of a made-up year.
enum CarerSamples {
    static func fields() -> CarerPlanFields {
        var fields = CarerPlanFields()
        fields.kind = CarerPlan.Kind.adult.rawValue
        fields.doneBy = "Blair Tait"
        fields.how = RightStep.How.inPerson.rawValue
        fields.format = RightStep.Format.plainWords.rawValue
        return fields
    }

    /// Known on the first day, offered on the second and so on, up to so many of them.
    static func days(_ steps: Int) -> CarerPlanDays {
        var days = CarerPlanDays()
        let days1to5 = (0..<5).map { $0 < steps ? Caseroom.day($0) : nil }
        (days.identified, days.offered, days.answered) = (days1to5[0], days1to5[1], days1to5[2])
        (days.talked, days.prepared) = (days1to5[3], days1to5[4])
        if days.prepared != nil { days.review = Caseroom.day(180) }
        return days
    }

    static let everyPart = Dictionary(
        uniqueKeysWithValues: CarerPlan.Part.allCases.map { ($0, "About \($0.rawValue)") })

    /// What a plan that has come so far is typed as.
    static func fields(upTo steps: Int) -> CarerPlanFields {
        var fields = fields()
        if steps >= 3 { fields.answer = CarerPlan.Answer.accepted.rawValue }
        if steps >= 5 { fields.parts = everyPart }
        return fields
    }

    static func right() throws -> Right {
        Right(
            ref: try Ref(kind: "right", id: "adult-carer-support-plan"), title: "Adult carer support plan",
            holder: .carer, steps: Set(Right.Step.allCases), doneBy: .inPlace, applies: .everybody,
            offerAgainMonths: 12, asks: "A plan of your own?", tells: "A plan of your own.")
    }

    /// January 2026 to December 2026, with two holidays in a row after a weekend.
    static func calendar() throws -> WorkingDayCalendar {
        let year = try Period(
            start: LocalDate(year: 2026, month: 1, day: 1), end: LocalDate(year: 2026, month: 12, day: 31))
        return try WorkingDayCalendar(
            name: "Test", covers: year,
            holidays: [
                WorkingDayCalendar.Holiday("One", on: LocalDate(year: 2026, month: 4, day: 6)),
                WorkingDayCalendar.Holiday("Two", on: LocalDate(year: 2026, month: 4, day: 7)),
            ])
    }

    static func limits() throws -> CarerLimits {
        func limit(_ id: String, _ days: Int) throws -> TimeLimit {
            TimeLimit(
                ref: try Ref(kind: "time-limit", id: id), title: id, span: .workingDays(days), counting: .fromDayAfter)
        }
        return CarerLimits(
            offer: try limit("offer", 2), talk: try limit("talk", 5), prepare: try limit("plan", 10),
            calendar: try calendar())
    }
}

extension Database {
    /// Somebody whom a carer cares for.
    func addCaredFor(by carer: ID<Person>) async throws -> ID<Person> {
        let person = try await addPerson("Iain", "Thornbeck")
        let tie = RelationshipDetails(name: "Ailsa Thornbeck", kind: .sibling, isCarer: true, from: Caseroom.today)
        try await record(Caseroom.signature()) { pen in
            try People.add(tie, to: person, other: carer, id: Caseroom.newID(), with: pen)
        }
        return person
    }

    func carerPlans(of carer: ID<Person>) async throws -> [CarerPlan] {
        try await read { try CarerPlans.of(carer, authority: Caseroom.authority, on: $0) }
    }

    /// Begins a plan that is known of for a day, unless `change` says more.
    @discardableResult func beginCarerPlan(
        of carer: ID<Person>, about person: ID<Person>? = nil, on days: Int = 30,
        _ change: (inout CarerPlanFields, inout CarerPlanDays) -> Void = { _, _ in }
    ) async throws -> CarerPlan {
        var about = person
        if about == nil { about = try await addCaredFor(by: carer) }
        guard let about else { throw StoreError.noAnswer }
        var (fields, given) = (CarerSamples.fields(), CarerSamples.days(1))
        change(&fields, &given)
        let details = try CarerPlanDetails(fields, given, born: nil, today: Caseroom.day(days))
        let (right, id): (Right, ID<CarerPlan>) = (try CarerSamples.right(), Caseroom.newID(at: Caseroom.moment(days)))
        try await record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try CarerPlans.begin(
                details, carer: carer, about: about, right: right, due: CarerPlan.DueDays(), id: id,
                surroundings: Caseroom.surroundings, with: pen)
        }
        guard let plan = try await carerPlans(of: carer).first(where: { $0.id == id }) else {
            throw StoreError.noAnswer
        }
        return plan
    }
}
