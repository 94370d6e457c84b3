import Values

/// Draws a share of those who come by, some more likely than others, and leans against its own luck, so that a small
/// partnership has the shape of the large one as well.
struct Quota {
    /// The share of all that is to be taken, from 0 to 1.
    let share: Double
    private var seen = 0.0
    private(set) var taken = 0.0
    private var weights = 0.0

    init(_ share: Double) { self.share = share }

    /// How many are still to be taken for the share to be met by those seen so far; negative if too many were.
    var owed: Double { share * seen - taken }

    /// Decides about the next one. A weight of 0 is never taken, but counts as seen.
    mutating func take(weight: Double = 1, _ chance: inout SplitMix64) -> Bool {
        seen += 1
        weights += weight
        guard weight > 0 else { return false }
        let likely = share * weight * seen / weights
        let isTaken = chance.happens(likely * max(0, 1 + owed / 3))
        if isTaken { taken += 1 }
        return isTaken
    }

    /// Counts one that was decided elsewhere.
    mutating func note(taken isTaken: Bool) {
        seen += 1
        weights += 1
        if isTaken { taken += 1 }
    }

    /// Takes some more without seeing any.
    mutating func take(more: Int) { taken += Double(more) }
}

/// Shares out places in fixed proportions: each goes where most are missing.
struct Apportioning {
    private let shares: [Double]
    private var given: [Double]

    init(_ shares: [Double]) {
        self.shares = shares
        given = shares.map { _ in 0 }
    }

    /// The index of the share that the next one belongs to, among those that `mayTake` allows.
    mutating func next(where mayTake: (Int) -> Bool = { _ in true }) -> Int {
        let total = given.reduce(0, +) + 1
        var best = 0
        var most = -Double.infinity
        for index in shares.indices where mayTake(index) {
            let missing = shares[index] * total - given[index]
            if missing > most { (best, most) = (index, missing) }
        }
        given[best] += 1
        return best
    }
}
