/// Scores as they are read, before they are put in the order in which they count.
struct ScoreRows {
    var outcomes: [Int32] = []
    var days: [Int32] = []
    var recorded: [Int64] = []
    var ids: [String] = []
    var scores: [Int8] = []
    var views: [Int8] = []

    /// Of two scores on one day the one recorded last counts; of two recorded together, the one with the later identity.
    private func comesBefore(_ one: Int, _ other: Int) -> Bool {
        if days[one] != days[other] { return days[one] < days[other] }
        if recorded[one] != recorded[other] { return recorded[one] < recorded[other] }
        return ids[one] < ids[other]
    }

    func put(into segment: inout Segment, outcomes count: Int) {
        let grouping = Grouping(parents: outcomes, count: count)
        var order = grouping.order.map(Int.init)
        for outcome in 0..<count {
            let places = grouping.ranges[outcome]
            // An outcome has a handful of scores, nearly always in order already.
            for place in places.dropFirst() {
                var at = place
                while at > places.lowerBound, comesBefore(order[at], order[at - 1]) {
                    order.swapAt(at, at - 1)
                    at -= 1
                }
            }
        }
        segment.scoresOfOutcome = grouping.ranges
        segment.scoreOn = order.map { days[$0] }
        segment.score = order.map { scores[$0] }
        segment.scoreView = order.map { views[$0] }
    }
}
