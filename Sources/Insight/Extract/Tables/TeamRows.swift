import Store
import Values

/// Who is on care teams; of key workers also what is no longer so, since who is one has no dates of its own.
enum TeamRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.teamOfPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var persons: [Int32] = []
        let known: SQL = reader.asAt.map { "is_key_worker = 1 AND recorded_at <= \($0)" } ?? "is_key_worker = 1"
        let columns = ["person", "from_date", "to_date", "is_key_worker", "team", "recorded_at", "superseded_at"]
        try reader.forEach("care_team", columns, or: known) { row in
            persons.append(reader.place(ofPerson: try CellReader.text(row[0])))
            reader.segment.teamFrom.append(try reader.cells.day(row[1]))
            reader.segment.teamTo.append(try reader.cells.day(row[2]))
            reader.segment.teamIsKeyWorker.append(CellReader.number(row[3]) == 1)
            reader.segment.teamOrganisation.append(words.teams.code(CellReader.optionalText(row[4])))
            reader.segment.teamRecorded.append(CellReader.moment(row[5]))
            let superseded = CellReader.moment(row[6])
            // What was replaced only afterwards was not yet replaced at the moment asked as at.
            reader.segment.teamSuperseded.append(
                reader.asAt.map { superseded > $0.milliseconds ? .max : superseded } ?? superseded)
        }
        let grouping = Grouping(parents: persons, count: reader.segment.people.count)
        reader.segment.teamOfPerson = grouping.ranges
        reader.segment.teamFrom = grouping.sorted(reader.segment.teamFrom)
        reader.segment.teamTo = grouping.sorted(reader.segment.teamTo)
        reader.segment.teamIsKeyWorker = grouping.sorted(reader.segment.teamIsKeyWorker)
        reader.segment.teamOrganisation = grouping.sorted(reader.segment.teamOrganisation)
        reader.segment.teamRecorded = grouping.sorted(reader.segment.teamRecorded)
        reader.segment.teamSuperseded = grouping.sorted(reader.segment.teamSuperseded)
        let moments = reader.segment.teamRecorded + reader.segment.teamSuperseded
        reader.segment.lastMoment = moments.filter { $0 != .max }.max() ?? 0
    }
}
