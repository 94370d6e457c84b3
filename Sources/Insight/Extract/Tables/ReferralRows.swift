import Practice
import Values

/// What teams were asked, and how long it took.
enum ReferralRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.referrals.ofPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var (persons, columns) = ([Int32](), ReferralColumns())
        let names = [
            "person", "received_on", "allocated_on", "accepted_on", "closed_on", "urgency", "state",
            "alternative_words",
        ]
        try reader.forEach("referral", names) { row in
            persons.append(reader.place(ofPerson: try CellReader.text(row[0])))
            columns.received.append(try reader.cells.day(row[1]))
            columns.allocated.append(try reader.cells.day(row[2]))
            columns.accepted.append(try reader.cells.day(row[3]))
            columns.closed.append(try reader.cells.day(row[4]))
            columns.urgency.append(CellReader.number(row[5]))
            columns.isDeclined.append(CellReader.optionalText(row[6]) == Referral.State.declined.rawValue)
            columns.hasAlternative.append(CellReader.optionalText(row[7]) != nil)
        }
        reader.segment.referrals = columns.sorted(Grouping(parents: persons, count: reader.segment.people.count))
    }
}

/// Referrals, as measures need them.
struct ReferralColumns: Sendable {
    var ofPerson = Segment.Ranges()
    var received: [Int32] = []
    /// ``Segment/noDay`` where it has not been, or is not any more.
    var allocated: [Int32] = []
    var accepted: [Int32] = []
    var closed: [Int32] = []
    /// 1 for an emergency to 3 for routine.
    var urgency: [Int32] = []
    var isDeclined: [Bool] = []
    var hasAlternative: [Bool] = []

    func sorted(_ grouping: Grouping) -> ReferralColumns {
        var columns = ReferralColumns()
        columns.ofPerson = grouping.ranges
        columns.received = grouping.sorted(received)
        columns.allocated = grouping.sorted(allocated)
        columns.accepted = grouping.sorted(accepted)
        columns.closed = grouping.sorted(closed)
        columns.urgency = grouping.sorted(urgency)
        columns.isDeclined = grouping.sorted(isDeclined)
        columns.hasAlternative = grouping.sorted(hasAlternative)
        return columns
    }
}
