/// The shape of the made-up partnership: the city's published figures, and what is our own guess.
///
/// Source of the figures: report of the joint inspection of adult services in Dundee, March 2026, part 2.
public struct SyntheticShape: Sendable, Hashable {
    /// How many people live in the city.
    public static let population = 150_390
    /// How many of them are unpaid carers.
    public static let carers = 16_844
    /// The shares of carers who care for up to 19, 20 to 49, and 50 or more hours a week. The first and the last are
    /// published; the second is what they leave.
    public static let hoursShares = [0.512, 0.224, 0.264]
    /// The share of women and girls.
    public static let womenShare = 0.52
    /// The share of adults who live with mental illness.
    public static let mentalIllnessShare = 0.162
    /// The share of people who live in the most deprived fifth of Scotland's data zones.
    public static let mostDeprivedShare = 0.366

    /// The share of all people who have a support plan, from 0 to 0.75; nobody under 16 has one. Our own guess: at the
    /// size of the city it gives about 27,500 plans.
    public var plansShare: Double
    /// How many personal outcomes a plan begins with, 1 to 8.
    public var outcomesPerPlan: ClosedRange<Int>
    /// How many years back the oldest plans began, 2 to 6. A plan is reviewed three or four times a year, so this decides
    /// how many scores there are.
    public var years: Int

    /// The most years that plans go back: the whole story begins six years before its last day.
    public static let longest = 6

    /// The city's shape; a larger `plansShare` makes more plans, outcomes and scores of the same people, and more `years`
    /// more reviews of each plan.
    public init(plansShare: Double = 0.183, outcomesPerPlan: ClosedRange<Int> = 2...5, years: Int = 2) {
        self.plansShare = plansShare
        self.outcomesPerPlan = outcomesPerPlan
        self.years = years
    }

    static let carersShare = Double(carers) / Double(population)
}
