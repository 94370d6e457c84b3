/// Which lines a tally has, and how many numbers each.
///
/// The total comes first, then the lines of each dimension, the one of what is not known last, then those of the two that
/// are crossed, line by line of the first.
struct TallyShape: Hashable, Sendable {
    /// Two of the dimensions, by their places.
    struct Crossed: Hashable, Sendable {
        let first: Int
        let second: Int
    }

    /// How many numbers a line has.
    let width: Int
    /// How many lines each dimension has.
    let sizes: [Int]
    let crossed: Crossed?
    /// The line that each dimension's begin at, and after them the first that is crossed.
    let firsts: [Int]
    /// How many lines there are.
    let lines: Int

    init(width: Int, sizes: [Int], crossed: Crossed?) {
        (self.width, self.sizes, self.crossed) = (width, sizes, crossed)
        var firsts = [1]
        for size in sizes { firsts.append(firsts[firsts.count - 1] + size) }
        self.firsts = firsts
        lines = firsts[firsts.count - 1] + (crossed.map { sizes[$0.first] * sizes[$0.second] } ?? 0)
    }

    /// The numbers of another shape, brought to this one: a dimension has more lines when words were recorded since that
    /// nobody had used, which come before the last.
    func taking(_ numbers: [Int], of other: TallyShape) -> [Int] {
        guard self != other else { return numbers }
        var taken = [Int](repeating: 0, count: lines * width)
        func take(_ from: Int, _ to: Int) {
            for place in 0..<width { taken[to * width + place] = numbers[from * width + place] }
        }
        /// The lines that both have: the pairs of their places.
        func common(_ dimension: Int) -> [(from: Int, to: Int)] {
            let (from, to) = (other.sizes[dimension] - 1, sizes[dimension] - 1)
            return (0..<min(from, to)).map { ($0, $0) } + [(from, to)]
        }
        take(0, 0)
        for dimension in sizes.indices {
            for (from, to) in common(dimension) { take(other.firsts[dimension] + from, firsts[dimension] + to) }
        }
        guard let crossed else { return taken }
        let (first, second) = (crossed.first, crossed.second)
        for row in common(first) {
            for column in common(second) {
                take(
                    other.firsts[sizes.count] + row.from * other.sizes[second] + column.from,
                    firsts[sizes.count] + row.to * sizes[second] + column.to)
            }
        }
        return taken
    }
}
