import Store
import Testing
import Values

@testable import Practice

@Suite("The steps of a right follow each other in order") struct RightsFollowInOrder {
    /// For each step at which a right can stand, which can follow: `✓`, or `–` where it is refused.
    static let table = """
        stands         explained offered accepted declined asked-for waiting taken-up chosen in-place reviewed ended does-not-apply
        nowhere        ✓         ✓       –        –        ✓         –       –        ✓      –        –        –     ✓
        explained      ✓         ✓       –        –        ✓         –       –        ✓      –        –        –     ✓
        offered        ✓         ✓       ✓        ✓        ✓         –       –        ✓      –        –        –     ✓
        accepted       ✓         ✓       –        –        ✓         ✓       ✓        ✓      ✓        –        –     ✓
        declined       ✓         ✓       –        –        ✓         –       –        ✓      –        –        –     ✓
        asked-for      ✓         ✓       –        –        ✓         ✓       ✓        ✓      ✓        –        –     ✓
        waiting        ✓         ✓       –        –        ✓         –       ✓        ✓      –        –        –     ✓
        taken-up       ✓         ✓       –        –        ✓         –       –        ✓      ✓        –        ✓     ✓
        chosen         ✓         ✓       –        –        ✓         –       –        ✓      ✓        –        –     ✓
        in-place       ✓         ✓       –        –        ✓         –       –        ✓      –        ✓        ✓     ✓
        reviewed       ✓         ✓       –        –        ✓         –       –        ✓      –        ✓        ✓     ✓
        ended          ✓         ✓       –        –        ✓         –       –        ✓      –        –        –     ✓
        does-not-apply ✓         ✓       –        –        ✓         –       –        ✓      –        –        –     ✓
        """

    @Test func asTheTableSays() throws {
        let right = try RightSamples.everyStep()
        let rows = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let columns = try rows[0].dropFirst().map { try #require(Right.Step(rawValue: $0)) }
        #expect(columns == Right.Step.allCases)
        #expect(rows.count == columns.count + 2)
        for row in rows.dropFirst() {
            // All four options are explained, so that what is asked here is the order alone.
            let before = SelfDirectedOption.options.map { step(.explained, option: $0, on: 0) } + history(row[0])
            for (next, expected) in zip(columns, row.dropFirst()) {
                let refusal = RightRules.refusal(of: next, after: before, of: right)
                #expect((refusal == nil) == (expected == "✓"), "\(next) after \(row[0]): \(refusal ?? "can follow")")
            }
        }
    }

    /// What happened before a right stood at a step.
    private func history(_ name: String) -> [RightStep] {
        switch Right.Step(rawValue: name) {
        case nil, .explained: []
        case .reviewed: [step(.askedFor, on: 1), step(.inPlace, on: 2), step(.reviewed, on: 3)]
        case .some(let last): [step(last, on: 1)]
        }
    }

    @Test func anExplanationInBetweenChangesNothing() throws {
        let right = try RightSamples.everyStep()
        let talked = [step(.offered, on: 1), step(.explained, on: 2)]
        #expect(RightRules.refusal(of: .accepted, after: talked, of: right) == nil)
        #expect(RightRules.refusal(of: .accepted, after: [step(.explained, on: 2)], of: right) != nil)
    }

    @Test func aStepThatTheRightDoesNotHaveIsRefused() throws {
        let refusal = try RightRules.refusal(of: .chosen, after: [], of: RightSamples.advocacy())
        #expect(refusal?.hasPrefix("This is no step of “Independent advocacy”") == true)
    }

    static let explained: [(options: [SelfDirectedOption], words: String?)] = [
        ([], "options 1, 2, 3 and 4 are missing. Explain them first"),
        ([.directPayment, .councilArranges], "options 2 and 4 are missing. Explain them first"),
        ([.directPayment, .councilArranges, .mix], "option 2 is missing. Explain it first"),
        ([.directPayment, .personDirects, .councilArranges, .mix], nil),
        ([.mix, .mix, .councilArranges, .personDirects, .directPayment], nil),
    ]

    @Test func nobodyChoosesBeforeAllFourAreExplained() throws {
        let right = try RightSamples.options()
        for (options, words) in Self.explained {
            let refusal = RightRules.refusal(
                of: .chosen, after: options.map { step(.explained, option: $0, on: 0) }, of: right)
            if let words {
                #expect(refusal?.contains(words) == true, "\(refusal ?? "nothing")")
            } else {
                #expect(refusal == nil)
            }
        }
    }

    // MARK: - Where a right stands

    static let standings: [(steps: [(Right.Step, Int)], last: Right.Step?, isDone: Bool, due: [Bool])] = [
        // Due on day 10, and on day 400.
        ([], nil, false, [true, true]),
        ([(.explained, 1)], .explained, false, [true, true]),
        ([(.offered, 1)], .offered, true, [false, false]),
        ([(.offered, 1), (.declined, 2)], .declined, true, [false, true]),
        ([(.offered, 1), (.declined, 2), (.offered, 9)], .offered, true, [false, false]),
        ([(.askedFor, 1), (.waiting, 3)], .waiting, true, [false, false]),
        ([(.offered, 1), (.accepted, 1), (.takenUp, 5), (.explained, 6)], .takenUp, true, [false, false]),
        ([(.offered, 1), (.accepted, 1), (.takenUp, 5), (.ended, 7)], .ended, false, [true, true]),
        ([(.doesNotApply, 1)], .doesNotApply, false, [false, false]),
        ([(.doesNotApply, 1), (.offered, 3)], .offered, true, [false, false]),
    ]

    @Test func whereARightStands() throws {
        let right = try RightSamples.advocacy()
        for (steps, last, isDone, due) in Self.standings {
            let taken = steps.enumerated().map { number, taken in
                step(taken.0, of: right, on: taken.1, number: number)
            }
            let standing = RightRules.standing(taken.reversed(), of: right)
            let words = steps.map(\.0.rawValue).joined(separator: ", ")
            #expect(standing.last?.step == last, "\(words)")
            #expect(standing.isDone == isDone, "\(words)")
            let days = [10, 400].map { standing.isDue(on: Caseroom.day($0), hasSocialCare: true) }
            #expect(days == due, "\(words)")
        }
    }

    @Test func whatIsNotForThemIsNotDue() throws {
        let options = try RightRules.standing([], of: RightSamples.options())
        #expect(options.isDue(on: Caseroom.today, hasSocialCare: true))
        #expect(!options.isDue(on: Caseroom.today, hasSocialCare: false))
    }

    @Test func anOfferIsNotRepeatedWhereOnceIsEnough() throws {
        let right = try RightSamples.advocacy(offerAgainMonths: nil)
        let standing = RightRules.standing(
            [step(.offered, of: right, on: 1), step(.declined, of: right, on: 2)], of: right)
        #expect(!standing.isDue(on: Caseroom.day(4000), hasSocialCare: true))
    }

    @Test func mistakesAndOtherRightsDoNotCount() throws {
        let right = try RightSamples.advocacy()
        let other = try RightSamples.options()
        let steps = [
            step(.offered, of: right, on: 1, mistake: "Another person"), step(.chosen, of: other, on: 1),
        ]
        let standing = RightRules.standing(steps, of: right)
        #expect(standing.steps.isEmpty && standing.last == nil && !standing.isDone)
    }

    private static let everything: Ref = {
        guard let ref = Ref("right/everything") else { preconditionFailure("no reference") }
        return ref
    }()

    private func step(
        _ step: Right.Step, of right: Right? = nil, option: SelfDirectedOption? = nil, on days: Int, number: Int = 0,
        mistake: String? = nil
    ) -> RightStep {
        RightStep(
            id: ID("STEP\(days)\(number)"), version: 1, person: ID("PERSON"),
            right: right?.ref ?? Self.everything, step: step, option: option,
            doneOn: Caseroom.day(days), doneBy: "Blair Tait", account: nil, how: .phone, format: .plainWords,
            formatDetail: nil, service: nil, note: nil, until: nil, mistake: mistake)
    }
}
