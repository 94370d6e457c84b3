/// Something that is known of each row of a fact, by which a measure can choose and count.
public struct FactField: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Yes or no.
        case flag
        /// A whole number, or unknown; its unit in words.
        case number(String)
        /// One of several words, or unknown.
        case choice([String])
    }

    /// What content calls it, as in "reached-target".
    public let name: String
    public let kind: Kind
    /// What it is, in a sentence.
    public let meaning: String
    /// Whether it is known of every row.
    public let isAlwaysKnown: Bool

    /// What values it has, in words.
    public var kindWords: String {
        switch kind {
        case .flag: "yes or no"
        case .number(let unit): "a number of \(unit)"
        case .choice(let choices): choices.joined(separator: ", ")
        }
    }

    init(_ name: String, _ kind: Kind, _ meaning: String, isAlwaysKnown: Bool = true) {
        (self.name, self.kind, self.meaning, self.isAlwaysKnown) = (name, kind, meaning, isAlwaysKnown)
    }
}

/// One row of a fact: whose it is, and what is known of it.
struct Member {
    /// Places in the segment; -1 where it has none.
    let person: Int
    var plan = -1
    var outcome = -1
    var support = -1
    /// The code of whose view it is, for outcomes.
    var view = Segment.none
    /// The codes of up to two words of the row's own that it can be split by, for facts that have them.
    var first = Segment.none
    var second = Segment.none
    /// For needs, the code of the service that would meet it.
    var service = Segment.none
    /// What its fields hold, in the order of the fact's: 1 and 0 for yes and no, ``unknown`` for what is not known.
    var values = SIMD16<Int32>(repeating: unknown)

    static let unknown = Int32.min

    subscript(field: Int) -> Int32 {
        get { values[field] }
        set { values[field] = newValue }
    }

    mutating func set(_ field: Int, _ flag: Bool) { values[field] = flag ? 1 : 0 }

    mutating func know(_ field: Int, _ number: Int32?) { values[field] = number ?? Self.unknown }

    /// - Parameter code: a choice's place in its list, or ``Segment/none``.
    mutating func choose(_ field: Int, _ code: Int32) { values[field] = code == Segment.none ? Self.unknown : code }
}
