import Values

/// Exact counts of a base, in all and by the values of each of some dimensions.
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
    /// For each dimension, its values by their places, the last being what is not known.
    private(set) var lines: [[Line]]
    /// For each value of one dimension, what is not known last, a line for each of another; none if nothing is crossed.
    private(set) var crossed: [[Line]]

    /// Counts the rows of `fact` that meet `population`, in all, by each of `sorters`, and by two of them at once if
    /// `crossing` gives their places.
    init(
        _ fact: Fact, where population: [Condition], _ columns: Columns, by sorters: [Sorter],
        crossing: (first: Int, second: Int)? = nil, _ scope: Scope, in extract: Extract
    ) {
        var total = Line(columns)
        var lines = sorters.map { Array(repeating: Line(columns), count: $0.keys.count + 1) }
        var crossed =
            crossing.map { first, second in
                lines[first].map { _ in lines[second] }
            } ?? []
        var hits: [Int] = []
        var places = sorters.map { _ in [Int32]() }
        for part in extract.parts {
            let segment = part.segment
            for person in segment.people.indices where !part.isReplaced[person] {
                fact.forEach(of: person, in: segment, scope) { member in
                    guard population.allSatisfy({ $0.holds(member) }) else { return }
                    columns.columns(of: member, &hits)
                    let addends = columns.sums == 0 ? [] : columns.addends(of: member)
                    total.add(hits, addends)
                    for (dimension, sorter) in sorters.enumerated() {
                        sorter.places(of: member, in: segment, &places[dimension])
                        if places[dimension].isEmpty { places[dimension].append(Int32(sorter.keys.count)) }
                        for place in places[dimension] { lines[dimension][Int(place)].add(hits, addends) }
                    }
                    guard let crossing else { return }
                    for first in places[crossing.first] {
                        for second in places[crossing.second] { crossed[Int(first)][Int(second)].add(hits, addends) }
                    }
                }
            }
        }
        (self.total, self.lines, self.crossed) = (total, lines, crossed)
    }
}
