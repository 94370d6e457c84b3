/// Where a made-up family's names come from: the shares are our own guess at the city.
enum Heritage: CaseIterable, Sendable {
    case scottish, gaelic, polish, southAsian, chinese, african

    /// How common it is.
    var weight: Double {
        switch self {
        case .scottish: 86
        case .gaelic: 2.5
        case .polish: 4
        case .southAsian: 4.5
        case .chinese: 1.5
        case .african: 1.5
        }
    }

    /// Languages that some would rather speak than English.
    var languages: [String] {
        switch self {
        case .scottish: []
        case .gaelic: ["Scottish Gaelic"]
        case .polish: ["Polish"]
        case .southAsian: ["Urdu", "Punjabi", "Bengali", "Hindi"]
        case .chinese: ["Cantonese", "Mandarin"]
        case .african: ["Arabic", "French", "Tigrinya"]
        }
    }

    /// The chance that an adult would rather speak one of them.
    var prefersLanguage: Double {
        switch self {
        case .scottish: 0
        case .gaelic: 0.1
        case .polish: 0.4
        case .southAsian, .chinese: 0.3
        case .african: 0.2
        }
    }

    /// The chance that somebody who does needs an interpreter.
    var needsInterpreter: Double { self == .gaelic ? 0 : 0.55 }

    /// The chance that a wife takes her husband's family name.
    func takesName(bornIn year: Int) -> Double {
        switch self {
        case .scottish, .gaelic: year < 1965 ? 0.92 : 0.6
        case .polish: 0.9
        case .southAsian, .african: 0.4
        case .chinese: 0.05
        }
    }
}
