import People
import Store
import Values

extension Needs {
    /// Records that a person needs something that cannot be met now, and in which area they lived since when it is missing.
    ///
    /// - Throws: `Faults` if the outcome that it names is another person's.
    public static func add(
        _ details: NeedDetails, to person: ID<Person>, id: ID<Need>, with pen: Pen
    ) throws {
        let authority = pen.signature.authority
        if let outcome = details.outcome {
            let found = try Practice.outcome(outcome, authority: authority, on: pen.connection)
            guard found?.person == person else {
                throw Faults([
                    FieldFault(
                        field: "outcome", message: "This outcome is not in the plan. Choose from those shown, or none")
                ])
            }
        }
        let area = try area(of: person, on: details.sinceOn, authority: authority, connection: pen.connection)
        try pen.insert(
            into: "need", id,
            [
                "person": person, "found_in": details.foundIn.rawValue, "found_ref": details.foundRef,
                "kind": details.kind, "words": details.words, "reason": details.reason.rawValue,
                "service": details.service, "since_on": details.sinceOn, "where_area": area,
                "outcome": details.outcome, "state": Need.State.open.rawValue,
            ])
        try pen.sign(.added, Need.ref(id), person: person.text, detail: details.kind.text)
    }

    /// Changes what a need says, its kind, or why it cannot be met.
    ///
    /// - Throws: `Faults` if it is closed; `StaleSave` if somebody has saved since version `seen`.
    public static func change(_ need: Need, seen: Int, to change: NeedChange, with pen: Pen) throws {
        let state = try next(.change, on: need, field: "words", with: pen)
        try write(need, seen: seen, as: state, change: change, with: pen)
        let (before, after) = (need.reason.shortWords, change.reason.shortWords)
        try pen.sign(
            .changed, need.ref, person: need.person.text, detail: before == after ? "" : "\(before) → \(after)")
    }

    /// Closes a need that is met: by which support or service, since when, and how.
    ///
    /// - Throws: `Faults` if nothing is said to meet it, if the support is another person's, for a day that cannot be right,
    ///   for no reason, and if it is closed already; `StaleSave` if somebody has saved since version `seen`.
    public static func meet(
        _ need: Need, seen: Int, by metBy: Need.MetBy?, on day: LocalDate?, why: String, with pen: Pen
    ) throws {
        let state = try next(.meet, on: need, field: "why", with: pen)
        var faults = Faults()
        switch metBy {
        case nil: faults.add("met-by", "Say which support meets it, or which service")
        case .support(let support):
            let own = try pen.connection.count(
                """
                SELECT count(*) FROM support WHERE authority = \(pen.signature.authority) AND id = \(support)
                    AND person = \(need.person) AND superseded_at IS NULL
                """)
            if own == 0 { faults.add("met-by", "This support is not one of the person’s own. Choose from those shown") }
        case .service: break
        }
        let closing = closing(need, on: day, why: why, with: pen, &faults)
        try faults.throwIfAny()
        guard let closing, let metBy else { throw faults }
        try write(need, seen: seen, as: state, closing: closing, metBy: metBy.ref, with: pen)
        try pen.sign(.ended, need.ref, person: need.person.text, detail: "met: \(closing.why)")
    }

    /// Closes a need that there is no more.
    ///
    /// - Throws: `Faults` for a day that cannot be right, for no reason, and if it is closed already; `StaleSave` if
    ///   somebody has saved since version `seen`.
    public static func close(_ need: Need, seen: Int, on day: LocalDate?, why: String, with pen: Pen) throws {
        let state = try next(.noLongerNeeded, on: need, field: "why", with: pen)
        var faults = Faults()
        let closing = closing(need, on: day, why: why, with: pen, &faults)
        try faults.throwIfAny()
        guard let closing else { throw faults }
        try write(need, seen: seen, as: state, closing: closing, with: pen)
        try pen.sign(.ended, need.ref, person: need.person.text, detail: "no longer needed: \(closing.why)")
    }

    /// Opens a need again that was closed by mistake: on the same day, and by whoever closed it.
    ///
    /// - Throws: `Faults` for anybody else and on a later day; `StaleSave` if somebody has saved since version `seen`.
    public static func reopen(_ need: Need, seen: Int, with pen: Pen) throws {
        let state = try next(.reopen, on: need, field: "need", with: pen)
        try write(need, seen: seen, as: state, with: pen)
        try pen.sign(.changed, need.ref, person: need.person.text, detail: "opened again")
    }

    // MARK: - What holds for all of them

    private static func next(_ event: Need.Event, on need: Need, field: String, with pen: Pen) throws -> Need.State {
        let today = pen.signature.at.ukDate
        let wasClosedToday = need.savedOn == today && need.savedBy == pen.signature.account
        if let state = Need.next(event, on: need.state, wasClosedToday: wasClosedToday) { return state }
        let message =
            event == .reopen
            ? need.isOpen
                ? "This need is open. Load the page again"
                : "It can be opened again on the day it was closed, by whoever closed it. Record it as a new need"
            : "This need was closed as \(need.state.words.lowercased()). Load the page again"
        throw Faults([FieldFault(field: field, message: message)])
    }

    private static func closing(
        _ need: Need, on day: LocalDate?, why: String, with pen: Pen, _ faults: inout Faults
    ) -> (day: LocalDate, why: String)? {
        let why = why.trimmed
        if why.isEmpty || why.count > 300 { faults.add("why", "Say in up to 300 characters what has changed") }
        switch day {
        case nil: faults.add("closed-on", "Enter the day on which that was so")
        case let day? where day > pen.signature.at.ukDate:
            faults.add("closed-on", "\(day.words) is in the future. Enter today or an earlier day")
        case let day? where day < need.sinceOn:
            faults.add(
                "closed-on",
                "\(day.words) is before it was found, on \(need.sinceOn.words). Enter that day or a later one")
        default: break
        }
        return day.map { (day: $0, why: why) }
    }

    private static func write(
        _ need: Need, seen: Int, as state: Need.State, change: NeedChange? = nil,
        closing: (day: LocalDate, why: String)? = nil, metBy: Ref? = nil, with pen: Pen
    ) throws {
        let service: Ref?
        if let change { service = change.service } else { service = need.service }
        let (kind, words) = (change?.kind ?? need.kind, change?.words ?? need.words)
        let reason = change?.reason ?? need.reason
        try pen.revise(
            "need", need.id, seen: seen,
            [
                "person": need.person, "found_in": need.foundIn.rawValue, "found_ref": need.foundRef, "kind": kind,
                "words": words, "reason": reason.rawValue, "service": service, "since_on": need.sinceOn,
                "where_area": need.area, "outcome": need.outcome, "state": state.rawValue,
                "closed_on": closing?.day, "closed_why": closing?.why, "met_by": metBy,
            ])
    }

    /// The area that a person lived in on a day; nil where it is not known.
    private static func area(
        of person: ID<Person>, on day: LocalDate, authority: String, connection: any Connection
    ) throws -> Ref? {
        let addresses = try People.addresses(of: person, authority: authority, on: connection)
        let then = addresses.first { address in
            address.from <= day && (address.to.map { $0 > day } ?? true)
        }
        // Addresses are often known from a later day only: then where they live now says most.
        let address = then ?? addresses.first { $0.to == nil }
        guard let zone = address?.zone else { return nil }
        return try Areas.find(zone, on: connection)?.area
    }
}
