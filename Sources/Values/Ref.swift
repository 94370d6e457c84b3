/// What anything that can be pointed at is called: a kind and an identifier, as in `service/hope-point`,
/// `recommendation/ddc-13` or `paper/DIJB43-2021`.
public struct Ref: Hashable, Sendable {
    /// What kind of thing it is: lower-case letters and single hyphens between them, up to ``kindLimit`` characters.
    public let kind: String
    /// Which one it is: letters, digits, hyphens and dots, starting with a letter or digit, up to ``idLimit``
    /// characters. Upper and lower case differ.
    public let id: String

    /// The most characters a kind may have.
    public static let kindLimit = 40
    /// The most characters an identifier may have.
    public static let idLimit = 80

    /// The reference to the thing of `kind` that is called `id`.
    public init(kind: String, id: String) throws(RefError) {
        try Self.check(kind: kind)
        try Self.check(id: id)
        self.kind = kind
        self.id = id
    }

    /// The reference that text such as "outcome/7Q2" names.
    public init(parsing text: String) throws(RefError) {
        guard let slash = text.firstIndex(of: "/") else { throw .noSlash(text) }
        try self.init(kind: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
    }

    /// The reference as text, as in "service/hope-point".
    public var text: String { kind + "/" + id }

    private static func check(kind: String) throws(RefError) {
        let bytes = Array(kind.utf8)
        let hyphen = UInt8(ascii: "-")
        guard let first = bytes.first, let last = bytes.last else { throw .kindMissing }
        guard bytes.count <= kindLimit else { throw .kindTooLong(kind) }
        guard first != hyphen, last != hyphen, bytes.allSatisfy({ $0.isLowercaseLetter || $0 == hyphen }),
            !zip(bytes, bytes.dropFirst()).contains(where: { $0 == hyphen && $1 == hyphen })
        else { throw .badKind(kind) }
    }

    private static func check(id: String) throws(RefError) {
        let bytes = id.utf8
        guard let first = bytes.first else { throw .idMissing }
        guard bytes.count <= idLimit else { throw .idTooLong(id) }
        // A first letter or digit also keeps "." and ".." out, which a browser would take as part of a path.
        guard first.isLetter || first.isDigit,
            bytes.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
        else { throw .badID(id) }
    }
}

extension Ref: LosslessStringConvertible, Comparable {
    /// The reference that `text` names, or nil; ``init(parsing:)`` says why not.
    public init?(_ text: String) {
        do { try self.init(parsing: text) } catch { return nil }
    }

    /// Same as ``text``.
    public var description: String { text }

    /// By kind, then by identifier, upper case before lower.
    public static func < (left: Ref, right: Ref) -> Bool {
        (left.kind, left.id) < (right.kind, right.id)
    }
}

extension Ref: Codable {
    /// Reads the reference from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            try self.init(parsing: container.decode(String.self))
        } catch let error as RefError {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.message)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Why text is not a reference.
public enum RefError: ExplainedError, Hashable {
    /// There is no slash between kind and identifier.
    case noSlash(String)
    /// There is nothing before the slash.
    case kindMissing
    /// The kind is longer than ``Ref/kindLimit``.
    case kindTooLong(String)
    /// The kind has something other than lower-case letters with single hyphens between them.
    case badKind(String)
    /// There is nothing after the slash.
    case idMissing
    /// The identifier is longer than ``Ref/idLimit``.
    case idTooLong(String)
    /// The identifier has something other than letters, digits, hyphens and dots, or starts with a hyphen or dot.
    case badID(String)

    public var message: String {
        switch self {
        case .noSlash(let text):
            "“\(text)” is not a reference. Write its kind, a slash and its identifier, as in service/hope-point."
        case .kindMissing:
            "The reference has no kind. Write one before the slash, as in service/hope-point."
        case .kindTooLong(let kind):
            "The kind “\(kind.prefix(20))…” is too long. Use up to \(Ref.kindLimit) characters."
        case .badKind(let kind):
            "“\(kind)” is not a kind. Use lower-case letters with single hyphens between them, as in unmet-need."
        case .idMissing:
            "The reference has no identifier. Write one after the slash, as in service/hope-point."
        case .idTooLong(let id):
            "The identifier “\(id.prefix(20))…” is too long. Use up to \(Ref.idLimit) characters."
        case .badID(let id):
            "“\(id)” is not an identifier. Start with a letter or digit; use letters, digits, hyphens and dots."
        }
    }
}
