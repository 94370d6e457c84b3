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
        "locality": "Locality", "measure": "Measure", "indicator": "Published figure",
        "comparator": "Place to compare with", "paper": "Paper", "partnership": "Partnership",
        "glossary": "Term", "calendar": "Calendar", "scale": "Scale", "need-kind": "Kind of need",
        "avoid": "Words to avoid",
    ]

    public static func kind(_ kind: String) -> String {
        if let words = kinds[kind] { return words }
        let words = kind.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension ThreadWords {
    /// So many things of a kind, in words within a sentence: "one service", "21 services", "2 strategic priorities".
    public static func count(_ count: Int, _ kind: String) -> String {
        let words = self.kind(kind).lowercasedFirst
        return count == 1 ? "one \(words)" : "\(count) \(plural(of: words))"
    }

    /// Several things of a kind, as a heading has them: "Services", "Parts of life".
    public static func plural(ofKind kind: String) -> String { plural(of: self.kind(kind)) }

    private static func plural(of words: String) -> String {
        if words.lowercased() == "person" { return String(words.prefix(1)) + "eople" }
        if words.hasSuffix("s") { return words }
        guard let space = words.firstRange(of: " of ") ?? words.firstRange(of: " to ") else {
            return words.hasSuffix("y") ? words.dropLast() + "ies" : words + "s"
        }
        return plural(of: String(words[..<space.lowerBound])) + words[space.lowerBound...]
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
