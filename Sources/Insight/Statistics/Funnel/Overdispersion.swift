/// By how much places differ from a benchmark beyond what their sizes explain.
///
/// Places differ in more than chance: in who lives there and how things are counted. Then limits that allow for chance
/// alone mark most places, and marking most marks none. The measure is the mean of the squared z-scores φ, after the
/// scores beyond the 10th and the 90th percentile have been drawn in to these (winsorised), so that the places that
/// really stand out do not hide themselves by raising it. Places count as overdispersed when φ is above
/// 1 + 2·√(2 ÷ places), twice its standard error above the 1 that chance gives.
///
/// Source: Spiegelhalter, Statistics in Medicine 24 (2005), 1185–1202.
public struct Overdispersion: Hashable, Sendable {
    /// How many places it takes to measure it: 5.
    public static let enoughPlaces = 5

    /// φ: 1 when places differ as chance makes them, more when they differ more; 0 or more.
    public let factor: Double
    /// How many places it was measured on.
    public let places: Int

    /// What ``factor`` has to exceed to count.
    public var threshold: Double { 1 + 2 * (2 / Double(places)).squareRoot() }
    /// Whether places differ more than chance and their sizes explain.
    public var isPresent: Bool { factor > threshold }
    /// What limits have to be multiplied by to allow for it; at least 1.
    public var widening: Double { isPresent ? factor.squareRoot() : 1 }

    /// The overdispersion of z-scores; nil with fewer than ``enoughPlaces``, or a score that is not finite.
    init?(scores: [Double]) {
        guard scores.count >= Self.enoughPlaces, scores.allSatisfy(\.isFinite) else { return nil }
        let sorted = scores.sorted()
        let low = percentile(0.1, of: sorted)
        let high = percentile(0.9, of: sorted)
        factor = compensatedSum(scores.map { min(max($0, low), high) }.map { $0 * $0 }) / Double(scores.count)
        places = scores.count
    }
}
