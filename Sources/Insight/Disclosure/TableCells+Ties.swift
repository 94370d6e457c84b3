/// What ties the lines of a table together: what they are put together into, and the releases beside it.
extension TableCells {
    /// - Parameter number: which of the tables.
    mutating func tie(_ number: Int) {
        let rows = Array(table.rows.indices)
        if table.isDisjoint {
            sum(rows, makes: totalLine, in: number)
        } else {
            cover(rows, whole: rows, totalLine, in: number)
        }
        var place = table.rows.count
        for layer in table.layers {
            let own = Array(place..<(place + layer.groups.count))
            for (line, group) in zip(own, layer.groups) {
                switch group.tie {
                case .sum:
                    sum(group.members, makes: line, in: number)
                    if number == 0 { for row in group.members { sumsOfRow[row].append(line) } }
                    groups[line] = (group.members, true)
                case .cover(let whole):
                    cover(group.members, whole: whole, line, in: number)
                    if number == 0 { for row in group.members { coversOfRow[row].append(line) } }
                    groups[line] = (group.members, false)
                }
                // What is in none of its rows is in some other row, so it cannot be less than the total without them.
                if !table.isDisjoint {
                    cover([line] + rows.filter { !group.members.contains($0) }, whole: [], totalLine, in: number)
                }
            }
            // Where it adds up, the rows say so already, if they make its lines.
            if layer.isDisjoint {
                sum(own, makes: totalLine, in: number)
            } else {
                cover(own, whole: own, totalLine, in: number)
            }
            place += layer.groups.count
        }
        if !table.isDisjoint { tieGroups(in: number) }
    }

    /// Where rows overlap, what is in a line is in another or in one of the rows that the other has not; and it is in some
    /// line of each layer.
    private mutating func tieGroups(in number: Int) {
        var places: [[(line: Int, members: Set<Int>, isWhole: Bool)]] = []
        var place = table.rows.count
        for layer in table.layers {
            places.append(
                layer.groups.enumerated().map { own, group in
                    let members = Set(group.members)
                    var isWhole = true
                    if case .cover(let whole) = group.tie { isWhole = Set(whole) == members }
                    return (place + own, members, isWhole)
                })
            place += layer.groups.count
        }
        for (layer, groups) in places.enumerated() {
            for one in groups {
                for other in places.joined() where other.line != one.line && other.isWhole {
                    guard !other.members.isDisjoint(with: one.members) else { continue }
                    cover(
                        [other.line] + one.members.subtracting(other.members).sorted(), whole: [], one.line, in: number)
                }
                for (others, lines) in places.enumerated() where others != layer {
                    let touched = lines.filter { $0.isWhole && !$0.members.isDisjoint(with: one.members) }
                    let left = one.members.subtracting(touched.flatMap(\.members))
                    cover(touched.map(\.line) + left.sorted(), whole: [], one.line, in: number)
                }
            }
        }
    }

    private mutating func sum(_ parts: [Int], makes whole: Int, in number: Int) {
        for column in 0..<cells.width {
            cells.system.tie(
                parts.map { cells.cell(line($0, in: number), column) },
                makes: cells.cell(line(whole, in: number), column))
        }
    }

    private mutating func cover(_ parts: [Int], whole: [Int], _ all: Int, in number: Int) {
        let relation = beside.relation(number)
        // What was corrected where things overlap can be anything.
        if relation?.isComplete == true { return }
        // What a period has beside its parts holds together as a period does, unless something was corrected in between.
        let isCertain = relation == nil
        let values = cells.system.values
        for column in 0..<cells.width {
            let all = cells.cell(line(all, in: number), column)
            let own = parts.map { cells.cell(line($0, in: number), column) }
            if isCertain || own.reduce(0, { $0 + values[$1] }) >= values[all] { cells.system.tie(own, cover: [all]) }
            for part in whole.map({ cells.cell(line($0, in: number), column) })
            where isCertain || values[part] <= values[all] {
                cells.system.tie(part, within: all)
            }
        }
    }

    /// Parts and what there is beside them make the whole.
    mutating func tieTables() {
        for (place, relation) in beside.relations.enumerated() {
            let parts = relation.parts + [1 + beside.releases.count + place]
            for line in 0..<size {
                for column in 0..<cells.width {
                    cells.system.tie(
                        parts.map { cells.cell(self.line(line, in: $0), column) },
                        makes: cells.cell(self.line(line, in: relation.whole), column))
                }
            }
        }
    }
}
