// What can have been done to what is not met yet.
extension Done {
    static let needAdded = Done(
        "need-added", "It is on record. It stays there until it is met, or is not needed any more.")
    static let needChanged = Done("need-changed", "Saved. What it said before is kept.")
    static let needMet = Done("need-met", "It is met. How long it was missing stays in the figures.")
    static let needClosed = Done("need-closed", "It is closed as no longer needed. What it said is kept.")
    static let needReopened = Done("need-reopened", "It is open again, since the day it was first missing.")

    static let needs: [Done] = [.needAdded, .needChanged, .needMet, .needClosed, .needReopened]
}
