/// A kind of item and the fields of its own that it may have.
public struct Kind: Sendable {
    /// The name, as it stands before the slash of a reference.
    public let name: String
    /// The fields, in the order in which they are best written.
    public let fields: [FieldRule]

    init(_ name: String, _ fields: FieldRule...) {
        self.name = name
        self.fields = fields
    }

    /// The kind called `name`.
    public static func named(_ name: String) -> Kind? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The links that an item of the kind may have, in the order of ``LinkKind``.
    public var links: [LinkKind] {
        LinkKind.allCases.filter { LinkRule.rule($0, from: name) != nil }
    }

    /// The name with its article, as in "an action".
    static func phrase(_ name: String) -> String {
        (name.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + name
    }

    /// The fields that every item may have.
    static let commonFields = ["ref", "title", "summary", "source"]

    /// Everything that may stand in an item of the kind.
    var names: [String] { Self.commonFields + fields.map(\.name) + links.map(\.rawValue) }
}

/// What one field of a kind holds.
public struct FieldRule: Sendable {
    public let name: String
    public let shape: Shape
    public let isRequired: Bool

    static func required(_ name: String, _ shape: Shape) -> FieldRule {
        FieldRule(name: name, shape: shape, isRequired: true)
    }

    static func optional(_ name: String, _ shape: Shape) -> FieldRule {
        FieldRule(name: name, shape: shape, isRequired: false)
    }
}

/// The form that a field's value has to have.
public enum Shape: Hashable, Sendable {
    /// Text on one line, up to so many characters.
    case line(upTo: Int)
    /// Text of a sentence or more, up to 2,000 characters.
    case prose
    /// A list of texts of up to 300 characters.
    case lines
    /// A whole number in the range.
    case integer(ClosedRange<Int>)
    case date
    /// One of the words.
    case choice([String])
    /// A list of some of the words.
    case choices([String])
    /// A code of the Scottish statistical geography: the three characters, then six digits.
    case code(String)
    /// `from` and `to`, both dates.
    case period
    /// A list of `date` and `name`; it may be empty.
    case holidays
    /// `value`, a whole number, and `from`, the day from which it is aimed at.
    case target
    /// A list of `on`, a day from which figures cannot be compared with earlier ones, and `why`.
    case breaks

    /// Text on one line of up to 200 characters.
    static let line = Shape.line(upTo: 200)
}
