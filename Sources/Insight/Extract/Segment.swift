import Values

/// Some people's records as measures need them: columns of numbers, sorted so that what belongs together stands together.
///
/// A row's *place* is its index in the columns of its kind. What belongs to a person, a plan or an outcome is a range of
/// places, found by its parent's place. Days are numbers since 1 January 1970; ``noDay`` stands for none.
struct Segment: Sendable {
    /// Rows that each belong to one parent, in order of parents.
    struct Ranges: Sendable {
        fileprivate(set) var starts: [Int32] = [0]

        /// Gives parents that came later empty ranges.
        mutating func extend(to count: Int) {
            while starts.count <= count { starts.append(starts[starts.count - 1]) }
        }

        subscript(parent: Int) -> Range<Int> { Int(starts[parent])..<Int(starts[parent + 1]) }
    }

    /// Which segment it is: no two that were read are the same, whatever is in them.
    final class Identity: Hashable, Sendable {
        static func == (left: Identity, right: Identity) -> Bool { left === right }

        func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
    }

    /// How many of an extract's words there were when it was read: it holds no code beyond them.
    struct WordsKnown: Sendable {
        let domains: Int
        let services: Int
        let zones: Int
        let needKinds: Int
    }

    /// A day that never comes.
    static let noDay = Int32.max
    /// A text, choice or number that is not there.
    static let none: Int32 = -1

    let identity = Identity()
    var wordsKnown = WordsKnown(domains: 0, services: 0, zones: 0, needKinds: 0)

    // MARK: People

    var people: [String] = []
    var births: [Int32] = []
    var deaths: [Int32] = []
    /// Places in ``Sexes/all``, or ``none``.
    var sexes: [Int32] = []
    var hasCommunicationNeeds: [Bool] = []
    /// Whether they are nobody on record: somebody about whom there was a contact, known by that alone.
    var isCaller: [Bool] = []

    // MARK: What belongs to a person

    var addressesOfPerson = Ranges()
    var addressFrom: [Int32] = []
    var addressTo: [Int32] = []
    /// Codes of data zones.
    var addressZone: [Int32] = []
    /// The zone's quintile of deprivation, 1 to 5; ``none`` where it is not known.
    var addressQuintile: [Int32] = []

    var plansOfPerson = Ranges()
    var planFrom: [Int32] = []
    var planTo: [Int32] = []
    var planNextReview: [Int32] = []

    var teamOfPerson = Ranges()
    var teamFrom: [Int32] = []
    var teamTo: [Int32] = []
    var teamIsKeyWorker: [Bool] = []
    var teamOrganisation: [Int32] = []
    /// When the row was written and when it was replaced, in milliseconds: who is key worker has no dates of its own.
    var teamRecorded: [Int64] = []
    var teamSuperseded: [Int64] = []

    /// The last moment that ``teamRecorded`` and ``teamSuperseded`` name; 0 if they name none.
    var lastMoment: Int64 = 0

    var carersOfPerson = Ranges()
    var carerFrom: [Int32] = []
    var carerTo: [Int32] = []
    /// Hours a week, or ``none``.
    var carerHours: [Int32] = []
    var carerLivesWith: [Bool] = []

    var contacts = ContactColumns()
    var referrals = ReferralColumns()
    /// The steps of people's rights.
    var rights = RightColumns()
    var needs = NeedColumns()

    // MARK: What belongs to a plan

    var outcomesOfPlan = Ranges()
    /// Codes of outcome domains.
    var outcomeDomain: [Int32] = []
    var outcomeFrom: [Int32] = []
    var outcomeTo: [Int32] = []
    var outcomeBaseline: [Int32] = []
    var outcomeTarget: [Int32] = []
    /// Places in ``Views/all``.
    var outcomeBaselineView: [Int32] = []

    var supportsOfPlan = Ranges()
    /// Codes of services.
    var supportService: [Int32] = []
    var supportFrom: [Int32] = []
    var supportTo: [Int32] = []
    /// Places in ``SelfDirection/all``; ``none`` while no option is recorded.
    var supportOption: [Int32] = []

    var reviewsOfPlan = Ranges()
    var reviewHeld: [Int32] = []
    var reviewNext: [Int32] = []
    /// How many of its outcomes were scored, how many of them in the person's own view, and how many were not scored.
    var reviewScored: [Int32] = []
    var reviewPersonViews: [Int32] = []
    var reviewUnscored: [Int32] = []

    // MARK: What belongs to an outcome

    /// In the order in which they count: by day, then by when they were recorded. Only scores, not reasons for none.
    var scoresOfOutcome = Ranges()
    var scoreOn: [Int32] = []
    var score: [Int8] = []
    var scoreView: [Int8] = []

    /// The supports that are for an outcome.
    var supportsOfOutcome = Ranges()
    /// The service that the link names, and the support's place.
    var linkService: [Int32] = []
    var linkSupport: [Int32] = []
}

/// Puts rows in the order of their parents, keeping the order in which they came within each.
struct Grouping {
    let ranges: Segment.Ranges
    /// For each place, which of the rows that came stands there.
    let order: [Int32]

    /// - Parameters:
    ///   - parents: each row's parent, or ``Segment/none`` for a row whose parent is not there, which is left out.
    ///   - count: how many parents there are.
    init(parents: [Int32], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for parent in parents where parent >= 0 { starts[Int(parent) + 1] += 1 }
        for parent in 0..<count { starts[parent + 1] += starts[parent] }
        var next = starts
        var order = [Int32](repeating: 0, count: Int(starts[count]))
        for (row, parent) in parents.enumerated() where parent >= 0 {
            order[Int(next[Int(parent)])] = Int32(row)
            next[Int(parent)] += 1
        }
        var ranges = Segment.Ranges()
        ranges.starts = starts
        (self.ranges, self.order) = (ranges, order)
    }

    /// A column in the order of the places.
    func sorted<Value>(_ column: [Value]) -> [Value] { order.map { column[Int($0)] } }
}
