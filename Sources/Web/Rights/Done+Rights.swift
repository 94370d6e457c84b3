// What can have been done about somebody's rights.
extension Done {
    static let rightStepAdded = Done("right-step-added", "It is on record: what happened, when, who did it and how.")
    static let rightStepWithdrawn = Done(
        "right-step-withdrawn", "The step is left out of everything. It is kept, with the reason.")

    static let carerPlanBegun = Done("carer-plan-begun", "The carer’s plan has begun.")
    static let carerPlanChanged = Done("carer-plan-changed", "The plan has been changed. What it said before is kept.")
    static let carerPlanEnded = Done("carer-plan-ended", "The plan has ended. It is kept.")
    static let breakAdded = Done("break-added", "The break is on record.")

    static let rights: [Done] = [
        .rightStepAdded, .rightStepWithdrawn, .carerPlanBegun, .carerPlanChanged, .carerPlanEnded, .breakAdded,
    ]
}
