/// A continued fraction that is worked out from its front, b₀ + a₁/(b₁ + a₂/(b₂ + …)), until it no longer changes.
///
/// Source: Lentz's method as modified by Thompson and Barnett, Journal of Computational Physics 64 (1986), 490–509.
struct ContinuedFraction {
    /// What it comes to so far.
    private(set) var value: Double
    /// Whether the last term changed nothing that can be held, or so many were added that it never will.
    private(set) var isSettled = false
    private var above: Double
    private var below = 0.0
    private var count = 0

    init(first: Double) {
        value = first == 0 ? Self.nearlyZero : first
        above = value
    }

    mutating func add(numerator: Double, denominator: Double) {
        below = 1 / Self.notZero(denominator + numerator * below)
        above = Self.notZero(denominator + numerator / above)
        let factor = above * below
        value *= factor
        count += 1
        isSettled = (factor - 1).magnitude <= 2 * .ulpOfOne || count == 1_000_000
    }

    private static let nearlyZero = 1e-300
    private static func notZero(_ number: Double) -> Double { number == 0 ? nearlyZero : number }
}

/// The least number between two at which `isReached` holds, to the last digits that a Double has.
///
/// It does not hold at `low`, holds at `high`, and once it holds it holds for every larger number.
func crossing(_ low: Double, _ high: Double, _ isReached: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    while high - low > 2 * high.ulp {
        let middle = low + (high - low) / 2
        if isReached(middle) { high = middle } else { low = middle }
    }
    return high
}
