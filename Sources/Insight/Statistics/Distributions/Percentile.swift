/// The number below which the part `share` (0–1) of `sorted` lies, between two neighbours in a straight line.
///
/// `sorted` rises and is not empty. Source: definition 7 of Hyndman and Fan, The American Statistician 50 (1996),
/// 361–365, the one that most software uses.
func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
}

/// The sum of `numbers` with what rounding takes from it put back (Neumaier's form of Kahan's summation), so that a
/// mean does not depend on the order or on the sizes of what goes into it.
func compensatedSum(_ numbers: some Sequence<Double>) -> Double {
    var sum = 0.0
    var lost = 0.0
    for number in numbers {
        let next = sum + number
        lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
        sum = next
    }
    return sum + lost
}
