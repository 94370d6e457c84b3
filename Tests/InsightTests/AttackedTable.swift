import Values

@testable import Insight

/// A table as it is and as it is shown, in the form in which `Tests/Disclosure/attack.py` reads it.
struct AttackedTable: Encodable {
    struct Line: Encodable {
        let shown: [Int?]
        let truth: [Int]

        init(_ shown: ProtectedTable.Line, _ truth: CountTable.Line) {
            self.shown = (shown.counts + [shown.total]).map(\.value)
            self.truth = truth.counts + [truth.total]
        }
    }

    struct Group: Encodable {
        let line: Line
        let members: [Int]
        /// The rows that it holds whole; nil where it is the sum of its members.
        let whole: [Int]?
    }

    struct Layer: Encodable {
        let groups: [Group]
        let isDisjoint: Bool
    }

    let name: String
    let rows: [Line]
    let layers: [Layer]
    let total: Line
    let isDisjoint: Bool

    init(_ name: String, _ shown: ProtectedTable, _ table: CountTable) {
        self.name = name
        rows = zip(shown.rows, table.rows).map(Line.init)
        layers = zip(shown.layers, table.layers).map { shown, layer in
            Layer(
                groups: zip(shown, layer.groups).map { shown, group in
                    var whole: [Int]?
                    if case .cover(let rows) = group.tie { whole = rows }
                    return Group(line: Line(shown, group.line), members: group.members, whole: whole)
                }, isDisjoint: layer.isDisjoint)
        }
        total = Line(shown.total, table.total)
        isDisjoint = table.isDisjoint
    }
}
