/// What was made: a count of each thing.
public struct SyntheticReport: Sendable, Hashable, Codable {
    public internal(set) var people = 0
    public internal(set) var women = 0
    /// People on record who care, unpaid, for another who is on record.
    public internal(set) var carers = 0
    public internal(set) var adults = 0
    /// Adults who live with mental illness. No field of the record says so: it steers who has a plan and which
    /// services support them.
    public internal(set) var adultsLivingWithMentalIllness = 0
    /// People in each quintile of deprivation, the most deprived first. Those without a fixed address are in none.
    public internal(set) var quintiles = [0, 0, 0, 0, 0]
    public internal(set) var plans = 0
    /// How many of the plans have ended.
    public internal(set) var endedPlans = 0
    public internal(set) var outcomes = 0
    public internal(set) var supports = 0
    public internal(set) var reviews = 0
    /// Outcomes scored at reviews; those left unscored for a reason are not among them.
    public internal(set) var scores = 0
    public internal(set) var unscored = 0
    public internal(set) var contacts = 0
    public internal(set) var referrals = 0
    /// What people need and could not have when it was found, whether it was met since or not.
    public internal(set) var needs = 0
    public internal(set) var accounts = 0
    /// The user names of the accounts that the demonstration password opens, one for each role.
    public internal(set) var demoAccounts: [String] = []
    /// The identity of the record that tells the story of the thread from end to end.
    public internal(set) var storyPerson = ""

    init() {}
}
