/// What is to be tallied: of the rows of a fact those that meet some conditions, by the values of some dimensions.
struct TallyOrder: Sendable {
    let fact: Fact
    let columns: Columns
    let sorters: [Sorter]
    let shape: TallyShape
    private let population: [RowTest]

    /// - Parameter crossed: the places of two of `sorters` that are also counted by both at once.
    init(
        _ fact: Fact, where population: [Condition], _ columns: Columns, by sorters: [Sorter],
        crossing crossed: TallyShape.Crossed? = nil
    ) {
        (self.fact, self.columns, self.sorters) = (fact, columns, sorters)
        self.population = population.map { RowTest($0) }
        shape = TallyShape(width: columns.width, sizes: sorters.map { $0.keys.count + 1 }, crossed: crossed)
    }

    /// Everything that the numbers depend on. Two orders with equal keys have equal numbers, but for lines of words that
    /// nobody in the segment has; so what they hold is compared in full, and nothing is told by a digest.
    struct Key: Hashable, Sendable {
        let segment: Segment.Identity
        let scope: Scope
        let fact: Fact
        let population: [RowTest]
        let columns: Columns.Rules
        let sorters: [Sorter.Key]
        let crossed: TallyShape.Crossed?
    }

    /// - Parameter scope: as it is reduced to the fact in the segment.
    func key(_ segment: Segment, _ scope: Scope) -> Key {
        Key(
            segment: segment.identity, scope: scope, fact: fact, population: population, columns: columns.rules,
            sorters: sorters.map { $0.key(in: segment) }, crossed: shape.crossed)
    }

    /// Adds the rows of some people to a tally, or takes them away from it.
    ///
    /// - Parameters:
    ///   - people: their places in the segment.
    ///   - one: 1 to add them, -1 to take them away.
    func count(
        _ people: some Sequence<Int>, of segment: Segment, _ scope: Scope, _ one: Int = 1, in tally: inout Tally
    ) {
        // One by one, so that each fact has a loop of its own.
        switch fact {
        case .outcomeChange: count(OutcomeChange.self, people, of: segment, scope, one, in: &tally)
        case .openOutcome: count(OpenOutcome.self, people, of: segment, scope, one, in: &tally)
        case .outcomeEnd: count(OutcomeEnd.self, people, of: segment, scope, one, in: &tally)
        case .twoViews: count(TwoViews.self, people, of: segment, scope, one, in: &tally)
        case .plan: count(OpenPlan.self, people, of: segment, scope, one, in: &tally)
        case .rights: count(RightsHeld.self, people, of: segment, scope, one, in: &tally)
        case .planStart: count(PlanStart.self, people, of: segment, scope, one, in: &tally)
        case .review: count(ReviewHeld.self, people, of: segment, scope, one, in: &tally)
        case .support: count(SupportGiven.self, people, of: segment, scope, one, in: &tally)
        case .person: count(KnownPerson.self, people, of: segment, scope, one, in: &tally)
        case .caring: count(Caring.self, people, of: segment, scope, one, in: &tally)
        case .contact: count(ContactMade.self, people, of: segment, scope, one, in: &tally)
        case .referral: count(ReferralMade.self, people, of: segment, scope, one, in: &tally)
        case .waiting: count(WaitingReferral.self, people, of: segment, scope, one, in: &tally)
        case .need: count(NeedOpen.self, people, of: segment, scope, one, in: &tally)
        }
    }

    private func count<Rows: FactRows>(
        _ rows: Rows.Type, _ people: some Sequence<Int>, of segment: Segment, _ scope: Scope, _ one: Int,
        in tally: inout Tally
    ) {
        // What is read for each row is pointed at: holding on to it and letting go again takes longer than counting.
        population.withUnsafeBufferPointer { population in
            sorters.withFinders { finders in
                shape.firsts.withUnsafeBufferPointer { firsts in
                    columns.withWriter { writer in
                        tally.withNumbers { numbers in
                            let sheet = Sheet(
                                numbers: numbers, width: shape.width, firsts: firsts, crossed: shape.crossed,
                                size: shape.crossed.map { shape.sizes[$0.second] } ?? 0)
                            Self.count(
                                rows, people, of: segment, scope, one, population, writer, finders, on: sheet)
                        }
                    }
                }
            }
        }
    }

    /// The numbers of a tally, where they are added to.
    private struct Sheet {
        let numbers: UnsafeMutablePointer<Int>
        let width: Int
        /// The line that each dimension's begin at, and after them the first that is crossed.
        let firsts: UnsafeBufferPointer<Int>
        let crossed: TallyShape.Crossed?
        /// How many lines the second of the crossed dimensions has.
        let size: Int

        @inline(__always)
        func add(_ line: UnsafeMutablePointer<Int>, to place: Int) {
            let other = numbers + place * width
            for index in 0..<width { other[index] &+= line[index] }
        }
    }

    private static func count<Rows: FactRows>(
        _ rows: Rows.Type, _ people: some Sequence<Int>, of segment: Segment, _ scope: Scope, _ one: Int,
        _ population: UnsafeBufferPointer<RowTest>, _ writer: Columns.Writer, _ finders: UnsafeBufferPointer<Finder>,
        on sheet: Sheet
    ) {
        let line = UnsafeMutablePointer<Int>.allocate(capacity: sheet.width)
        line.initialize(repeating: 0, count: sheet.width)
        defer { line.deallocate() }
        var places = finders.map { Places(capacity: Int($0.unknown) + 1) }
        let areOfPerson = finders.map(\.isOfPerson)
        // Whose values stand in the places: those of a person are looked for once for all of their rows.
        var placed = -1
        for person in people {
            Rows.forEach(of: person, in: segment, scope) { member in
                let isInBase = member.withValues { values in
                    guard population.hold(values, 0..<population.count) else { return false }
                    writer.write(values, one, to: line)
                    return true
                }
                guard isInBase else { return }
                sheet.add(line, to: 0)
                for dimension in 0..<finders.count {
                    if placed != person || !areOfPerson[dimension] {
                        finders[dimension].find(&places[dimension], of: member, in: segment, scope)
                    }
                    for index in 0..<places[dimension].count {
                        sheet.add(line, to: sheet.firsts[dimension] + places[dimension][index])
                    }
                }
                placed = person
                guard let crossed = sheet.crossed else { return }
                for row in 0..<places[crossed.first].count {
                    let first = sheet.firsts[finders.count] + places[crossed.first][row] * sheet.size
                    for column in 0..<places[crossed.second].count {
                        sheet.add(line, to: first + places[crossed.second][column])
                    }
                }
            }
        }
    }
}

extension Member {
    /// Hands out its values, one after another.
    @inline(__always)
    fileprivate func withValues<Result>(_ body: (UnsafePointer<Int32>) -> Result) -> Result {
        withUnsafeBytes(of: values) { bytes in
            // Sixteen numbers, aligned as such.
            guard let start = bytes.baseAddress else { preconditionFailure("a row without values") }
            return body(start.assumingMemoryBound(to: Int32.self))
        }
    }
}
