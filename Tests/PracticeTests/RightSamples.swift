import People
import Practice
import Store
import Values

/// Rights as a partnership could declare them.
enum RightSamples {
    static func advocacy(offerAgainMonths: Int? = 12) throws -> Right {
        Right(
            ref: try Ref(kind: "right", id: "advocacy"), title: "Independent advocacy", holder: .person,
            steps: [
                .explained, .offered, .accepted, .declined, .askedFor, .waiting, .takenUp, .ended, .doesNotApply,
            ],
            doneBy: .offered, applies: .everybody, offerAgainMonths: offerAgainMonths,
            asks: "Would you like somebody to speak with you?", tells: "You can have somebody to speak with you.")
    }

    static func options() throws -> Right {
        Right(
            ref: try Ref(kind: "right", id: "sds-options"), title: "Self-directed support", holder: .person,
            steps: [.explained, .chosen, .doesNotApply], doneBy: .chosen, applies: .socialCare,
            asks: "Has anybody told you of the four ways?", tells: "There are four ways.")
    }

    /// One that has every step there is.
    static func everyStep() throws -> Right {
        Right(
            ref: try Ref(kind: "right", id: "everything"), title: "Everything", holder: .person,
            steps: Set(Right.Step.allCases), doneBy: .inPlace, applies: .everybody, asks: "All?", tells: "All.")
    }

    static func carerPlan(_ holder: Right.Holder = .carer) throws -> Right {
        Right(
            ref: try Ref(kind: "right", id: holder == .carer ? "adult-carer-support-plan" : "young-carer-statement"),
            title: holder == .carer ? "Adult carer support plan" : "Young carer statement", holder: holder,
            steps: [.offered, .accepted, .declined, .inPlace], doneBy: .inPlace, applies: .everybody,
            asks: "A plan of your own?", tells: "A plan of your own.")
    }

    static func fields(
        _ step: Right.Step, options: [SelfDirectedOption] = [], note: String = ""
    ) -> RightStepFields {
        var fields = RightStepFields()
        fields.step = step.rawValue
        fields.options = Set(options.map(\.rawValue))
        fields.doneBy = "Blair Tait"
        fields.how = RightStep.How.phone.rawValue
        fields.format = RightStep.Format.plainWords.rawValue
        fields.note = note
        return fields
    }
}

extension Database {
    func rightSteps(of person: ID<Person>) async throws -> [RightStep] {
        try await read { try Rights.steps(of: person, authority: Caseroom.authority, on: $0) }
    }

    /// Records a step of a right on a day.
    func take(
        _ step: Right.Step, of right: Right, options: [SelfDirectedOption] = [], note: String = "", on days: Int = 0,
        for person: ID<Person>
    ) async throws {
        let before = try await rightSteps(of: person).filter { $0.right == right.ref && $0.mistake == nil }
        let details = try RightStepDetails(
            RightSamples.fields(step, options: options, note: note), of: right, doneOn: Caseroom.day(days),
            account: nil, before: before, today: Caseroom.day(max(days, 0)))
        try await record(Caseroom.signature(at: Caseroom.moment(max(days, 0)))) { pen in
            try Rights.add(details, to: person, surroundings: Caseroom.surroundings, with: pen)
        }
    }
}
