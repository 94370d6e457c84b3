import Content
import Partnership
import Practice
import Store
import Values

extension SampleRecords {
    /// Of `known`: two of the four options were explained, advocacy was offered and waits for an answer, and one step
    /// was recorded by mistake.
    static func addRights(
        to records: SampleRecords, catalogue: Catalogue, surroundings: Surroundings, with pen: Pen
    ) throws {
        let today = pen.signature.at.ukDate
        let rights = catalogue.rights(on: today)
        func take(_ step: Right.Step, of id: String, options: Set<String> = [], daysAgo: Int, note: String) throws {
            guard let right = rights.first(where: { $0.ref.id == id }) else { return }
            var fields = RightStepFields()
            fields.step = step.rawValue
            fields.options = options
            fields.doneBy = "Community nurse"
            fields.how = RightStep.How.inPerson.rawValue
            fields.format = RightStep.Format.plainWords.rawValue
            fields.note = note
            let details = try RightStepDetails(
                fields, of: right, doneOn: today.adding(days: -daysAgo), account: nil, before: [], today: today)
            try Rights.add(details, to: records.known, surroundings: surroundings, with: pen)
        }
        try take(
            .explained, of: "sds-options", options: ["option-1", "option-3"], daysAgo: 12,
            note: "She would like to hear about the others with her sister")
        try take(.explained, of: "complaints-and-redress", daysAgo: 12, note: "")
        try take(.explained, of: "advocacy", daysAgo: 12, note: "")
        try take(.offered, of: "advocacy", daysAgo: 5, note: "")
        let steps = try Rights.steps(of: records.known, authority: pen.signature.authority, on: pen.connection)
        guard let step = steps.first(where: { $0.right.id == "complaints-and-redress" }),
            let right = rights.first(where: { $0.ref == step.right })
        else { return }
        try Rights.withdraw(step, of: right, seen: step.version, why: "It was another conversation", with: pen)
    }
}
