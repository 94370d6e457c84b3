import Values

/// How much better or worse an outcome gets, made simple: so many points on the scale from one review to the next, on
/// average, plus what is particular to the person and the day.
///
/// Two things make a difference that can be found again in the figures. Deprivation: a person in the most deprived
/// fifth moves 0.14 points a review less than the average, one in the least deprived fifth as much more. Services: each
/// has a pace of its own, from 0.3 below the average to 0.3 above. Which service has which is drawn from the seed, so
/// that nothing is said of any real one.
struct EffectModel: Sendable {
    /// Points a review, on average.
    static let pace = 0.38
    static let deprivationStep = 0.07
    static let serviceSpread = 0.3

    private let services: [Ref: Double]

    init(services: [Ref], seed: UInt64) {
        var chance = SplitMix64(seed: seed, part: "effects")
        var shuffled: [Ref] = []
        var left = services.sorted()
        while !left.isEmpty { shuffled.append(left.remove(at: chance.number(in: 0...(left.count - 1)))) }
        let step = 2 * Self.serviceSpread / Double(max(1, shuffled.count - 1))
        self.services = Dictionary(
            shuffled.enumerated().map { ($1, Double($0) * step - Self.serviceSpread) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a service adds, in points a review.
    func effect(of service: Ref) -> Double { services[service] ?? 0 }

    /// What where somebody lives adds, in points a review.
    static func effect(ofQuintile quintile: Int?) -> Double { Double((quintile ?? 3) - 3) * deprivationStep }

    /// The points that one outcome moves from one review to the next, on average.
    func pace(service: Ref, quintile: Int?, _ chance: inout SplitMix64) -> Double {
        Self.pace + effect(of: service) + Self.effect(ofQuintile: quintile) + chance.bell(0.3)
    }
}
