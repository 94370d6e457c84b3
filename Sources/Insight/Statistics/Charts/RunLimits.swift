/// How many runs about the median chance allows.
///
/// A run is a row of neighbours on one side of the median. The values are those that health care has printed since
/// Perla, Provost and Murray, BMJ Quality & Safety 20 (2011), 46–51, after Swed and Eisenhart, Annals of Mathematical
/// Statistics 14 (1943), 66–87: for 10–60 points off the median. Beyond each end chance alone leads about one time in
/// forty, never more than one in thirty. Above 60, Wald and Wolfowitz's normal approximation continues them.
public struct RunLimits: Hashable, Sendable {
    /// Fewer runs than this are too few.
    public let fewest: Int
    /// More runs than this are too many.
    public let most: Int

    /// The limits for `useful` points that are not on the median, half of them on each side; nil below 10.
    public init?(useful: Int) {
        guard useful >= 10 else { return nil }
        if useful <= 60 {
            (fewest, most) = Self.published[useful - 10]
        } else {
            let n = Double(useful)
            let mean = 1 + n / 2
            let spread = ((mean - 1) * (mean - 2) / (n - 1)).squareRoot()
            fewest = Int((mean - 1.96 * spread).rounded(.up))
            most = Int((mean + 1.96 * spread).rounded(.down))
        }
    }

    private static let published: [(Int, Int)] = [
        (3, 9), (3, 10), (3, 11), (4, 11), (4, 12), (5, 12), (5, 13), (5, 13), (6, 14), (6, 15),
        (6, 16), (7, 16), (7, 17), (7, 17), (8, 18), (8, 18), (9, 19), (10, 19), (10, 20), (10, 20),
        (11, 21), (11, 22), (11, 23), (12, 23), (12, 24), (12, 24), (13, 25), (13, 25), (14, 26), (14, 26),
        (15, 27), (15, 27), (16, 28), (16, 28), (17, 29), (17, 30), (17, 31), (18, 31), (18, 32), (19, 32),
        (19, 33), (20, 33), (20, 34), (21, 34), (21, 35), (22, 35), (22, 36), (23, 36), (23, 37), (24, 38),
        (24, 38),
    ]
}
