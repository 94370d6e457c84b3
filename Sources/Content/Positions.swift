/// Gives items numbers that keep them in declared order, changing as few as can be of those they have: one item put
/// between others is then one new row, not a new version of everything after it.
enum Positions {
    /// The distance left between two neighbours for others to be put in between.
    static let step = 1024

    /// Ascending numbers for a list of which some elements have a number already.
    static func assign(_ existing: [Int?]) -> [Int] {
        let kept = longestAscending(existing)
        var positions: [Int] = []
        var before: Int?
        var waiting = 0
        for (number, isKept) in zip(existing, kept) {
            guard isKept, let number else {
                waiting += 1
                continue
            }
            guard let between = numbers(waiting, after: before, before: number) else { return respread(existing.count) }
            positions += between + [number]
            (before, waiting) = (number, 0)
        }
        return positions + (numbers(waiting, after: before, before: nil) ?? [])
    }

    private static func numbers(_ count: Int, after low: Int?, before high: Int?) -> [Int]? {
        guard count > 0 else { return [] }
        switch (low, high) {
        case (let low, nil): return (1...count).map { (low ?? 0) + $0 * step }
        case (nil, let high?): return (1...count).reversed().map { high - $0 * step }
        case (let low?, let high?):
            guard high - low > count else { return nil }
            return (1...count).map { low + (high - low) * $0 / (count + 1) }
        }
    }

    private static func respread(_ count: Int) -> [Int] { (1...count).map { $0 * step } }

    /// Which elements belong to a longest run of ascending numbers.
    private static func longestAscending(_ numbers: [Int?]) -> [Bool] {
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            guard let number else { continue }
            let place = ends.firstIndex { (numbers[$0] ?? .min) >= number } ?? ends.count
            previous[index] = place > 0 ? ends[place - 1] : nil
            if place == ends.count { ends.append(index) } else { ends[place] = index }
        }
        var kept = [Bool](repeating: false, count: numbers.count)
        var next = ends.last
        while let index = next {
            kept[index] = true
            next = previous[index]
        }
        return kept
    }
}
