/// Exact counts of a base, in all and by the values of each of some dimensions.
///
/// All of it are sums over rows. So tallies of different people add up, and those whose records have changed can be taken
/// away again, without anything being lost.
struct Tally: Sendable {
    /// Counts of each column, the base, and for each mean the sum of its numbers and of their squares.
    struct Line: Sendable {
        let counts: [Int]
        let total: Int
        let sums: [Int]
        let squares: [Int]
    }

    let shape: TallyShape
    /// One line's numbers after another's.
    private(set) var numbers: [Int]
    private let columns: Columns

    /// A tally of nobody.
    init(_ shape: TallyShape, _ columns: Columns) {
        self.init(shape, columns, numbers: Array(repeating: 0, count: shape.lines * shape.width))
    }

    init(_ shape: TallyShape, _ columns: Columns, numbers: [Int]) {
        (self.shape, self.columns, self.numbers) = (shape, columns, numbers)
    }

    mutating func add(_ others: [Int]) {
        for place in numbers.indices { numbers[place] += others[place] }
    }

    /// Hands out the numbers to be added to.
    mutating func withNumbers(_ body: (UnsafeMutablePointer<Int>) -> Void) {
        numbers.withUnsafeMutableBufferPointer { numbers in
            // There is a total at least.
            if let start = numbers.baseAddress { body(start) }
        }
    }

    private func line(_ place: Int) -> Line {
        let own = numbers[place * shape.width..<(place + 1) * shape.width]
        let (base, sums) = (own.startIndex + columns.count, columns.sums)
        return Line(
            counts: Array(own[..<base]), total: own[base], sums: Array(own[(base + 1)..<(base + 1 + sums)]),
            squares: Array(own[(base + 1 + sums)...]))
    }

    /// All together.
    var total: Line { line(0) }

    /// A dimension's values by their places, the last being what is not known.
    func lines(of dimension: Int) -> [Line] {
        (shape.firsts[dimension]..<shape.firsts[dimension + 1]).map(line)
    }

    /// For each value of one dimension, what is not known last, a line for each of another; none if nothing is crossed.
    var crossed: [[Line]] {
        guard let crossed = shape.crossed else { return [] }
        let (first, size) = (shape.firsts[shape.sizes.count], shape.sizes[crossed.second])
        return (0..<shape.sizes[crossed.first]).map { row in
            (0..<size).map { line(first + row * size + $0) }
        }
    }
}
