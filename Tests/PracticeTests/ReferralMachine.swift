import Practice
import Testing

@Suite("What can be done with a referral where it stands") struct ReferralMachine {
    /// Read by a person: a row for each state, a column for each event, and where it leads; `·` cannot be done.
    private static let table = """
        -         triage  list    allocate  hand-back accept   decline  withdraw  end
        received  triaged ·       ·         ·         ·        declined withdrawn ·
        triaged   ·       waiting allocated ·         ·        declined withdrawn ·
        waiting   ·       ·       allocated ·         ·        declined withdrawn ·
        allocated ·       ·       allocated waiting   accepted declined withdrawn ·
        accepted  ·       ·       ·         ·         ·        ·        withdrawn ended
        declined  ·       ·       ·         ·         ·        ·        ·         ·
        withdrawn ·       ·       ·         ·         ·        ·        ·         ·
        ended     ·       ·       ·         ·         ·        ·        ·         ·
        """

    @Test func isTheTable() throws {
        let rows = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let events = try rows[0].dropFirst().map { try #require(Referral.Event(rawValue: $0)) }
        #expect(events == Referral.Event.allCases)
        #expect(rows.dropFirst().map { Referral.State(rawValue: $0[0]) } == Referral.State.allCases)
        for row in rows.dropFirst() {
            let state = try #require(Referral.State(rawValue: row[0]))
            for (event, cell) in zip(events, row.dropFirst()) {
                #expect(Referral.next(event, on: state)?.rawValue == (cell == "·" ? nil : cell), "\(state), \(event)")
            }
        }
    }

    /// Whatever is done, a referral comes to an end and stays there.
    @Test func whatIsClosedStaysClosed() {
        for state in Referral.State.allCases {
            let events = Referral.Event.allCases.filter { Referral.next($0, on: state) != nil }
            #expect(events.isEmpty == state.isClosed)
            #expect(state.isClosed || events.contains(.withdraw))
            #expect(!state.words.isEmpty)
        }
    }
}
