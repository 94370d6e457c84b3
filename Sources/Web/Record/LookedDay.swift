import Store
import Values

/// What one day holds of the ledger's lines about a record.
struct LookedDay: Sendable {
    let day: LocalDate
    var entries: [Entry]

    /// Lines that are told in one: a single change, or every look of one reader for one reason.
    struct Entry: Sendable {
        /// At least one, the newest first.
        var lines: [LedgerLine]
        var first: LedgerLine { lines[0] }
        var last: LedgerLine { lines[lines.count - 1] }

        fileprivate func takes(_ line: LedgerLine) -> Bool {
            let (mine, other) = (first.signature, line.signature)
            return first.action == .looked && line.action == .looked && mine.account == other.account
                && mine.role == other.role && mine.reason == other.reason
        }
    }

    /// The days of lines that are given newest first.
    static func days(_ lines: [LedgerLine]) -> [LookedDay] {
        var days: [LookedDay] = []
        for line in lines {
            let day = line.signature.at.ukDate
            if days.last?.day != day { days.append(LookedDay(day: day, entries: [])) }
            let place = days.count - 1
            if let entry = days[place].entries.firstIndex(where: { $0.takes(line) }) {
                days[place].entries[entry].lines.append(line)
            } else {
                days[place].entries.append(Entry(lines: [line]))
            }
        }
        return days
    }
}
