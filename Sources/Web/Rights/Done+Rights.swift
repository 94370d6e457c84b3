// What can have been done about somebody's rights.
extension Done {
    static let rightStepAdded = Done("right-step-added", "It is on record: what happened, when, who did it and how.")
    static let rightStepWithdrawn = Done(
        "right-step-withdrawn", "The step is left out of everything. It is kept, with the reason.")

    static let rights: [Done] = [.rightStepAdded, .rightStepWithdrawn]
}
