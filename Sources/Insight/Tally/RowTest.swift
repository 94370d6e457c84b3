/// A condition as rows are tested for it: numbers alone, since millions of rows are.
struct RowTest: Hashable, Sendable {
    private let field: Int
    private let low: Int32
    private let high: Int32
    /// Whether what is from `low` to `high` meets it, or what is not.
    private let isInside: Bool

    init(_ condition: Condition) {
        field = condition.field
        switch condition.test {
        case .equals(let number): (low, high, isInside) = (number, number, true)
        case .differs(let number): (low, high, isInside) = (number, number, false)
        case .above(let number): (low, high, isInside) = (number + 1, .max, true)
        case .below(let number): (low, high, isInside) = (.min, number - 1, true)
        }
    }

    /// Whether a row with these values meets it. What is not known meets none.
    @inline(__always)
    func holds(_ values: UnsafePointer<Int32>) -> Bool {
        let value = values[field]
        return value != Member.unknown && (low <= value && value <= high) == isInside
    }
}

extension UnsafeBufferPointer<RowTest> {
    /// Whether a row with these values meets those at some of the places.
    @inline(__always)
    func hold(_ values: UnsafePointer<Int32>, _ places: Range<Int>) -> Bool {
        var place = places.lowerBound
        while place < places.upperBound {
            if !self[place].holds(values) { return false }
            place += 1
        }
        return true
    }
}
