/// Finds the word that was probably meant.
enum Nearest {
    /// The one of `choices` that differs from `word` by the fewest letters, or nil if none is near.
    static func match(_ word: String, among choices: some Sequence<String>) -> String? {
        let limit = max(1, min(4, word.count / 3))
        var best: (distance: Int, choice: String)?
        for choice in choices where abs(choice.utf8.count - word.utf8.count) <= limit {
            let distance = distance(Array(word.utf8), Array(choice.utf8))
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, choice) }
        }
        return best?.choice
    }

    /// A sentence that offers the nearest of `choices`, with a space before it; empty when none is near.
    static func hint(_ word: String, among choices: some Sequence<String>) -> String {
        match(word, among: choices).map { " Did you mean “\($0)”?" } ?? ""
    }

    /// How many letters have to be put in, taken out, changed, or swapped with the next.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                current.append(least)
            }
            (before, last) = (last, current)
        }
        return last[right.count]
    }
}
