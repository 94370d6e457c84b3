import Store
import Testing
import Values

@testable import Practice

/// A review says something of every outcome that is open: a score with whose view it is, or why there is none.
@Suite("A review leaves no outcome out") struct ReviewIsWhole {
    static let sleep = ID<Outcome>("SLEEP")
    static let sister = ID<Outcome>("SISTER")

    private static func outcome(_ id: ID<Outcome>, agreed days: Int) throws -> Outcome {
        Outcome(
            id: id, version: 1, person: ID("PERSON1"), plan: ID("PLAN1"), words: "Words of \(id)",
            domain: try Caseroom.domain(), baseline: 2, baselineView: .person, baselineOn: Caseroom.day(days),
            target: 4,
            endedOn: nil, endReason: nil, latest: nil)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var heldOn: Int? = 0
        var summary = "We talked it through"
        var changes = ""
        var tookPart = ["Ailsa", "A worker"]
        var nextReview: Int? = 90
        var said: [ReviewedOutcome] = [scored(sleep), scored(sister)]
        var faults: [String] = []
    }

    private static func scored(_ id: ID<Outcome>, _ score: Int? = 3, view: Outcome.View? = .person) -> ReviewedOutcome {
        ReviewedOutcome(outcome: id, score: score, view: view, reasonUnscored: nil)
    }

    private static func unscored(_ id: ID<Outcome>, _ reason: String?) -> ReviewedOutcome {
        ReviewedOutcome(outcome: id, score: nil, view: nil, reasonUnscored: reason)
    }

    /// Two outcomes are open on a scale from 1 to 5: sleep was agreed 20 days ago, and her sister 10 days ago.
    static let cases: [Case] = [
        Case(testDescription: "every outcome scored"),
        Case(testDescription: "one with a reason instead", said: [scored(sleep), unscored(sister, "Ran out of time")]),
        Case(
            testDescription: "all with a reason", said: [unscored(sleep, "Too tired"), unscored(sister, "Too tired")]),
        Case(testDescription: "one left out", said: [scored(sleep)], faults: ["score-SISTER"]),
        Case(testDescription: "all left out", said: [], faults: ["score-SLEEP", "score-SISTER"]),
        Case(
            testDescription: "one without score or reason", said: [scored(sleep), unscored(sister, nil)],
            faults: ["score-SISTER"]),
        Case(
            testDescription: "a reason of spaces", said: [scored(sleep), unscored(sister, "  ")],
            faults: ["score-SISTER"]),
        Case(testDescription: "a reason of 300", said: [scored(sleep), unscored(sister, long(300))]),
        Case(
            testDescription: "a reason of 301", said: [scored(sleep), unscored(sister, long(301))],
            faults: ["reason-SISTER"]),
        Case(
            testDescription: "a score below the scale", said: [scored(sleep, 0), scored(sister)],
            faults: ["score-SLEEP"]),
        Case(
            testDescription: "a score above the scale", said: [scored(sleep, 6), scored(sister)],
            faults: ["score-SLEEP"]),
        Case(testDescription: "both ends of the scale", said: [scored(sleep, 1), scored(sister, 5)]),
        Case(
            testDescription: "nobody’s view", said: [scored(sleep, view: nil), scored(sister)], faults: ["view-SLEEP"]),
        Case(
            testDescription: "an outcome that is not open",
            said: [scored(sleep), scored(sister), scored(ID("GONE"))], faults: ["score-GONE"]),
        Case(testDescription: "no day", heldOn: nil, faults: ["held-on"]),
        Case(testDescription: "tomorrow", heldOn: 1, faults: ["held-on"]),
        Case(testDescription: "yesterday", heldOn: -1),
        Case(testDescription: "the day the newest outcome was agreed", heldOn: -10),
        Case(testDescription: "the day before that", heldOn: -11, faults: ["held-on"]),
        Case(testDescription: "nobody took part", tookPart: ["", "  "], faults: ["took-part"]),
        Case(testDescription: "nothing said", summary: " ", faults: ["summary"]),
        Case(testDescription: "4,000 characters said", summary: long(4000)),
        Case(testDescription: "4,001 characters said", summary: long(4001), faults: ["summary"]),
        Case(testDescription: "changes of 2,001", changes: long(2001), faults: ["changes"]),
        Case(testDescription: "no next review", nextReview: nil, faults: ["next-review"]),
        Case(testDescription: "the next review today", nextReview: 0, faults: ["next-review"]),
        Case(testDescription: "the next review in a year", nextReview: 365),
        Case(testDescription: "the next review in more than a year", nextReview: 366, faults: ["next-review"]),
        Case(
            testDescription: "everything at once", heldOn: nil, summary: "", changes: long(2001), tookPart: [],
            nextReview: nil, said: [],
            faults: ["held-on", "took-part", "changes", "summary", "next-review", "score-SLEEP", "score-SISTER"]),
    ]

    private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

    @Test(arguments: cases) func andEveryFaultIsNamed(typed: Case) throws {
        let open = [try Self.outcome(Self.sleep, agreed: -20), try Self.outcome(Self.sister, agreed: -10)]
        let scale = try Caseroom.scale()
        func made() throws(Faults) -> ReviewDetails {
            try ReviewDetails(
                heldOn: typed.heldOn.map(Caseroom.day), summary: typed.summary, changes: typed.changes,
                tookPart: typed.tookPart, nextReviewOn: typed.nextReview.map(Caseroom.day), outcomes: typed.said,
                open: open, scale: scale, today: Caseroom.today)
        }
        guard !typed.faults.isEmpty else {
            let details = try made()
            #expect(details.outcomes.map(\.outcome) == [Self.sleep, Self.sister])
            return
        }
        let faults = try #require(throws: Faults.self) { try made() }
        #expect(faults.list.map(\.field) == typed.faults)
    }

    /// Said twice, an outcome is scored once, as it was said first.
    @Test func andScoresEachOnce() throws {
        let open = [try Self.outcome(Self.sleep, agreed: -20)]
        let details = try ReviewDetails(
            heldOn: Caseroom.today, summary: "We talked", changes: "", tookPart: ["Ailsa"],
            nextReviewOn: Caseroom.day(90), outcomes: [Self.scored(Self.sleep, 3), Self.scored(Self.sleep, 5)],
            open: open, scale: try Caseroom.scale(), today: Caseroom.today)
        #expect(details.outcomes.map(\.score) == [3])
    }
}
