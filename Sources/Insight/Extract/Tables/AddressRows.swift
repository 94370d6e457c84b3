/// Where people lived, by day.
enum AddressRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.addressesOfPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var rows: [(person: Int32, from: Int32, id: String, to: Int32, zone: Int32)] = []
        try reader.forEach("person_address", ["person", "from_date", "id", "to_date", "zone"]) { row in
            rows.append(
                (
                    reader.place(ofPerson: try CellReader.text(row[0])), try reader.cells.day(row[1]),
                    try CellReader.text(row[2]), try reader.cells.day(row[3]),
                    words.zones.code(CellReader.optionalText(row[4]))
                ))
        }
        // Of several addresses on one day the one that began last counts, so it stands last.
        rows.sort { $0.from == $1.from ? $0.id < $1.id : $0.from < $1.from }
        let grouping = Grouping(parents: rows.map(\.person), count: reader.segment.people.count)
        reader.segment.addressesOfPerson = grouping.ranges
        reader.segment.addressFrom = grouping.sorted(rows.map(\.from))
        reader.segment.addressTo = grouping.sorted(rows.map(\.to))
        reader.segment.addressZone = grouping.sorted(rows.map(\.zone))
    }
}
