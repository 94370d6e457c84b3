import Access
import Insight
import Values

/// What somebody asks of a measure, as it was sent, and as it is understood.
struct MeasureQuery: Sendable, Hashable {
    var by = ""
    var and = ""
    var period = ""
    var asAt = ""

    init() {}

    init(_ query: Fields) {
        by = query["by"].trimmed
        and = query["and"].trimmed
        period = query["period"].trimmed
        asAt = query["as-at"].trimmed
    }

    /// The question that this is.
    ///
    /// - Throws: `Faults`, each naming its field, what was wrong and what is accepted.
    func question(_ measure: Measure, _ visit: Visit) throws(Faults) -> Question {
        var faults = Faults()
        var moment = moment(now: visit.now, &faults)
        if moment != nil, !visit.may(.chooseDays) {
            moment = nil
            faults.add(
                "as-at",
                "What was known on an earlier day is for those who sign in: one day beside the next could tell of "
                    + "somebody. Leave it out, or look at the released figures")
        }
        let dimension = dimension(of: measure, &faults)
        let further = further(of: measure, after: dimension, &faults)
        let today = (moment ?? visit.now).ukDate
        let days = faults.gather { () throws(Faults) in try MeasurePeriods.period(period, visit, today: today) } ?? nil
        try faults.throwIfAny()
        return Question(measure, by: dimension, and: further, period: days, asAt: moment)
    }

    private func dimension(of measure: Measure, _ faults: inout Faults) -> Breakdown? {
        guard !by.isEmpty else {
            if !and.isEmpty { faults.add("by", "Choose what to split by first, and then what to split each by") }
            return nil
        }
        guard let dimension = named(by, "by", &faults) else { return nil }
        if measure.allows(dimension) { return dimension }
        faults.add("by", "This is not split by \(dimension.words). Choose one of what it can be split by")
        return nil
    }

    private func further(of measure: Measure, after first: Breakdown?, _ faults: inout Faults) -> Breakdown? {
        guard !and.isEmpty, let first, let second = named(and, "and", &faults) else { return nil }
        if measure.allows(BreakdownPair(first, second)) { return second }
        faults.add(
            "and",
            second == first
                ? "This is split by \(first.words) already. Choose something else, or nothing more"
                : "This is not split by \(first.words) and \(second.words) at once. Choose something else, or nothing more"
        )
        return nil
    }

    /// What an address calls a way to split, said in the words of the page rather than of the command line.
    private func named(_ text: String, _ field: String, _ faults: inout Faults) -> Breakdown? {
        do { return try Breakdown.named(text) } catch {
            if case .namesPeople(let naming) = error {
                faults.add(
                    field,
                    "Split by \(naming.words), a figure would name people, and figures name nobody. Choose something else "
                        + "to split by. Whoever works with people can list those whose records they may see")
            } else {
                faults.add(
                    field,
                    "“\(text.shortened(to: 30))” is not something that figures are split by. Choose one of those on offer"
                )
            }
            return nil
        }
    }

    /// The moment to ask as at: a whole moment, or the end of a day; today is now.
    private func moment(now: Instant, _ faults: inout Faults) -> Instant? {
        guard !asAt.isEmpty else { return nil }
        if let moment = Instant(iso: asAt) {
            if moment <= now { return moment }
            faults.add("as-at", QuestionError.asAtInFuture(moment).message)
            return nil
        }
        guard let day = LocalDate(iso: asAt) else {
            faults.add("as-at", "“\(asAt)” is not a day. Write it as year, month and day, as in 2026-03-31")
            return nil
        }
        if day > now.ukDate {
            faults.add("as-at", "\(day.words) has not come yet. Ask as at today or an earlier day")
            return nil
        }
        return day == now.ukDate ? nil : Instant.start(ofUKDay: day.adding(days: 1)).adding(seconds: -1)
    }

    /// The field of the moment, as it is on each form that asks a measure.
    func momentField(_ visit: Visit, error: String?) -> HTML {
        // Somebody who may not choose and sent a moment all the same is to see what they sent.
        guard visit.may(.chooseDays) || !asAt.isEmpty else { return .empty }
        return TextField(
            name: "as-at", label: "As it was known on", hint: "A day, as in 2026-03-31; empty for today", value: asAt,
            error: error, autocomplete: "off", width: .half
        ).html
    }

    /// The same question as a part of an address, from its question mark; nothing if nothing is asked.
    var text: String {
        let parts = [("by", by), ("and", and), ("period", period), ("as-at", asAt)].filter { !$0.1.isEmpty }
        return parts.isEmpty
            ? "" : "?" + parts.map { "\($0.0)=\(FormReader.encoded($0.1))" }.joined(separator: "&")
    }

    /// The same question split by something else, and each part by something more; by nothing for an empty text.
    func with(by: String, and: String = "") -> MeasureQuery {
        var query = self
        query.by = by
        query.and = and
        return query
    }
}
