import Access
import People
import Practice
import Store
import Values

/// Puts the rows that are about one person together, and holds them against the rules of the record.
struct ImportAssembler: Sendable {
    let index: ImportIndex
    let rules: ImportRules
    let surroundings: Surroundings
    /// The moment that new identities are made for.
    let moment: Instant

    func newID<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: moment) }

    /// The plans of the person of a row; what is wrong with them is noted.
    func plans(ofPerson row: Int, _ faults: inout FaultCollector) -> [PlanHistory] {
        var histories: [PlanHistory] = []
        var open: Int?
        for plan in index.plansOf[row] {
            guard let history = self.plan(plan, &faults) else { continue }
            if history.isOpen {
                if let open {
                    faults.add(
                        .plans, index.plans.line(plan), PlanColumn.ended.heading,
                        "The person's plan on line \(index.plans.line(open)) is open too, and there is one at a time. "
                            + "Give the day on which this one or that one ended.")
                }
                open = plan
            }
            histories.append(history)
        }
        return histories
    }

    private func plan(_ row: Int, _ faults: inout FaultCollector) -> PlanHistory? {
        let before = faults.count
        let outcomes = outcomes(ofPlan: row, &faults)
        let supports = supports(ofPlan: row, outcomes.ids, &faults)
        let reviews = reviews(ofPlan: row, outcomes.ids, &faults)
        var given: GivenPlan?
        index.plans.forEach(CollectionOfOne(row)) { _, cells in
            var reader = CellReader<PlanColumn>(cells, of: .plans, line: index.plans.line(row))
            given = self.given(&reader, &faults)
        }
        // What its rows contradict each other in can be told once each of them can be read.
        guard faults.count == before, var given else { return nil }
        given.outcomes = outcomes.list
        given.supports = supports
        given.reviews = reviews
        do {
            return try PlanHistory(given, scale: rules.scale, today: rules.today)
        } catch {
            for (part, fault) in error.list { note(fault, about: part, ofPlan: row, &faults) }
            return nil
        }
    }

    private func given(_ reader: inout CellReader<PlanColumn>, _ faults: inout FaultCollector) -> GivenPlan? {
        let started = reader.day(.started, isRequired: true, &faults)
        let next = reader.day(.nextReview, &faults)
        let ended = reader.day(.ended, &faults)
        var account: Account?
        if case let text = reader.text(.account), !text.isEmpty {
            account = rules.account(text)
            if account == nil {
                reader.note(.account, "No account is called “\(text)”. Add it first, or leave this blank.", &faults)
            }
        }
        do {
            let keyWorker = try CareTeamDetails(
                account: account?.userName, name: reader.text(.keyWorker), job: reader.text(.job), team: account?.team,
                phone: nil)
            guard reader.isSound, let started else { return nil }
            return GivenPlan(
                id: newID(), whatMatters: reader.text(.whatMatters), startedOn: started, nextReviewOn: next,
                endedOn: ended, endReason: reader.text(.whyEnded), keyWorker: keyWorker)
        } catch {
            reader.note(error, &faults)
            return nil
        }
    }

    /// Notes a fault of a whole plan at the row that the part it is about came from.
    private func note(
        _ fault: FieldFault, about part: GivenPlan.Part, ofPlan plan: Int, _ faults: inout FaultCollector
    ) {
        func nth(_ place: Int, _ rows: some Sequence<Int>) -> Int { rows.dropFirst(place).first { _ in true } ?? 0 }
        let (table, row) =
            switch part {
            case .plan: (index.plans, plan)
            case .outcome(let place): (index.outcomes, nth(place, index.outcomesOf[plan]))
            case .support(let place): (index.supports, nth(place, index.supportsOf[plan]))
            case .review(let place): (index.reviews, nth(place, index.reviewsOf[plan]))
            case .score(let review, let place):
                (index.scores, nth(place, index.scoresOf[nth(review, index.reviewsOf[plan])]))
            }
        faults.add(table.file, table.line(row), table.file.heading(ofField: fault.field), fault.message)
    }
}
