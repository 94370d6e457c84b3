import Practice
import Values

/// The rights that the story tells of, by what content calls them. What is put on record is the same operation as a
/// form's, which asks for the steps that a right has.
struct SyntheticRights: Sendable {
    let options: Right
    let advocacy: Right
    let futureCare: Right
    let complaints: Right
    let format: Right

    init() throws {
        let every = Set(Right.Step.allCases)
        options = try Self.right("sds-options", "Self-directed support", [.explained, .chosen, .doesNotApply], .chosen)
        advocacy = try Self.right("advocacy", "Independent advocacy", every.subtracting([.chosen]), .offered)
        futureCare = try Self.right("future-care-plan", "Future care plan", every.subtracting([.chosen]), .offered)
        complaints = try Self.right("complaints-and-redress", "Complaints", [.explained], .explained)
        format = try Self.right("information-in-a-format", "Information", [.explained], .explained)
    }

    private static func right(
        _ id: String, _ title: String, _ steps: Set<Right.Step>, _ doneBy: Right.Step
    ) throws -> Right {
        Right(
            ref: try Ref(kind: "right", id: id), title: title, holder: .person, steps: steps, doneBy: doneBy,
            applies: .everybody, asks: title, tells: title)
    }
}
