import Practice
import Store
import Values

extension ImportAssembler {
    /// The outcomes of a plan, and the new identity of each by its row.
    func outcomes(
        ofPlan plan: Int, _ faults: inout FaultCollector
    ) -> (list: [GivenPlan.PastOutcome], ids: [Int: ID<Outcome>]) {
        var list: [GivenPlan.PastOutcome] = []
        var ids: [Int: ID<Outcome>] = [:]
        index.outcomes.forEach(index.outcomesOf[plan]) { row, cells in
            var reader = CellReader<OutcomeColumn>(cells, of: .outcomes, line: index.outcomes.line(row))
            let id: ID<Outcome> = newID()
            ids[row] = id
            if let outcome = outcome(id, &reader, &faults) { list.append(outcome) }
        }
        return (list, ids)
    }

    private func outcome(
        _ id: ID<Outcome>, _ reader: inout CellReader<OutcomeColumn>, _ faults: inout FaultCollector
    ) -> GivenPlan.PastOutcome? {
        let agreed = reader.day(.agreed, isRequired: true, &faults)
        let ended = reader.day(.ended, &faults)
        let domain = rules.domain(reader.text(.domain))
        if domain == nil, case let text = reader.text(.domain), !text.isEmpty {
            reader.note(.domain, "No outcome domain is called “\(text)”. Name one that is declared.", &faults)
        }
        do {
            let details = try OutcomeDetails(
                words: reader.text(.words), domain: domain, baseline: reader.number(.baseline, &faults),
                view: Outcome.View(rawValue: reader.text(.view)), target: reader.number(.target, &faults),
                scale: rules.scale)
            guard reader.isSound, let agreed else { return nil }
            return GivenPlan.PastOutcome(
                id: id, details: details, agreedOn: agreed, endedOn: ended, endReason: reader.text(.whyEnded))
        } catch {
            reader.note(error, &faults)
            return nil
        }
    }

    func supports(
        ofPlan plan: Int, _ ids: [Int: ID<Outcome>], _ faults: inout FaultCollector
    ) -> [GivenPlan.PastSupport] {
        var list: [GivenPlan.PastSupport] = []
        index.supports.forEach(index.supportsOf[plan]) { row, cells in
            var reader = CellReader<SupportColumn>(cells, of: .supports, line: index.supports.line(row))
            if let support = support(ids, &reader, &faults) { list.append(support) }
        }
        return list
    }

    private func support(
        _ ids: [Int: ID<Outcome>], _ reader: inout CellReader<SupportColumn>, _ faults: inout FaultCollector
    ) -> GivenPlan.PastSupport? {
        let to = reader.day(.to, &faults)
        let from = reader.day(.from, &faults)
        let service = rules.service(reader.text(.service))
        if service == nil, case let text = reader.text(.service), !text.isEmpty {
            reader.note(.service, "No service is called “\(text)”. Name one that is declared.", &faults)
        }
        var outcomes: [ID<Outcome>] = []
        for text in reader.text(.outcomes).split(separator: ImportFile.separator).map({ String($0).trimmed })
        where !text.isEmpty {
            if let row = index.outcomeRows[text], let id = ids[Int(row)] {
                outcomes.append(id)
            } else {
                reader.note(.outcomes, "The plan has no outcome that is called “\(text)”. Name those it has.", &faults)
            }
        }
        let written = reader.text(.option)
        let option = SelfDirectedOption(rawValue: written)
        if option == nil, !written.isEmpty {
            let accepted = SelfDirectedOption.allCases.map(\.rawValue).joined(separator: ", ")
            reader.note(
                .option, "“\(written)” is not one of \(accepted). Leave it blank if it was not recorded.", &faults)
        }
        var terms = SupportTerms.notKnown
        do {
            terms = try SupportTerms(provider: reader.text(.provider), weeklyCost: reader.text(.weeklyCost))
        } catch {
            reader.note(error, &faults)
        }
        do {
            let details = try SupportDetails(
                service: service, what: reader.text(.what), outcomes: outcomes, from: from, option: option,
                terms: terms)
            return reader.isSound ? GivenPlan.PastSupport(details: details, to: to) : nil
        } catch {
            reader.note(error, &faults)
            return nil
        }
    }

    func reviews(
        ofPlan plan: Int, _ ids: [Int: ID<Outcome>], _ faults: inout FaultCollector
    ) -> [GivenPlan.PastReview] {
        var list: [GivenPlan.PastReview] = []
        index.reviews.forEach(index.reviewsOf[plan]) { row, cells in
            var reader = CellReader<ReviewColumn>(cells, of: .reviews, line: index.reviews.line(row))
            let held = reader.day(.held, isRequired: true, &faults)
            let next = reader.day(.nextReview, isRequired: true, &faults)
            let scores = scores(ofReview: row, ids, &faults)
            guard reader.isSound, let held else { return }
            list.append(
                GivenPlan.PastReview(
                    heldOn: held, summary: reader.text(.summary), changes: reader.text(.changes),
                    tookPart: reader.text(.tookPart).split(separator: ImportFile.separator).map(String.init),
                    nextReviewOn: next, scores: scores))
        }
        return list
    }

    private func scores(
        ofReview review: Int, _ ids: [Int: ID<Outcome>], _ faults: inout FaultCollector
    ) -> [ReviewedOutcome] {
        var list: [ReviewedOutcome] = []
        index.scores.forEach(index.scoresOf[review]) { row, cells in
            var reader = CellReader<ScoreColumn>(cells, of: .scores, line: index.scores.line(row))
            let outcome = Int(index.scoreOutcomes[row])
            // What is not in any file at all is told already.
            guard outcome >= 0 else { return }
            let score = reader.number(.score, &faults)
            let view = Outcome.View(rawValue: reader.text(.view))
            if view == nil, case let text = reader.text(.view), !text.isEmpty {
                reader.note(.view, "“\(text)” is nobody's view. Write person, carer, worker or together.", &faults)
            }
            let why = reader.text(.whyUnscored)
            if score != nil, !why.isEmpty {
                reader.note(.whyUnscored, "There is a score as well. Leave one of the two blank.", &faults)
            }
            guard let id = ids[outcome] else {
                return reader.note(.outcome, "This outcome is of another plan than the review. Check both.", &faults)
            }
            if list.contains(where: { $0.outcome == id }) {
                return reader.note(.outcome, "The review has a row for this outcome already. Take one out.", &faults)
            }
            list.append(ReviewedOutcome(outcome: id, score: score, view: view, reasonUnscored: why))
        }
        return list
    }
}
