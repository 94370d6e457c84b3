import Practice
import Testing
import Values

/// What can happen to a need, read from a table that a person can read.
@Suite("What can happen to a need") struct NeedMachine {
    /// `–` where it cannot happen; after `/` what holds where it was not closed today.
    private static let table = """
        from             | change | meet | no-longer-needed | reopen
        open             | open   | met  | no-longer-needed | –
        met              | –      | –    | –                | open / –
        no-longer-needed | –      | –    | –                | open / –
        """

    @Test func isWhatTheTableSays() throws {
        let rows = Self.table.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimming() }
        }
        let events = try rows[0].dropFirst().map { try #require(Need.Event(rawValue: $0)) }
        #expect(events == Need.Event.allCases && rows.count == Need.State.allCases.count + 1)
        for row in rows.dropFirst() {
            let state = try #require(Need.State(rawValue: row[0]))
            for (event, cell) in zip(events, row.dropFirst()) {
                let parts = cell.split(separator: "/").map { $0.trimming() }
                for (isToday, part) in [(true, parts[0]), (false, parts[parts.count - 1])] {
                    let found = Need.next(event, on: state, wasClosedToday: isToday)
                    #expect(
                        found?.rawValue ?? "–" == part, "\(event) of one that is \(state), closed today: \(isToday)")
                }
            }
        }
    }
}

extension Substring {
    fileprivate func trimming() -> String { String(self).trimmed }
}
