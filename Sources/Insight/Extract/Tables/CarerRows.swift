/// Who cares for people, unpaid.
enum CarerRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.carersOfPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var persons: [Int32] = []
        let columns = ["person", "from_date", "to_date", "weekly_hours", "lives_with", "is_carer"]
        try reader.forEach("relationship", columns) { row in
            guard CellReader.number(row[5]) == 1 else { return }
            persons.append(reader.place(ofPerson: try CellReader.text(row[0])))
            reader.segment.carerFrom.append(try reader.cells.day(row[1]))
            reader.segment.carerTo.append(try reader.cells.day(row[2]))
            reader.segment.carerHours.append(CellReader.number(row[3]))
            reader.segment.carerLivesWith.append(CellReader.number(row[4]) == 1)
        }
        let grouping = Grouping(parents: persons, count: reader.segment.people.count)
        reader.segment.carersOfPerson = grouping.ranges
        reader.segment.carerFrom = grouping.sorted(reader.segment.carerFrom)
        reader.segment.carerTo = grouping.sorted(reader.segment.carerTo)
        reader.segment.carerHours = grouping.sorted(reader.segment.carerHours)
        reader.segment.carerLivesWith = grouping.sorted(reader.segment.carerLivesWith)
    }
}
