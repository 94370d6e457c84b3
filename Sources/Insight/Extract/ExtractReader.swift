import Practice
import Store
import Values

/// Reads the rows of one table that belong to people, into columns of the segment.
protocol ExtractTable {
    /// Which of its rows each person has.
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { get }

    /// - Parameter words: the texts that rows name, which every segment of an extract shares.
    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws
}

/// Reads records into a segment: one query for each table, each row once.
final class ExtractReader {
    let authority: String
    /// The moment to read the records as at; nil reads them as they are.
    let asAt: Instant?
    /// Whose records to read; nil for everybody's.
    let persons: [String]?
    let connection: any Connection

    var cells = CellReader()
    var segment = Segment()
    private var personPlaces = Vocabulary()
    private var planPlaces = Vocabulary()
    private var outcomePlaces = Vocabulary()

    init(authority: String, asAt: Instant?, persons: [String]? = nil, connection: any Connection) {
        self.authority = authority
        self.asAt = asAt
        self.persons = persons
        self.connection = connection
    }

    /// - Parameter words: the texts that rows name, which every segment of an extract shares.
    func read(_ words: inout ExtractWords) throws -> Segment {
        try readPeople()
        try readPlans()
        try readOutcomes(&words)
        try readSupports(&words)
        try readReviewsAndScores(&words)
        for table in Self.tables { try table.read(self, &words) }
        for ranges in [\Segment.plansOfPerson] + Self.tables.map({ $0.ofPerson }) {
            segment[keyPath: ranges].extend(to: segment.people.count)
        }
        segment.wordsKnown = Segment.WordsKnown(
            domains: words.domains.texts.count, services: words.services.texts.count, zones: words.zones.texts.count,
            needKinds: words.needKinds.texts.count)
        return segment
    }

    /// The tables whose rows each belong to a person and to nothing else.
    private static var tables: [any ExtractTable.Type] {
        [
            AddressRows.self, TeamRows.self, CarerRows.self, ContactRows.self, ReferralRows.self, RightRows.self,
            NeedRows.self,
        ]
    }

    // MARK: Queries

    /// The rows of a table that were current then.
    func forEach(
        _ table: String, _ columns: [String], or alternative: SQL? = nil, _ body: ([SQLValue]) throws -> Void
    ) throws {
        let list = columns.map { SQL("\(name: table).\(name: $0)") }.joined(separator: ", ")
        var current: SQL = "superseded_at IS NULL"
        if let asAt {
            current = "recorded_at <= \(asAt) AND (superseded_at IS NULL OR superseded_at > \(asAt))"
        }
        if let alternative { current = "((\(current)) OR (\(alternative)))" }
        let statement: SQL = "SELECT \(list) FROM \(name: table) WHERE authority = \(authority) AND \(current)"
        guard let persons else { return try connection.forEachRow(statement) { try body($0.values) } }
        var next = 0
        while next < persons.count {
            let some = persons[next..<min(next + Self.mostInList, persons.count)]
            let own: SQL = table == "person" ? "id" : "person"
            try connection.forEachRow("\(statement) AND \(own) IN \(list: some)") { try body($0.values) }
            next += some.count
        }
    }

    /// How many people a statement names at most: an engine takes some tens of thousands of values.
    private static let mostInList = 2_000

    /// The person's place: people are known by whatever is recorded of them.
    func place(ofPerson id: String) -> Int32 {
        let place = personPlaces.code(id)
        if Int(place) == segment.people.count {
            segment.people.append(id)
            segment.isCaller.append(false)
            segment.births.append(Segment.noDay)
            segment.deaths.append(Segment.noDay)
            segment.sexes.append(Segment.none)
            segment.hasCommunicationNeeds.append(false)
        }
        return place
    }

    // MARK: Tables

    private func readPeople() throws {
        let columns = ["id", "birth_date", "died_on", "sex", "communication_needs", "needs_interpreter"]
        try forEach("person", columns) { row in
            let place = Int(place(ofPerson: try CellReader.text(row[0])))
            segment.births[place] = try cells.day(row[1])
            segment.deaths[place] = try cells.day(row[2])
            segment.sexes[place] = Sexes.code(CellReader.optionalText(row[3]))
            segment.hasCommunicationNeeds[place] =
                CellReader.optionalText(row[4]) != nil || CellReader.number(row[5]) == 1
        }
    }

    private func readPlans() throws {
        var persons: [Int32] = []
        var places = Vocabulary()
        try forEach("support_plan", ["id", "person", "started_on", "ended_on", "next_review_on"]) { row in
            _ = places.code(try CellReader.text(row[0]))
            persons.append(place(ofPerson: try CellReader.text(row[1])))
            segment.planFrom.append(try cells.day(row[2]))
            segment.planTo.append(try cells.day(row[3]))
            segment.planNextReview.append(try cells.day(row[4]))
        }
        let grouping = Grouping(parents: persons, count: segment.people.count)
        segment.plansOfPerson = grouping.ranges
        segment.planFrom = grouping.sorted(segment.planFrom)
        segment.planTo = grouping.sorted(segment.planTo)
        segment.planNextReview = grouping.sorted(segment.planNextReview)
        for row in grouping.order { _ = planPlaces.code(places.texts[Int(row)]) }
    }

    private func readOutcomes(_ words: inout ExtractWords) throws {
        var plans: [Int32] = []
        var places = Vocabulary()
        let columns = [
            "id", "plan", "domain", "baseline_on", "ended_on", "baseline", "target", "baseline_view",
        ]
        try forEach("outcome", columns) { row in
            _ = places.code(try CellReader.text(row[0]))
            plans.append(planPlaces[try CellReader.text(row[1])] ?? Segment.none)
            segment.outcomeDomain.append(words.domains.code(try CellReader.text(row[2])))
            segment.outcomeFrom.append(try cells.day(row[3]))
            segment.outcomeTo.append(try cells.day(row[4]))
            segment.outcomeBaseline.append(CellReader.number(row[5]))
            segment.outcomeTarget.append(CellReader.number(row[6]))
            segment.outcomeBaselineView.append(Views.code(CellReader.optionalText(row[7])))
        }
        let grouping = Grouping(parents: plans, count: segment.planFrom.count)
        segment.outcomesOfPlan = grouping.ranges
        segment.outcomeDomain = grouping.sorted(segment.outcomeDomain)
        segment.outcomeFrom = grouping.sorted(segment.outcomeFrom)
        segment.outcomeTo = grouping.sorted(segment.outcomeTo)
        segment.outcomeBaseline = grouping.sorted(segment.outcomeBaseline)
        segment.outcomeTarget = grouping.sorted(segment.outcomeTarget)
        segment.outcomeBaselineView = grouping.sorted(segment.outcomeBaselineView)
        for row in grouping.order { _ = outcomePlaces.code(places.texts[Int(row)]) }
    }

    private func readSupports(_ words: inout ExtractWords) throws {
        var plans: [Int32] = []
        var places = Vocabulary()
        try forEach("support", ["id", "plan", "service", "from_date", "to_date", "self_directed_option"]) { row in
            _ = places.code(try CellReader.text(row[0]))
            plans.append(planPlaces[try CellReader.text(row[1])] ?? Segment.none)
            segment.supportService.append(words.services.code(try CellReader.text(row[2])))
            segment.supportFrom.append(try cells.day(row[3]))
            segment.supportTo.append(try cells.day(row[4]))
            segment.supportOption.append(SelfDirection.code(CellReader.optionalText(row[5])))
        }
        let grouping = Grouping(parents: plans, count: segment.planFrom.count)
        segment.supportsOfPlan = grouping.ranges
        segment.supportService = grouping.sorted(segment.supportService)
        segment.supportFrom = grouping.sorted(segment.supportFrom)
        segment.supportTo = grouping.sorted(segment.supportTo)
        segment.supportOption = grouping.sorted(segment.supportOption)
        var placeOfRow = [Int32](repeating: Segment.none, count: plans.count)
        for (place, row) in grouping.order.enumerated() { placeOfRow[Int(row)] = Int32(place) }

        var outcomes: [Int32] = []
        try forEach("support_outcome", ["support", "outcome", "service"]) { row in
            guard let support = places[try CellReader.text(row[0])], placeOfRow[Int(support)] != Segment.none else {
                return
            }
            outcomes.append(outcomePlaces[try CellReader.text(row[1])] ?? Segment.none)
            segment.linkSupport.append(placeOfRow[Int(support)])
            segment.linkService.append(words.services.code(try CellReader.text(row[2])))
        }
        let links = Grouping(parents: outcomes, count: outcomePlaces.texts.count)
        segment.supportsOfOutcome = links.ranges
        segment.linkSupport = links.sorted(segment.linkSupport)
        segment.linkService = links.sorted(segment.linkService)
    }

    private func readReviewsAndScores(_ words: inout ExtractWords) throws {
        var plans: [Int32] = []
        var reviews = Vocabulary()
        try forEach("review", ["id", "plan", "held_on", "next_review_on"]) { row in
            _ = reviews.code(try CellReader.text(row[0]))
            plans.append(planPlaces[try CellReader.text(row[1])] ?? Segment.none)
            segment.reviewHeld.append(try cells.day(row[2]))
            segment.reviewNext.append(try cells.day(row[3]))
        }
        var scored = [Int32](repeating: 0, count: plans.count)
        var (unscored, personViews) = (scored, scored)
        var scores = ScoreRows()
        let columns = ["outcome", "scored_on", "recorded_at", "id", "score", "view", "review"]
        try forEach("outcome_score", columns) { row in
            let review = reviews[try CellReader.text(row[6])].map(Int.init)
            let score = CellReader.number(row[4])
            guard score != Segment.none else {
                if let review { unscored[review] += 1 }
                return
            }
            let view = Views.code(CellReader.optionalText(row[5]))
            if let review {
                scored[review] += 1
                if view == Views.person { personViews[review] += 1 }
            }
            guard let outcome = outcomePlaces[try CellReader.text(row[0])] else { return }
            scores.outcomes.append(outcome)
            scores.days.append(try cells.day(row[1]))
            scores.recorded.append(CellReader.moment(row[2]))
            scores.ids.append(try CellReader.text(row[3]))
            scores.scores.append(Int8(clamping: score))
            scores.views.append(Int8(clamping: view))
        }
        let grouping = Grouping(parents: plans, count: segment.planFrom.count)
        segment.reviewsOfPlan = grouping.ranges
        segment.reviewHeld = grouping.sorted(segment.reviewHeld)
        segment.reviewNext = grouping.sorted(segment.reviewNext)
        segment.reviewScored = grouping.sorted(scored)
        segment.reviewUnscored = grouping.sorted(unscored)
        segment.reviewPersonViews = grouping.sorted(personViews)
        scores.put(into: &segment, outcomes: outcomePlaces.texts.count)
    }
}
