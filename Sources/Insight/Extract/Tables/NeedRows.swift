import Practice

/// What people need and do not have, of a segment.
struct NeedColumns: Sendable {
    var ofPerson = Segment.Ranges()
    var from: [Int32] = []
    var to: [Int32] = []
    /// Codes of kinds of need.
    var kind: [Int32] = []
    /// Places in ``NeedReasons/all``.
    var reason: [Int32] = []
    var isForOutcome: [Bool] = []
    /// Codes of services; ``Segment/none`` where none would meet it.
    var service: [Int32] = []
}

/// What people need and do not have, by day.
enum NeedRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.needs.ofPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var persons: [Int32] = []
        var needs = NeedColumns()
        let columns = ["person", "since_on", "closed_on", "kind", "reason", "outcome", "service"]
        try reader.forEach("need", columns) { row in
            persons.append(reader.place(ofPerson: try CellReader.text(row[0])))
            needs.from.append(try reader.cells.day(row[1]))
            needs.to.append(try reader.cells.day(row[2]))
            needs.kind.append(words.needKinds.code(try CellReader.text(row[3])))
            needs.reason.append(NeedReasons.code(CellReader.optionalText(row[4])))
            needs.isForOutcome.append(CellReader.optionalText(row[5]) != nil)
            needs.service.append(words.services.code(CellReader.optionalText(row[6])))
        }
        let grouping = Grouping(parents: persons, count: reader.segment.people.count)
        reader.segment.needs = NeedColumns(
            ofPerson: grouping.ranges, from: grouping.sorted(needs.from), to: grouping.sorted(needs.to),
            kind: grouping.sorted(needs.kind), reason: grouping.sorted(needs.reason),
            isForOutcome: grouping.sorted(needs.isForOutcome), service: grouping.sorted(needs.service))
    }
}

/// The codes of why needs cannot be met.
enum NeedReasons {
    static let all = Need.Reason.allCases.map(\.rawValue)

    static func code(_ text: String?) -> Int32 {
        text.flatMap { text in all.firstIndex(of: text).map(Int32.init) } ?? Segment.none
    }
}
