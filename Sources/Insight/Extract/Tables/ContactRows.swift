import Practice
import Values

/// Who got in touch, when, and what was done about it.
enum ContactRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.contacts.ofPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var (persons, columns) = ([Int32](), ContactColumns())
        let names = [
            "person", "received_on", "received_at", "outcome_at", "outcome", "source", "eligibility",
            "is_out_of_hours", "is_matched",
        ]
        try reader.forEach("contact", names) { row in
            let person = reader.place(ofPerson: try CellReader.text(row[0]))
            persons.append(person)
            let isMatched = CellReader.number(row[8]) == 1
            if !isMatched { reader.segment.isCaller[Int(person)] = true }
            columns.received.append(try reader.cells.day(row[1]))
            let (received, decided) = (CellReader.moment(row[2]), CellReader.moment(row[3]))
            columns.hours.append(
                decided == .max ? Segment.none : Int32(clamping: max(0, decided - received) / 3_600_000))
            columns.outcome.append(Contacts.outcome(CellReader.optionalText(row[4])))
            columns.source.append(Contacts.source(CellReader.optionalText(row[5])))
            columns.eligibility.append(Contacts.eligibility(CellReader.optionalText(row[6])))
            columns.isOutOfHours.append(CellReader.number(row[7]) == 1)
            columns.isMatched.append(isMatched)
        }
        let grouping = Grouping(parents: persons, count: reader.segment.people.count)
        reader.segment.contacts = columns.sorted(grouping)
    }
}

/// Contacts, as measures need them.
struct ContactColumns: Sendable {
    var ofPerson = Segment.Ranges()
    var received: [Int32] = []
    /// Hours from when it was received until it was decided about; ``Segment/none`` while it is not.
    var hours: [Int32] = []
    /// Places in ``Contacts``.
    var outcome: [Int32] = []
    var source: [Int32] = []
    var eligibility: [Int32] = []
    var isOutOfHours: [Bool] = []
    var isMatched: [Bool] = []

    func sorted(_ grouping: Grouping) -> ContactColumns {
        var columns = ContactColumns()
        columns.ofPerson = grouping.ranges
        columns.received = grouping.sorted(received)
        columns.hours = grouping.sorted(hours)
        columns.outcome = grouping.sorted(outcome)
        columns.source = grouping.sorted(source)
        columns.eligibility = grouping.sorted(eligibility)
        columns.isOutOfHours = grouping.sorted(isOutOfHours)
        columns.isMatched = grouping.sorted(isMatched)
        return columns
    }
}

/// The codes of what is recorded of contacts.
enum Contacts {
    static let outcomes = Contact.Outcome.allCases.map(\.rawValue)
    static let sources = Contact.Source.allCases.map(\.rawValue)
    static let eligibilities = Eligibility.allCases.map(\.rawValue)
    private static let resolved = Contact.Outcome.allCases.map(\.isResolved)

    private static let outcomeCodes = codes(outcomes)
    private static let sourceCodes = codes(sources)
    private static let eligibilityCodes = codes(eligibilities)

    private static func codes(_ texts: [String]) -> [String: Int32] {
        Dictionary(uniqueKeysWithValues: zip(texts, (0...).lazy.map(Int32.init)))
    }

    static func outcome(_ text: String?) -> Int32 { text.flatMap { outcomeCodes[$0] } ?? Segment.none }
    static func source(_ text: String?) -> Int32 { text.flatMap { sourceCodes[$0] } ?? Segment.none }
    static func eligibility(_ text: String?) -> Int32 { text.flatMap { eligibilityCodes[$0] } ?? Segment.none }

    static func isResolved(_ outcome: Int32) -> Bool { outcome != Segment.none && resolved[Int(outcome)] }
}
