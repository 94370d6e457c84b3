/// The straight line that lies nearest to some points when each counts by its weight.
struct WeightedLine {
    let slope: Double
    /// The mean of the values by weight.
    let mean: Double
    /// The standard error of the slope, from how far the points lie off the line, on points − 2 degrees of freedom; 0
    /// with two points or fewer.
    let slopeError: Double

    /// The line through the points `x`, `y`. There are as many weights, all above 0, and not all `x` are equal.
    init(x: [Double], y: [Double], weights: [Double]) {
        let whole = compensatedSum(weights)
        let middle = compensatedSum(zip(weights, x).map { $0 * $1 }) / whole
        let mean = compensatedSum(zip(weights, y).map { $0 * $1 }) / whole
        let points = zip(weights, zip(x.map { $0 - middle }, y.map { $0 - mean })).map { ($0, $1.0, $1.1) }
        let width = compensatedSum(points.map { weight, x, _ in weight * x * x })
        let slope = compensatedSum(points.map { weight, x, y in weight * x * y }) / width
        let misses = compensatedSum(points.map { weight, x, y in weight * (y - slope * x) * (y - slope * x) })
        self.slope = slope
        self.mean = mean
        slopeError = x.count > 2 ? (misses / Double(x.count - 2) / width).squareRoot() : 0
    }
}
