import People
import Store
import Values

/// One step of a right: what happened, when, by whom and how. Steps are added, and never changed.
public struct RightStep: Sendable, Hashable {
    public let id: ID<RightStep>
    public let version: Int
    /// Whose right it is.
    public let person: ID<Person>
    public let right: Ref
    public let step: Right.Step
    /// The option of self-directed support that was explained or chosen.
    public let option: SelfDirectedOption?
    public let doneOn: LocalDate
    /// Who did it, by name.
    public let doneBy: String
    /// Their account's user name, if it was whoever recorded it.
    public let account: String?
    public let how: How?
    public let format: Format?
    /// More of the format, such as which language.
    public let formatDetail: String?
    /// The service that gives or is to give it, such as an advocacy service.
    public let service: Ref?
    public let note: String?
    /// The last day of something that ends by itself, such as an order.
    public let until: LocalDate?
    /// Why the step is left out of everything: it was recorded by mistake. nil for a step that counts.
    public let mistake: String?

    public var ref: Ref { get throws { try Ref(kind: "right-step", id: id.text) } }

    /// How somebody was told.
    public enum How: String, Sendable, CaseIterable {
        case inPerson = "in-person"
        case phone, video, letter, email, meeting

        public var words: String {
            switch self {
            case .inPerson: "In person"
            case .phone: "By phone"
            case .video: "By video"
            case .letter: "By letter"
            case .email: "By email"
            case .meeting: "In a meeting"
            }
        }
    }

    /// In which format somebody could use what they were told.
    public enum Format: String, Sendable, CaseIterable {
        case plainWords = "plain-words"
        case easyRead = "easy-read"
        case largePrint = "large-print"
        case braille, audio
        case signLanguage = "bsl"
        case otherLanguage = "other-language"
        case interpreter = "with-interpreter"

        public var words: String {
            switch self {
            case .plainWords: "Plain words"
            case .easyRead: "Easy read"
            case .largePrint: "Large print"
            case .braille: "Braille"
            case .audio: "Audio"
            case .signLanguage: "British Sign Language"
            case .otherLanguage: "Another language"
            case .interpreter: "With an interpreter"
            }
        }
    }
}
