import People
import Store
import Values

extension Happening.Kind {
    public static let right = Self("Rights")
}

extension ChronologySource {
    /// What was explained, offered, chosen and had of a person's rights. Options that were explained in one talk are one
    /// happening; what was recorded by mistake did not happen.
    static let rights = ChronologySource(.right) { person, authority, connection in
        let steps = try Rights.steps(of: person, authority: authority, on: connection).filter { $0.mistake == nil }
        var told: [Happening] = []
        var talk: RightStep?
        for step in steps {
            if let talk, step.isOfSameTalk(as: talk) { continue }
            talk = step
            told.append(
                Happening(
                    on: step.doneOn, kind: .right, title: step.step.words,
                    detail: ["By \(step.doneBy)", step.note].compactMap { $0 }.joined(separator: ". "), ref: step.right)
            )
        }
        return told
    }
}

extension RightStep {
    /// Whether both were recorded of one talk: the same step of the same right, on one day, by one person.
    public func isOfSameTalk(as other: RightStep) -> Bool {
        step == other.step && right == other.right && doneOn == other.doneOn && doneBy == other.doneBy
            && note == other.note
    }
}
