import People
import Practice

/// The texts that rows of an extract name, each with a number.
struct ExtractWords: Sendable {
    var domains = Vocabulary()
    var services = Vocabulary()
    var zones = Vocabulary()
    var teams = Vocabulary()
    var needKinds = Vocabulary()
}

/// The codes of recorded sexes.
enum Sexes {
    static let all = Sex.allCases.map(\.rawValue)

    static func code(_ text: String?) -> Int32 {
        text.flatMap { text in all.firstIndex(of: text).map(Int32.init) } ?? Segment.none
    }
}

/// The codes of the options of self-directed support.
enum SelfDirection {
    static let all = SelfDirectedOption.allCases.map(\.rawValue)
    /// The key of supports for which none is recorded.
    static let notRecorded = "not-recorded"
    static let doesNotApply = code(SelfDirectedOption.doesNotApply.rawValue)
    private static let directed = SelfDirectedOption.allCases.map(\.isPersonDirected)

    static func code(_ text: String?) -> Int32 {
        text.flatMap { text in all.firstIndex(of: text).map(Int32.init) } ?? Segment.none
    }

    static func isPersonDirected(_ code: Int32) -> Bool { code != Segment.none && directed[Int(code)] }
}

/// The codes of whose view a score is.
enum Views {
    static let all = Outcome.View.allCases.map(\.rawValue)
    static let person = code(Outcome.View.person.rawValue)
    static let worker = code(Outcome.View.worker.rawValue)

    static func code(_ text: String?) -> Int32 {
        text.flatMap { text in all.firstIndex(of: text).map(Int32.init) } ?? Segment.none
    }
}
