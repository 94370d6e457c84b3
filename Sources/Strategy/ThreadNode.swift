import Content
import Values

/// One bead of the thread: something that can be pointed at, how the one before leads to it, and what follows.
public struct ThreadNode: Sendable, Hashable, Codable {
    public let ref: Ref
    /// What sort of thing it is, in words: "Service", "Strategic priority".
    public let kind: String
    public let title: String
    /// How the bead before leads here: "is delivered by". Nil for the first.
    public let link: String?
    /// What stands behind it in the records, as a protected count in words, if it is a thing that outcomes lead to.
    public var behind: String?
    public var next: [ThreadNode]
    /// Why the thread does not go on here for this reader, if it does not.
    public let closed: String?

    public init(
        ref: Ref, kind: String, title: String, link: String?, behind: String? = nil, next: [ThreadNode] = [],
        closed: String? = nil
    ) {
        self.ref = ref
        self.kind = kind
        self.title = title
        self.link = link
        self.behind = behind
        self.next = next
        self.closed = closed
    }

    /// Every bead of the thread, this one first.
    public var all: [ThreadNode] { [self] + next.flatMap(\.all) }
}

/// Which way to walk.
public enum ThreadDirection: String, Sendable, CaseIterable {
    /// Towards what it is for.
    case up
    /// Towards what it is made of.
    case down
}

extension Item {
    /// Its kind, in words.
    public var kindWords: String { ThreadWords.kind(ref.kind) }
}

/// What the kinds of things on the thread are called.
public enum ThreadWords {
    private static let kinds = [
        "person": "Person", "support-plan": "Support plan", "outcome": "Outcome", "review": "Review",
        "outcome-domain": "Part of life", "national-outcome": "National outcome", "service": "Service",
        "priority": "Strategic priority", "action": "Key action", "programme": "Programme",
        "commitment": "Commitment", "plan": "Plan", "organisation": "Organisation", "team": "Team", "area": "Area",
        "locality": "Locality", "measure": "Measure", "paper": "Paper", "partnership": "Partnership",
        "glossary": "Term", "calendar": "Calendar", "scale": "Scale", "avoid": "Words to avoid",
    ]

    public static func kind(_ kind: String) -> String {
        if let words = kinds[kind] { return words }
        let words = kind.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
