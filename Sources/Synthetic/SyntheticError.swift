import Values

/// Why no partnership could be made up.
public enum SyntheticError: ExplainedError, Hashable {
    /// Not from 50 to 10,000,000 people.
    case people(Int)
    /// A share of plans outside 0 to 0.75, a number of outcomes outside 1 to 8, or years outside 2 to 6.
    case shape
    /// Content lacks something that every partnership has.
    case contentLacks(String)
    /// The store is in use: made-up people never go among others.
    case storeInUse

    public var message: String {
        switch self {
        case .people(let people):
            "A partnership of \(people) people cannot be made up. Give a number from 50 to 10,000,000."
        case .shape:
            """
            Plans are for a share from 0 to 0.75 of people, with 1 to 8 outcomes each, over 2 to 6 years. Give numbers \
            within those.
            """
        case .contentLacks(let what):
            "The content declares no \(what), and a partnership cannot be made up without. Load the content first."
        case .storeInUse:
            """
            The store has accounts in it already, and made-up people never go among others. Give the address of a \
            new one.
            """
        }
    }
}
