import Practice

/// The steps of people's rights as columns: those that count, in the order in which they happened.
struct RightColumns: Sendable {
    var ofPerson = Segment.Ranges()
    /// Places in ``CountedRights/all``.
    var right: [Int32] = []
    /// Places in ``RightSteps/all``.
    var step: [Int32] = []
    /// Places in ``SelfDirection/all``, or ``Segment/none``.
    var option: [Int32] = []
    var on: [Int32] = []
    /// The last day of what ends by itself.
    var until: [Int32] = []
}

/// What happened to people's rights. A step that was recorded by mistake did not happen, and rights that no measure asks
/// about are left out.
enum RightRows: ExtractTable {
    static var ofPerson: WritableKeyPath<Segment, Segment.Ranges> { \.rights.ofPerson }

    static func read(_ reader: ExtractReader, _ words: inout ExtractWords) throws {
        var rows: [(person: Int32, on: Int32, id: String, right: Int32, step: Int32, option: Int32, until: Int32)] = []
        let columns = [
            "person", "done_on", "id", "entitlement", "step", "self_directed_option", "until_date", "mistake",
        ]
        try reader.forEach("right_step", columns) { row in
            let right = CountedRights.code(CellReader.optionalText(row[3]))
            guard right != Segment.none, CellReader.optionalText(row[7]) == nil else { return }
            rows.append(
                (
                    reader.place(ofPerson: try CellReader.text(row[0])), try reader.cells.day(row[1]),
                    try CellReader.text(row[2]), right, RightSteps.code(CellReader.optionalText(row[4])),
                    SelfDirection.code(CellReader.optionalText(row[5])), try reader.cells.day(row[6])
                ))
        }
        rows.sort { $0.on == $1.on ? $0.id < $1.id : $0.on < $1.on }
        let grouping = Grouping(parents: rows.map(\.person), count: reader.segment.people.count)
        reader.segment.rights.ofPerson = grouping.ranges
        reader.segment.rights.right = grouping.sorted(rows.map(\.right))
        reader.segment.rights.step = grouping.sorted(rows.map(\.step))
        reader.segment.rights.option = grouping.sorted(rows.map(\.option))
        reader.segment.rights.on = grouping.sorted(rows.map(\.on))
        reader.segment.rights.until = grouping.sorted(rows.map(\.until))
    }
}

/// The rights that measures ask about, by what content calls them.
enum CountedRights {
    static let options = 0
    static let advocacy = 1
    static let futureCare = 2
    static let advanceStatement = 3
    static let namedPerson = 4
    static let complaints = 5
    static let format = 6

    static let all = [
        "right/sds-options", "right/advocacy", "right/future-care-plan", "right/advance-statement",
        "right/named-person", "right/complaints-and-redress", "right/information-in-a-format",
    ]

    static func code(_ text: String?) -> Int32 {
        text.flatMap { text in all.firstIndex(of: text).map(Int32.init) } ?? Segment.none
    }
}

/// The codes of what can happen to a right.
enum RightSteps {
    static let all = Right.Step.allCases.map(\.rawValue)
    /// Whether a right stands somewhere else after a step.
    static let moves = Right.Step.allCases.map(\.moves)

    static let explained = code(of: .explained)
    static let offered = code(of: .offered)
    static let askedFor = code(of: .askedFor)
    static let waiting = code(of: .waiting)
    static let takenUp = code(of: .takenUp)
    static let chosen = code(of: .chosen)
    static let inPlace = code(of: .inPlace)
    static let doesNotApply = code(of: .doesNotApply)

    static func code(_ text: String?) -> Int32 {
        text.flatMap { text in all.firstIndex(of: text).map(Int32.init) } ?? Segment.none
    }

    private static func code(of step: Right.Step) -> Int32 { code(step.rawValue) }
}
