import Values

/// What somebody typed into the search for people, taken apart: a CHI number, a date of birth, a postcode, and what is
/// left, which is names in any order.
public struct PersonQuery: Sendable, Hashable {
    public private(set) var chi: CHI?
    public private(set) var birthDate: LocalDate?
    public private(set) var postcode: Postcode?
    public private(set) var names: [String] = []
    /// What looks like a CHI number and is not one, with what to do about it.
    public private(set) var fault: FieldFault?

    public var isEmpty: Bool { chi == nil && birthDate == nil && postcode == nil && names.isEmpty }

    public init(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        takeCHI(&words)
        takeBirthDate(&words)
        takePostcode(&words)
        names = Array(NameIndex.joined(words.flatMap(NameIndex.tokens)).prefix(6))
    }

    /// The search for a name together with a date of birth or a postcode.
    init(_ name: Name, birthDate: LocalDate? = nil, postcode: Postcode? = nil) {
        names = Array(NameIndex.joined(NameIndex.tokens(name.full)).prefix(6))
        self.birthDate = birthDate
        self.postcode = postcode
    }

    /// Ten digits, together or with spaces between them.
    private mutating func takeCHI(_ words: inout [String]) {
        let digits = words.filter { word in word.allSatisfy { $0.isASCII && $0.isNumber } }
        let joined = digits.joined()
        guard joined.count >= 9, joined.count <= 12 else { return }
        let check = CHI.check(joined)
        chi = check.chi
        if let message = check.message { fault = FieldFault(field: "q", message: message) }
        words.removeAll { digits.contains($0) }
    }

    /// `27/3/1954`, `27-03-1954`, `27.3.1954`, `1954-03-27`, `27 3 1954`.
    private mutating func takeBirthDate(_ words: inout [String]) {
        for start in words.indices.dropLast(2) where words[start + 2].count == 4 {
            // In three words, and as a form asks for it.
            let three = words[start...(start + 2)]
            guard three.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                let date = Self.date(three.joined(separator: " "))
            else { continue }
            birthDate = date
            words.removeSubrange(start...(start + 2))
            return
        }
        for (index, word) in words.enumerated() {
            if let date = LocalDate(iso: word) ?? Self.date(word) {
                birthDate = date
                words.remove(at: index)
                return
            }
        }
    }

    private static func date(_ word: String) -> LocalDate? {
        let parts = word.split { "/-. ".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return try? LocalDate(year: parts[2], month: parts[1], day: parts[0])
    }

    /// A postcode in one word or two.
    private mutating func takePostcode(_ words: inout [String]) {
        for index in words.indices where words[index].contains(where: \.isNumber) {
            if let whole = Postcode(words[index]) {
                postcode = whole
                words.remove(at: index)
                return
            }
            if index + 1 < words.count, let pair = Postcode(words[index] + " " + words[index + 1]) {
                postcode = pair
                words.removeSubrange(index...(index + 1))
                return
            }
        }
    }
}
