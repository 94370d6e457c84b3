import Values

extension ControlChart {
    /// Why a point is more than chance.
    public struct Signal: Hashable, Sendable {
        /// The rules, in their order of precedence: a point has the first that it takes part in.
        public enum Rule: Int, Hashable, Sendable, CaseIterable, Codable {
            /// The point lies outside its limits.
            case beyondLimit = 1
            /// It is one of at least seven in a row, each above the one before, or each below.
            case trend
            /// It lies more than two thirds of the way to the limit, and so does another of three in a row that are all
            /// on one side of the average. A point beyond the limit counts as one of the two.
            case outerThird
            /// It is one of at least seven in a row on one side of the average. A point on the average ends such a row.
            case oneSide

            /// What the rule saw, in plain words.
            public var words: String {
                switch self {
                case .beyondLimit: "outside the limits of chance"
                case .trend: "seven or more in a row, each further the same way"
                case .outerThird: "two of three close to the same limit"
                case .oneSide: "seven or more in a row on one side of the average"
                }
            }
        }

        public let rule: Rule
        /// Which way: above or below for places, rising or falling for a trend.
        public let movement: Movement

        /// The signal in words, as in "outside the limits of chance, higher".
        public var words: String { "\(rule.words), \(movement.words)" }
    }
}

extension ControlChart.Signal {
    /// The signal of each point of one stretch, all of which have limits.
    static func all(in points: ArraySlice<ControlChart.Point>) -> [ControlChart.Signal?] {
        let values = points.map(\.value)
        // A mean that should equal a value exactly differs from it by rounding; that is not a side.
        let tolerance = 1e-12 * (values.map(\.magnitude).max() ?? 0)
        let limits = points.compactMap(\.limits)
        let sides = zip(values, limits).map { Movement(of: $0, from: $1.centre, tolerance: tolerance) }
        let beyond = zip(values, limits).map { value, limits in
            Movement(of: value, from: limits.upper, tolerance: tolerance) == .up
                || Movement(of: value, from: limits.lower, tolerance: tolerance) == .down
        }
        let outer = zip(values, limits).map { value, limits in
            (value - limits.centre).magnitude > limits.reach * 2 / 3 + tolerance
        }
        let rows = Rows.alike(sides, atLeast: 7)
        let trends = Rows.trends(values, atLeast: 7)
        let pairs = outerPairs(outer, sides)
        return values.indices.map { index in
            if beyond[index], let side = sides[index] { return Self(rule: .beyondLimit, movement: side) }
            if let way = trends[index] { return Self(rule: .trend, movement: way) }
            if pairs[index], let side = sides[index] { return Self(rule: .outerThird, movement: side) }
            return rows[index].map { Self(rule: .oneSide, movement: $0) }
        }
    }

    private static func outerPairs(_ outer: [Bool], _ sides: [Movement?]) -> [Bool] {
        var flagged = outer.map { _ in false }
        guard outer.count >= 3 else { return flagged }
        for start in 0...(outer.count - 3) {
            let three = start..<(start + 3)
            guard sides[start] != nil, three.allSatisfy({ sides[$0] == sides[start] }) else { continue }
            let far = three.filter { outer[$0] }
            guard far.count >= 2 else { continue }
            for index in far { flagged[index] = true }
        }
        return flagged
    }
}
