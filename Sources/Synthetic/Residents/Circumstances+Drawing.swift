import People
import Values

/// Decides what there is in people's lives. Only the share of adults who live with mental illness is published; every
/// other chance here is our own guess.
struct CircumstanceQuotas {
    private var mentalIllness = Quota(SyntheticShape.mentalIllnessShare)

    /// Draws the circumstances of somebody; the most deprived places have more of most of them.
    mutating func next(
        age: Int, sex: Sex, heritage: Heritage, quintile: Int?, _ chance: inout SplitMix64
    ) -> Circumstances {
        // From 1.3 in the most deprived fifth to 0.7 in the least.
        let burden = 1.3 - 0.15 * Double((quintile ?? 1) - 1)
        var drawn: Circumstances = []
        guard age >= 16 else {
            if chance.happens(0.02) { drawn.insert(.learningDisability) }
            if chance.happens(0.025) { drawn.insert(.longTermCondition) }
            return drawn
        }
        if mentalIllness.take(weight: burden * (age < 65 ? 1.1 : 0.7), &chance) { drawn.insert(.mentalIllness) }
        let condition = age < 45 ? 0.05 : age < 65 ? 0.14 : 0.26
        let frailty = age < 65 ? 0 : age < 75 ? 0.12 : age < 85 ? 0.34 : 0.62
        let chances: [(Circumstances, Double)] = [
            (.recovery, age < 70 ? 0.028 * burden * burden : 0.006), (.longTermCondition, condition * burden),
            (.frailty, frailty), (.learningDisability, 0.006), (.autism, age < 50 ? 0.014 : 0.004),
            (.refugee, heritage == .african || heritage == .southAsian ? 0.07 : 0),
            (.veteran, age > 28 ? (sex == .male ? 0.03 : 0.006) : 0), (.housing, age < 70 ? 0.006 * burden : 0.001),
            (.justice, age < 60 ? 0.007 * burden * (sex == .male ? 1.5 : 0.4) : 0),
            (.domesticAbuse, sex == .female ? 0.012 : 0.002), (.bereaved, age > 40 ? 0.02 : 0.006),
        ]
        for (circumstance, likely) in chances where chance.happens(likely) { drawn.insert(circumstance) }
        return drawn
    }

    /// The adults who live with mental illness, so far.
    var livingWithMentalIllness: Int { Int(mentalIllness.taken) }
}
