import Values

// Everything that is drawn is drawn by these, which use nothing but the generator's own three draws, so that a seed
// tells the same story on every machine.
extension SplitMix64 {
    /// A generator of its own for the `index`th part of a story, so that a change in one part leaves the others as
    /// they were.
    init(seed: UInt64, part: String, index: Int = 0) {
        var mixed = SplitMix64(seed: seed)
        var state = mixed.next()
        for byte in part.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.init(seed: state &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
        _ = next()
    }

    /// Whether something with this chance, from 0 to 1, happens.
    mutating func happens(_ chance: Double) -> Bool { fraction() < chance }

    /// One of `choices`, of which there is at least one.
    mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[number(in: 0...(choices.count - 1))] }

    /// One of `choices`, each as likely as its weight says; nil if no weight is above 0.
    mutating func one<Choice>(of choices: [Choice], weight: (Choice) -> Double) -> Choice? {
        let weights = choices.map { max(0, weight($0)) }
        var left = fraction() * weights.reduce(0, +)
        var last: Choice?
        for (choice, weight) in zip(choices, weights) where weight > 0 {
            last = choice
            left -= weight
            if left < 0 { return choice }
        }
        return last
    }

    /// As many different ones of `choices` as there are, up to `count`, each as likely as its weight says.
    mutating func some<Choice>(_ count: Int, of choices: [Choice], weight: (Choice) -> Double) -> [Choice] {
        var left = Array(choices.indices)
        var drawn: [Choice] = []
        while drawn.count < count, let index = one(of: left, weight: { weight(choices[$0]) }) {
            left.removeAll { $0 == index }
            drawn.append(choices[index])
        }
        return drawn
    }

    /// A number around 0, seldom further from it than twice `spread`: the sum of four even draws.
    mutating func bell(_ spread: Double) -> Double {
        let sum = fraction() + fraction() + fraction() + fraction()
        return (sum - 2) * 1.732 * spread
    }

    /// A day from `first` to `last`; `first` if that is the later one.
    mutating func day(from first: LocalDate, to last: LocalDate) -> LocalDate {
        first.adding(days: number(in: 0...max(0, first.days(until: last))))
    }

    /// A moment in the working hours of a day, half past eight to half past five.
    mutating func moment(on day: LocalDate) -> Instant {
        Instant.start(ofUKDay: day).adding(seconds: number(in: 30_600...63_000))
    }
}
