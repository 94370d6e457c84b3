import Content
import Practice
import Values

extension Catalogue {
    /// The rights that people and carers have on a day, in declared order.
    public func rights(on day: LocalDate) -> [Right] {
        items(ofKind: "right").filter { $0.holds(on: day) }.compactMap { $0.right() }
    }

    /// How long is left for things that begin on a day, by what each limit is called.
    public func timeLimits(on day: LocalDate) -> [Ref: TimeLimit] {
        let limits = items(ofKind: "time-limit").filter { $0.holds(on: day) }.compactMap { $0.timeLimit() }
        return Dictionary(limits.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How soon something has to be done for the carer of somebody who is terminally ill, for what begins on a day.
    ///
    /// - Throws: `NothingDeclared` without a calendar of working days.
    public func carerLimits(on day: LocalDate) throws -> CarerLimits {
        guard let calendar = items(ofKind: "calendar").first else { throw NothingDeclared(kind: "calendar") }
        let limits = timeLimits(on: day)
        func limit(_ id: String) -> TimeLimit? { Ref("time-limit/\(id)").flatMap { limits[$0] } }
        return CarerLimits(
            offer: limit("carer-offer-terminal"), talk: limit("carer-talk-terminal"),
            prepare: limit("carer-plan-terminal"), calendar: try calendar.workingDayCalendar())
    }

    /// The most that one carer has of a fund in a financial year; nil where none is declared.
    public func yearlyLimit(of fund: Ref) -> Money? {
        self[fund]?.integer("yearly-limit-pence").map { Money(pence: Int64($0)) }
    }
}

extension Item {
    /// Whether it is in force on a day, for an item that can be dated.
    fileprivate func holds(on day: LocalDate) -> Bool {
        (date("from").map { $0 <= day } ?? true) && (date("to").map { day <= $0 } ?? true)
    }

    /// nil for what is no right; content is checked before it is loaded.
    fileprivate func right() -> Right? {
        guard let holder = text("holder").flatMap({ Right.Holder(rawValue: $0) }),
            let doneBy = text("done-by").flatMap({ Right.Step(rawValue: $0) }),
            let applies = text("applies").flatMap({ Right.Applies(rawValue: $0) }), let asks = text("asks"),
            let tells = text("tells")
        else { return nil }
        return Right(
            ref: ref, title: title, holder: holder, steps: Set(list("steps").compactMap { Right.Step(rawValue: $0) }),
            doneBy: doneBy, applies: applies, offerAgainMonths: integer("offer-again-months"), asks: asks, tells: tells,
            law: text("law"))
    }

    fileprivate func timeLimit() -> TimeLimit? {
        guard let length = integer("length"), let counted = text("counted"),
            let counting = text("counting").flatMap({ WorkingDayCalendar.Counting(rawValue: $0) })
        else { return nil }
        let span: WorkingDayCalendar.Span
        switch counted {
        case "days": span = .days(length)
        case "working-days": span = .workingDays(length)
        case "months": span = .months(length)
        default: return nil
        }
        return TimeLimit(ref: ref, title: title, span: span, counting: counting)
    }
}
