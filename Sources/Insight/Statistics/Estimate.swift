/// A number worked out from records, with the interval that chance leaves open.
public struct Estimate: Hashable, Sendable {
    /// The number itself. Its unit is said where it is made.
    public let value: Double
    /// The lower end of the interval, in the same unit.
    public let lower: Double
    /// The upper end, never below ``lower``.
    public let upper: Double
    public let confidence: Confidence

    init(_ value: Double, from lower: Double, to upper: Double, _ confidence: Confidence) {
        self.value = value
        self.lower = min(lower, upper)
        self.upper = max(lower, upper)
        self.confidence = confidence
    }

    /// Whether `number` is in the interval, its ends included.
    public func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

    /// The number and its interval, as in "12.3 (95% confidence interval 10.1 to 14.5)".
    ///
    /// `places` is how many decimal places are printed, 0–6; others are taken as the nearest of these.
    public func words(places: Int = 1) -> String {
        "\(fixedDecimals(value, places: places)) (\(confidence.rawValue) confidence interval "
            + "\(fixedDecimals(lower, places: places)) to \(fixedDecimals(upper, places: places)))"
    }
}

/// `number` to so many decimal places, 0–6; a half goes away from zero, and nothing is printed as "-0".
func fixedDecimals(_ number: Double, places: Int) -> String {
    let places = min(max(places, 0), 6)
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    // Above this a Double has no digits left after the point, and the product could not be held.
    guard number.magnitude < 1e12 else { return String(number) }
    let units = Int64((number.magnitude * scale).rounded())
    let (whole, part) = units.quotientAndRemainder(dividingBy: Int64(scale))
    let digits = String(part)
    let decimals = places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits
    return (number < 0 && units > 0 ? "-" : "") + "\(whole)" + decimals
}
