// What can have been done to a person's record.
extension Done {
    static let personAdded = Done(
        "person-added",
        "The record has been made. Next: name a key worker, then begin the support plan.")
    static let personChanged = Done("person-changed", "Saved. What it said before is kept.")
    static let planBegun = Done("plan-begun", "The support plan has begun. Next: agree the first outcome.")
    static let planChanged = Done("plan-changed", "The plan has been changed. What it said before is kept.")
    static let planEnded = Done(
        "plan-ended",
        "The plan has ended, and with it its outcomes and supports. All of it is kept.")
    static let deathRecorded = Done("death-recorded", "The death is on record. No review is called due any more.")
    static let deathWithdrawn = Done("death-withdrawn", "The record does not say any more that they have died.")
    static let outcomeAdded = Done("outcome-added", "The outcome has been added to the plan.")
    static let outcomeChanged = Done("outcome-changed", "The outcome has been changed. Where it began stays as it was.")
    static let outcomeEnded = Done("outcome-ended", "The outcome has ended. Its scores are kept.")
    static let supportAdded = Done("support-added", "The support has been added to the plan.")
    static let supportChanged = Done("support-changed", "The support has been changed. What it said before is kept.")
    static let supportEnded = Done("support-ended", "The support’s end is on the plan.")
    static let supportLinked = Done("support-linked", "The support is for this outcome too.")
    static let reviewSaved = Done("review-saved", "The review is saved, and every outcome has been looked at again.")
    static let memberAdded = Done("member-added", "They are on the care team now.")
    static let memberEnded = Done("member-ended", "The day they leave the care team is on record.")
    static let keyWorkerChanged = Done("key-worker-changed", "The key worker has changed.")
    static let relationshipAdded = Done("relationship-added", "They are in the network now.")
    static let relationshipEnded = Done("relationship-ended", "The relationship has ended.")
    static let allocated = Done("allocated", "The record has been allocated.")
    static let glassBroken = Done("opened", "The record is open to you for eight hours. Your manager will see why.")

    static let record: [Done] = [
        .personAdded, .personChanged, .planBegun, .planChanged, .planEnded, .deathRecorded, .deathWithdrawn,
        .outcomeAdded, .outcomeChanged, .outcomeEnded, .supportAdded, .supportChanged, .supportEnded, .supportLinked,
        .reviewSaved, .memberAdded, .memberEnded, .keyWorkerChanged, .relationshipAdded, .relationshipEnded,
        .allocated, .glassBroken,
    ]
}
