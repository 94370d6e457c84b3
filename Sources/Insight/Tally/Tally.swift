import Values

/// Exact counts of a base, in all and by the values of up to two dimensions.
struct Tally {
    /// Counts of each column, the base, and for each mean the sum of its numbers and of their squares.
    struct Line: Sendable {
        var counts: [Int]
        var total = 0
        var sums: [Int]
        var squares: [Int]

        init(_ columns: Columns) {
            counts = Array(repeating: 0, count: columns.count)
            sums = Array(repeating: 0, count: columns.sums)
            squares = sums
        }

        mutating func add(_ columns: [Int], _ addends: [Int?]) {
            total += 1
            for column in columns { counts[column] += 1 }
            for (place, addend) in addends.enumerated() {
                guard let addend else { continue }
                sums[place] += addend
                squares[place] += addend * addend
            }
        }
    }

    private(set) var total: Line
    /// By the places of the values of each dimension, the last being what is not known: `first * seconds + second`.
    private(set) var lines: [Line]
    let firsts: Int
    let seconds: Int
    /// By the places of the values of each further dimension, each counted by itself.
    private(set) var layers: [[Line]]

    /// Counts the rows of `fact` that meet `population`, by `sorters`, two at most, together and by each of `others`.
    init(
        _ fact: Fact, where population: [Condition], _ columns: Columns, by sorters: [Sorter], others: [Sorter] = [],
        _ scope: Scope, in extract: Extract
    ) {
        firsts = sorters.first.map { $0.keys.count + 1 } ?? 0
        seconds = sorters.count > 1 ? sorters[1].keys.count + 1 : 1
        var total = Line(columns)
        var lines = Array(repeating: Line(columns), count: firsts * seconds)
        var layers = others.map { Array(repeating: Line(columns), count: $0.keys.count + 1) }
        var hits: [Int] = []
        var (rows, inner): ([Int32], [Int32]) = ([], [])
        let (firsts, seconds) = (firsts, seconds)
        for part in extract.parts {
            let segment = part.segment
            for person in segment.people.indices where !part.isReplaced[person] {
                fact.forEach(of: person, in: segment, scope) { member in
                    guard population.allSatisfy({ $0.holds(member) }) else { return }
                    columns.columns(of: member, &hits)
                    let addends = columns.sums == 0 ? [] : columns.addends(of: member)
                    total.add(hits, addends)
                    for (layer, other) in others.enumerated() {
                        other.places(of: member, in: segment, &inner)
                        if inner.isEmpty { inner.append(Int32(other.keys.count)) }
                        for place in inner { layers[layer][Int(place)].add(hits, addends) }
                    }
                    guard let first = sorters.first else { return }
                    first.places(of: member, in: segment, &rows)
                    if rows.isEmpty { rows.append(Int32(firsts - 1)) }
                    if sorters.count > 1 {
                        sorters[1].places(of: member, in: segment, &inner)
                        if inner.isEmpty { inner.append(Int32(seconds - 1)) }
                    } else {
                        inner = [0]
                    }
                    for row in rows {
                        for second in inner { lines[Int(row) * seconds + Int(second)].add(hits, addends) }
                    }
                }
            }
        }
        (self.total, self.lines, self.layers) = (total, lines, layers)
    }
}
