/// What would split a figure into people. No answer is ever split so: whoever may see people by name gets a list of those
/// whose records they may see, and everybody else a refusal.
public enum NamingBreakdown: String, Hashable, Sendable, CaseIterable {
    case person
    case keyWorker = "key-worker"

    /// "person", "key worker".
    public var words: String {
        switch self {
        case .person: "person"
        case .keyWorker: "key worker"
        }
    }
}
