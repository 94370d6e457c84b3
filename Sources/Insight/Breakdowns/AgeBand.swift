/// Ages in whole years that are shown together.
struct AgeBand: Sendable {
    let ages: ClosedRange<Int32>

    /// Bands that meet at the ages where services change, 18 and 65, and are narrower where need rises fastest.
    static let all = [0...17, 18...24, 25...44, 45...64, 65...74, 75...84, 85...150].map { AgeBand(ages: $0) }

    /// For each age, the place of its band in ``all``.
    private static let places = (0...all[all.count - 1].ages.upperBound).map { age in
        all.firstIndex { $0.ages.contains(age) }.map(Int32.init)
    }

    /// The place in ``all`` of the band that an age is in; nil for one that is in none.
    static func place(of age: Int32) -> Int32? { places.indices.contains(Int(age)) ? places[Int(age)] : nil }

    private var isLast: Bool { ages.upperBound == 150 }

    var key: String { isLast ? "\(ages.lowerBound)-and-over" : "\(ages.lowerBound)-\(ages.upperBound)" }

    var words: String {
        if ages.lowerBound == 0 { return "Under \(ages.upperBound + 1)" }
        return isLast ? "\(ages.lowerBound) and over" : "\(ages.lowerBound) to \(ages.upperBound)"
    }
}
