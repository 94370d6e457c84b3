import People
import Store
import Values

/// Somebody's getting in touch about a person, by any channel, and what was done about it.
public struct Contact: Sendable, Hashable {
    public let id: ID<Contact>
    public let version: Int
    /// The person it is about; an identity of the contact's own while nobody on record fits.
    public let person: ID<Person>
    /// Whether ``person`` is somebody on record.
    public let isMatched: Bool
    /// Whoever got in touch, where it is not the person.
    public let callerName: String?
    public let callerPhone: String?
    /// Whom it is about, as it was said, while nobody on record fits.
    public let aboutName: String?
    public let aboutBorn: LocalDate?
    public let receivedAt: Instant
    public let channel: Channel
    public let source: Source
    /// The organisation that got in touch.
    public let organisation: Ref?
    /// What is being asked, in the words of whoever asks.
    public let words: String
    public let isOutOfHours: Bool
    /// The team at whose desk it is.
    public let team: Ref
    /// What was done about it; nil while it waits to be looked at.
    public let answer: Answer?
    /// An earlier contact that this one comes after.
    public let follows: ID<Contact>?

    public var ref: Ref { get throws { try Contact.ref(id) } }
    public static func ref(_ id: ID<Contact>) throws -> Ref { try Ref(kind: "contact", id: id.text) }
}

extension Contact {
    /// What was done about a contact, and when it was decided.
    public struct Answer: Sendable, Hashable {
        public let outcome: Outcome
        public let at: Instant
        public let reason: String
        /// The service that they were pointed to or booked with.
        public let service: Ref?
        public let bookedOn: LocalDate?
        public let eligibility: Eligibility?
        /// The service that the eligibility is for.
        public let eligibilityFor: Ref?

        init(
            outcome: Outcome, at: Instant, reason: String, service: Ref? = nil, bookedOn: LocalDate? = nil,
            eligibility: Eligibility? = nil, eligibilityFor: Ref? = nil
        ) {
            (self.outcome, self.at, self.reason, self.service) = (outcome, at, reason, service)
            (self.bookedOn, self.eligibility, self.eligibilityFor) = (bookedOn, eligibility, eligibilityFor)
        }
    }

    public enum Channel: String, Sendable, CaseIterable {
        case phone
        case inPerson = "in-person"
        case letterOrEmail = "letter-or-email"
        case online
        case professionalSystem = "professional-system"

        public var words: String {
            switch self {
            case .phone: "By phone"
            case .inPerson: "In person"
            case .letterOrEmail: "By letter or email"
            case .online: "On this site"
            case .professionalSystem: "From another service’s system"
            }
        }
    }

    public enum Source: String, Sendable, CaseIterable {
        case person = "self"
        case familyOrFriend = "family-or-friend"
        case carer
        case generalPractice = "general-practice"
        case hospital, police, ambulance
        case thirdSector = "third-sector"
        case council, other

        public var words: String {
            switch self {
            case .person: "The person themselves"
            case .familyOrFriend: "Family or a friend"
            case .carer: "An unpaid carer"
            case .generalPractice: "A GP practice"
            case .hospital: "A hospital"
            case .police: "Police"
            case .ambulance: "Ambulance"
            case .thirdSector: "A third-sector organisation"
            case .council: "Another part of the council"
            case .other: "Somebody else"
            }
        }
    }

    /// What was done at first contact.
    public enum Outcome: String, Sendable, CaseIterable {
        case advice
        case directAccess = "direct-access"
        case referral, emergency
        case noFurtherHelp = "no-further-help"

        public var words: String {
            switch self {
            case .advice: "Advice, or a pointer to help"
            case .directAccess: "Booked with a service that anybody may use"
            case .referral: "A referral to a team"
            case .emergency: "An emergency response"
            case .noFurtherHelp: "Nothing more is needed"
            }
        }

        /// Whether it was settled there and then, with help that the person can use.
        public var isResolved: Bool { self == .advice || self == .directAccess }
    }
}

/// How great somebody's need is by the national eligibility framework, from the greatest.
public enum Eligibility: String, Sendable, CaseIterable {
    case critical, substantial, moderate, low

    public var words: String {
        switch self {
        case .critical: "Critical"
        case .substantial: "Substantial"
        case .moderate: "Moderate"
        case .low: "Low"
        }
    }
}
