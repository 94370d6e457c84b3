import Values

/// One thing that has to be done for a carer by a day.
public struct CarerLimit: Sendable, Hashable {
    public let what: What
    public let due: LocalDate
    /// When it was done; nil while it was not.
    public let metOn: LocalDate?

    public enum What: String, Sendable, CaseIterable {
        case offer, talk, prepare

        /// As in "Offer the plan".
        public var words: String {
            switch self {
            case .offer: "Offer the plan"
            case .talk: "Talk it through"
            case .prepare: "Prepare the plan"
            }
        }
    }

    public func isOverdue(on day: LocalDate) -> Bool { metOn.map { $0 > due } ?? (day > due) }
}

/// How soon something has to be done for the carer of somebody who is terminally ill. There is no such limit for others.
public struct CarerLimits: Sendable {
    /// From the day on which they were known to be a carer.
    public let offer: TimeLimit?
    /// From the day on which they accepted or asked.
    public let talk: TimeLimit?
    public let prepare: TimeLimit?
    public let calendar: WorkingDayCalendar

    public init(offer: TimeLimit?, talk: TimeLimit?, prepare: TimeLimit?, calendar: WorkingDayCalendar) {
        (self.offer, self.talk, self.prepare, self.calendar) = (offer, talk, prepare, calendar)
    }

    /// By when each has to be done. A day that was worked out before stays, unless what it runs from is new.
    ///
    /// - Throws: `WorkingDayError` where the calendar does not cover the days: a day is never guessed.
    public func due(
        for details: CarerPlanDetails, before: CarerPlan? = nil
    ) throws(WorkingDayError) -> CarerPlan.DueDays {
        guard details.isTerminal else { return CarerPlan.DueDays() }
        let answered = details.answer == .declined ? nil : details.days.answered
        var (offerDue, talkDue, prepareDue) = (before?.due.offer, before?.due.talk, before?.due.prepare)
        if offerDue == nil { offerDue = try day(offer, from: details.identifiedOn) }
        if talkDue == nil || before?.answeredOn != answered { talkDue = try day(talk, from: answered) }
        if prepareDue == nil || before?.answeredOn != answered { prepareDue = try day(prepare, from: answered) }
        return CarerPlan.DueDays(offer: offerDue, talk: talkDue, prepare: prepareDue)
    }

    private func day(_ limit: TimeLimit?, from event: LocalDate?) throws(WorkingDayError) -> LocalDate? {
        guard let limit, let event else { return nil }
        return try limit.deadline(from: event, in: calendar)
    }
}

extension CarerPlan {
    /// What has to be done, or had to be, and by when. Nobody who asked for a plan has to be offered one, and whoever
    /// declined is owed nothing more.
    public var limits: [CarerLimit] {
        let all: [(CarerLimit.What, LocalDate?, LocalDate?)] = [
            (.offer, due.offer, offeredOn ?? answeredOn), (.talk, due.talk, talkedOn),
            (.prepare, due.prepare, preparedOn),
        ]
        return all.compactMap { what, due, met in due.map { CarerLimit(what: what, due: $0, metOn: met) } }
    }
}
