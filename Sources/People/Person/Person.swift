import Store
import Values

/// A person known to the partnership.
public struct Person: Sendable, Hashable {
    public let id: ID<Person>
    public let version: Int
    public let name: Name
    public let birthDate: LocalDate?
    public let diedOn: LocalDate?
    /// As the person or a record of birth gives it; never taken from a CHI number.
    public let sex: Sex?
    public let chi: CHI?
    public let communication: Communication
    public let phone: String?
    /// The team that the record is allocated to.
    public let team: Ref?
    /// Open to its care team alone.
    public let isRestricted: Bool

    public var ref: Ref { Person.ref(id) }

    public static func ref(_ id: ID<Person>) -> Ref {
        // An identity is 26 letters and digits, which is always a reference's id.
        (try? Ref(kind: "person", id: id.text)) ?? unknown
    }

    private static let unknown: Ref = {
        guard let ref = Ref("person/unknown") else { preconditionFailure("a fixed reference") }
        return ref
    }()

    /// How old the person is, or was when they died, in whole years.
    public func age(on today: LocalDate) -> Int? {
        birthDate.map { $0.age(on: min(diedOn ?? today, today)) }
    }
}

/// What a person is called.
public struct Name: Sendable, Hashable {
    public let given: String
    public let family: String
    /// What they like to be called, if it is not their given name.
    public let preferred: String?

    public init(given: String, family: String, preferred: String? = nil) {
        self.given = given
        self.family = family
        self.preferred = preferred
    }

    public var full: String { "\(given) \(family)" }

    /// As a list sorts it: family name first.
    public var sorted: String { "\(family), \(given)" }

    /// What to call them.
    public var called: String { preferred ?? given }
}

/// Sex, as it is asked in the census: a question that may be left unanswered.
public enum Sex: String, Sendable, CaseIterable {
    case female, male

    public var words: String {
        switch self {
        case .female: "Female"
        case .male: "Male"
        }
    }
}

/// How to talk with somebody so that both understand.
public struct Communication: Sendable, Hashable {
    /// The language they would choose, if not English.
    public let language: String?
    public let needsInterpreter: Bool
    /// Anything that helps: large print, easy read, lip-reading, a quiet room, somebody with them.
    public let needs: String?

    public init(language: String? = nil, needsInterpreter: Bool = false, needs: String? = nil) {
        self.language = language
        self.needsInterpreter = needsInterpreter
        self.needs = needs
    }

    public var words: String? {
        var parts: [String] = []
        if let language { parts.append(needsInterpreter ? "\(language), with an interpreter" : language) }
        if language == nil && needsInterpreter { parts.append("Needs an interpreter") }
        if let needs { parts.append(needs) }
        return parts.isEmpty ? nil : parts.joined(separator: ". ")
    }
}

/// A name that somebody had or is also known by, kept so that they are found by it.
public struct OtherName: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case former
        case alsoKnownAs = "also-known-as"

        public var words: String {
            switch self {
            case .former: "Former name"
            case .alsoKnownAs: "Also known as"
            }
        }
    }

    public let id: ID<OtherName>
    public let kind: Kind
    public let given: String
    public let family: String

    public var full: String { "\(given) \(family)" }
}
