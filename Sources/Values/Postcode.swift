/// A postcode of the United Kingdom, as in "DD1 4QB".
///
/// Its shape is checked, not whether Royal Mail has given it to an address.
public struct Postcode: Hashable, Sendable {
    /// The part before the space, as in "DD1".
    public let outward: String
    /// The part after the space, as in "4QB".
    public let inward: String

    /// The postcode that text names, in any letter case and with or without its space.
    public init(parsing text: String) throws(PostcodeError) {
        let typed = text.filter { !$0.isWhitespace }
        guard !typed.isEmpty else { throw .blank }
        // Checked before capitals are made of it: the capitals of some other letters are letters of postcodes.
        guard typed.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) else { throw .badCharacter(trimmed(text)) }
        let letters = typed.uppercased()
        let bytes = Array(letters.utf8)
        guard bytes.count >= 5 else { throw .tooShort(letters) }
        guard bytes.count <= 7 else { throw .tooLong(letters) }
        let (outward, inward) = (bytes.dropLast(3), bytes.suffix(3))
        guard Self.isInward(Array(inward)) else { throw .badInward(String(letters.suffix(3))) }
        guard Self.isOutward(Array(outward)) else { throw .badOutward(String(letters.dropLast(3))) }
        self.outward = String(letters.dropLast(3))
        self.inward = String(letters.suffix(3))
    }

    /// The postcode in capitals with its space, as in "DD1 4QB".
    public var text: String { outward + " " + inward }

    /// The outward part and the first figure of the rest, as in "DD1 4": a few thousand addresses.
    public var sector: String { outward + " " + inward.prefix(1) }

    /// The letters at the start, as in "DD".
    public var area: String { String(outward.prefix(while: \.isLetter)) }

    /// A figure, then two letters of those in use there.
    private static func isInward(_ bytes: [UInt8]) -> Bool {
        bytes[0].isDigit && bytes.dropFirst().allSatisfy { "ABDEFGHJLNPQRSTUWXYZ".utf8.contains($0) }
    }

    /// One or two letters, then one or two figures or a figure and a letter, by the letters in use at each place.
    private static func isOutward(_ bytes: [UInt8]) -> Bool {
        if bytes.elementsEqual("GIR".utf8) { return true }
        func letter(_ index: Int, notIn others: String) -> Bool {
            bytes[index].isLetter && !others.utf8.contains(bytes[index])
        }
        guard bytes.count >= 2, letter(0, notIn: "QVX") else { return false }
        if bytes[1].isDigit {
            guard bytes.count <= 3 else { return false }
            return bytes.count == 2 || bytes[2].isDigit || "ABCDEFGHJKPSTUW".utf8.contains(bytes[2])
        }
        guard bytes.count >= 3, letter(1, notIn: "IJZ"), bytes[2].isDigit else { return false }
        return bytes.count == 3 || bytes[3].isDigit || "ABEHMNPRVWXY".utf8.contains(bytes[3])
    }
}

extension Postcode: LosslessStringConvertible, Comparable {
    /// The postcode that `text` names, or nil; ``init(parsing:)`` says why not.
    public init?(_ text: String) {
        do { try self.init(parsing: text) } catch { return nil }
    }

    /// Same as ``text``.
    public var description: String { text }

    /// As text, so "DD10" comes before "DD2".
    public static func < (left: Postcode, right: Postcode) -> Bool {
        (left.outward, left.inward) < (right.outward, right.inward)
    }
}

/// Why text is not a postcode.
public enum PostcodeError: ExplainedError, Hashable {
    /// There was no text.
    case blank
    /// There is something other than letters, digits and spaces in it.
    case badCharacter(String)
    /// It has fewer than five letters and digits.
    case tooShort(String)
    /// It has more than seven letters and digits.
    case tooLong(String)
    /// The part before the space has the wrong shape.
    case badOutward(String)
    /// The last three characters are not a digit and two letters of those in use.
    case badInward(String)

    public var message: String {
        switch self {
        case .blank: "There is no postcode. Give one, as in DD1 4QB."
        case .badCharacter(let text):
            "“\(text)” has something in it that postcodes do not have. Use letters, digits and one space."
        case .tooShort(let text): "“\(text)” is too short for a postcode. Give all of it, as in DD1 4QB."
        case .tooLong(let text): "“\(text)” is too long for a postcode. Give the postcode alone, as in DD1 4QB."
        case .badOutward(let part):
            "No postcode starts with “\(part)”. Check it; it should be like DD1, and the letter O is not the digit 0."
        case .badInward(let part):
            "No postcode ends with “\(part)”. Check it; it should be a digit and two letters, like 4QB."
        }
    }
}
