/// Points in a row that have something in common, and which way they lie or go.
enum Rows {
    /// For each point, which side it is on if it is one of at least `length` neighbours on that side; nil otherwise.
    ///
    /// A point on the line (nil) ends a row.
    static func alike(_ sides: [Movement?], atLeast length: Int) -> [Movement?] {
        var found: [Movement?] = sides.map { _ in nil }
        var start = 0
        for end in 1...sides.count where end == sides.count || sides[end] != sides[start] {
            if sides[start] != nil, end - start >= length {
                for index in start..<end { found[index] = sides[start] }
            }
            start = end
        }
        return found
    }

    /// For each value, which way it goes if it is one of at least `length` that each go further than the one before.
    ///
    /// The value at which one such row ends and the next begins belongs to the next.
    static func trends(_ values: [Double], atLeast length: Int) -> [Movement?] {
        let steps = zip(values, values.dropFirst()).map { Movement(of: $1, from: $0, tolerance: 0) }
        var found: [Movement?] = values.map { _ in nil }
        guard !steps.isEmpty else { return found }
        // A row of points has one step fewer than points.
        let rows = alike(steps, atLeast: length - 1)
        for (index, way) in rows.enumerated() {
            guard let way else { continue }
            found[index] = way
            found[index + 1] = way
        }
        return found
    }
}
