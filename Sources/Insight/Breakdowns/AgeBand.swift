/// Ages in whole years that are shown together.
struct AgeBand: Sendable {
    let ages: ClosedRange<Int32>

    /// Bands that meet at the ages where services change, 18 and 65, and are narrower where need rises fastest.
    static let all = [0...17, 18...24, 25...44, 45...64, 65...74, 75...84, 85...150].map { AgeBand(ages: $0) }

    private var isLast: Bool { ages.upperBound == 150 }

    var key: String { isLast ? "\(ages.lowerBound)-and-over" : "\(ages.lowerBound)-\(ages.upperBound)" }

    var words: String {
        if ages.lowerBound == 0 { return "Under \(ages.upperBound + 1)" }
        return isLast ? "\(ages.lowerBound) and over" : "\(ages.lowerBound) to \(ages.upperBound)"
    }
}
