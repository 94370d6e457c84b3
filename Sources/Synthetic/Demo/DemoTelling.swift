import Access
import Content
import People
import Practice
import Store
import Values

/// Tells the record that shows the whole thread: sleeping through the night, staying well, Hope Point, models of
/// support.
struct DemoTelling {
    let cast: DemoCast
    let workforce: Workforce
    let plans: PlanMaker
    let today: LocalDate
    let seed: UInt64
    let surroundings: Surroundings
    var story: Story
    var chance: SplitMix64
    /// Everything that was put on record, for the report.
    var report: SyntheticReport

    func day(_ before: Int) -> LocalDate { today.adding(days: -before).workday }

    func moment(_ before: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant.start(ofUKDay: day(before)).adding(seconds: hour * 3_600 + minute * 60)
    }

    func domain(_ id: String) -> Ref { plans.domains.first { $0.id == id } ?? plans.domains[0] }

    func service(_ id: String) -> ServiceChoice.Service { plans.choice.service(id) }

    func team(_ id: String) -> Ref { workforce.teams.first { $0.id == id } ?? workforce.practitioner.team }

    /// One outcome as it goes: its score at each review, nil before it is agreed.
    struct Strand {
        let words: String
        let domain: String
        let baseline: Int
        let target: Int
        let view: Outcome.View
        /// How many reviews came before it was agreed.
        let from: Int
        let scores: [(Int?, Outcome.View?, String?)]
        var endsWith: String?
    }

    static let strands: [Strand] = [
        Strand(
            words: "I want to sleep through the night", domain: "staying-well", baseline: 2, target: 8, view: .person,
            from: 0,
            scores: [(3, .person, nil), (4, .together, nil), (6, .person, nil), (6, .worker, nil), (7, .person, nil)]),
        Strand(
            words: "I want my brother round for tea on a Sunday, and to look forward to it", domain: "seeing-people",
            baseline: 4, target: 8, view: .person, from: 0,
            scores: [(4, .person, nil), (5, .person, nil), (6, .carer, nil), (8, .person, nil)],
            endsWith: "Reached: he comes every Sunday, and brings the pudding"),
        Strand(
            words: "I want to walk into the choir by myself and stay to the end", domain: "confidence", baseline: 2,
            target: 7,
            view: .together, from: 0,
            scores: [
                (2, .person, nil), (3, .together, nil), (nil, nil, "No choir: its hall is being mended"),
                (5, .person, nil), (6, .person, nil),
            ]),
        Strand(
            words: "I want the worry in the mornings to lose its grip", domain: "symptoms", baseline: 3, target: 7,
            view: .person,
            from: 0,
            scores: [(3, .person, nil), (2, .together, nil), (4, .person, nil), (4, .worker, nil), (5, .person, nil)]),
        Strand(
            words: "I want my hands back in the soil", domain: "things-to-do", baseline: 3, target: 8, view: .person,
            from: 2,
            scores: [(5, .person, nil), (6, .together, nil), (8, .person, nil)]),
    ]

    /// What each review says, and how many days ago it was.
    static let reviews: [(daysAgo: Int, summary: String, changes: String)] = [
        (
            548,
            """
            Effie had written down her nights for a fortnight: three hours, four hours, then five. Talking to the \
            peer at Hope Point at two in the morning is better than the ceiling, she says. Sundays are still hard.
            """,
            """
            Hope Point rings on Monday and Thursday evenings. The nurse asks the GP about the tablet that is taken \
            at night.
            """
        ),
        (
            437,
            """
            The new tablet suits her nights but not her mornings, and the worry is worse until ten. Effie went as \
            far as the door of the choir and came home pleased to have got there. Innes came for tea twice.
            """,
            """
            Visits move to the afternoon. The peer support worker comes along to the choir for the first three \
            evenings.
            """
        ),
        (
            322,
            """
            Six hours on most nights. “I had forgotten what a morning is for.” Effie would like her hands back in \
            the soil, as she had her father’s allotment for twenty years. The choir is off while its hall is mended.
            """,
            "A link worker finds out about the community garden. The visit from the nurse goes to every third week."
        ),
        (
            204,
            """
            Innes is there every Sunday now and Effie wants that off the plan, because it is life and not a plan. \
            She sang at the choir from beginning to end. Two bad weeks in between, and she rang before they \
            became three.
            """,
            "Seeing her brother comes off the plan. The link worker has done what was asked and says goodbye."
        ),
        (
            88,
            """
            Sleeping through on five nights of seven, and a row of leeks in the garden that has her name on it. The \
            mornings are the last thing: half an hour now, not half a day. Effie wants to train as a peer herself, \
            some time.
            """,
            """
            Hope Point rings on Thursdays only. The nurse and Effie write down what to do if the nights go wrong \
            again.
            """
        ),
    ]
}
