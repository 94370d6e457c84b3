import People
import Values

/// Something that a person might want, in words that they might use; `{kin}`, `{place}`, `{pastime}`, `{day}` and
/// `{meal}` stand for what differs from one person to the next.
struct Wish: Sendable, ExpressibleByStringLiteral {
    let words: String
    /// Whose wish it could be; anyone's if there is nothing.
    let audience: Audience?

    enum Audience: Sendable {
        case older, younger, workingAge, carer, recovery, mentalIllness
    }

    init(stringLiteral words: String) {
        self.words = words
        audience = nil
    }

    private init(_ words: String, _ audience: Audience) {
        self.words = words
        self.audience = audience
    }

    static func older(_ words: String) -> Wish { Wish(words, .older) }
    static func younger(_ words: String) -> Wish { Wish(words, .younger) }
    static func workingAge(_ words: String) -> Wish { Wish(words, .workingAge) }
    static func carer(_ words: String) -> Wish { Wish(words, .carer) }
    static func recovery(_ words: String) -> Wish { Wish(words, .recovery) }
    static func mentalIllness(_ words: String) -> Wish { Wish(words, .mentalIllness) }

    /// Whether it could be this person's; what is especially theirs comes first.
    func weight(for resident: Resident) -> Double {
        switch audience {
        case nil: 1
        case .older: resident.age >= 65 ? 1.5 : 0
        case .younger: resident.age < 35 ? 1.5 : 0
        case .workingAge: (18...64).contains(resident.age) ? 1.2 : 0
        case .carer: resident.circumstances.contains(.carer) ? 2.5 : 0
        case .recovery: resident.circumstances.contains(.recovery) ? 2.5 : 0
        case .mentalIllness: resident.circumstances.contains(.mentalIllness) ? 1.8 : 0
        }
    }

    /// The wishes for each outcome domain, by its identifier.
    static let bank: [String: [Wish]] = qualityOfLife.merging(process) { $1 }.merging(change) { $1 }
}

/// What stands for itself in one person's words and for something else in another's.
enum Slots {
    static let places = [
        "the shops", "the library", "the park", "the swimming pool", "the café on the corner", "the waterfront",
        "the market",
        "the health centre", "the community garden", "the bus station", "the pictures", "church",
    ]
    static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let meals = [
        "soup", "mince and tatties", "a curry", "a proper breakfast", "stovies", "a pot of lentil soup", "pierogi",
        "an omelette",
    ]

    static let pastimes = [
        "the choir", "the walking group", "the allotment", "the art class", "the reading group", "the gardening group",
        "swimming", "the Men’s Shed", "the sewing group", "the tea dance", "photography", "cooking together",
    ]
    static let olderPastimes = [
        "the bowling club", "the knitting circle", "the lunch club", "the tea dance", "the church guild",
        "the local history group",
        "dominoes", "the singing afternoon", "the allotment", "whist",
    ]
    static let youngerPastimes = [
        "five-a-side", "the gym", "gaming with my pals", "guitar", "the climbing wall", "the college course", "boxing",
        "drawing",
        "the street dance class", "skateboarding",
    ]

    static let kin = [
        "my sister", "my brother", "my mum", "my dad", "my cousin", "my best pal", "my niece", "my children",
    ]
    static let olderKin = [
        "my grandchildren", "my daughter", "my son", "my sister", "my brother", "my old neighbours", "my niece",
        "the girls I worked beside", "my great-grandson",
    ]
    static let youngerKin = [
        "my mum", "my dad", "my gran", "my brother", "my sister", "my pals", "my auntie", "my wee cousin",
    ]

    /// Puts into `text` what fits the person.
    ///
    /// - Parameter what: what stands for `{what}`.
    static func fill(
        _ text: String, for resident: Resident, what: String = "", _ chance: inout SplitMix64
    ) -> String {
        let (start, end) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
        var filled = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: start), let close = rest.utf8[open...].firstIndex(of: end) {
            filled += rest[..<open]
            filled += slot(rest[rest.utf8.index(after: open)..<close], for: resident, what: what, &chance)
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled + rest
    }

    private static func slot(
        _ name: Substring, for resident: Resident, what: String, _ chance: inout SplitMix64
    ) -> String {
        let (isOlder, isYounger) = (resident.age >= 65, resident.age < 30)
        switch name {
        case "name": return resident.called
        case "what": return what
        case "kin": return chance.one(of: isOlder ? olderKin : isYounger ? youngerKin : kin)
        case "pastime": return chance.one(of: isOlder ? olderPastimes : isYounger ? youngerPastimes : pastimes)
        case "place": return chance.one(of: places)
        case "meal": return chance.one(of: meals)
        case "day": return chance.one(of: days)
        default: preconditionFailure("no such slot in a bank of words: \(name)")
        }
    }
}
