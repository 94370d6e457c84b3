import People
import Values

/// Puts names together.
enum Naming {
    static func given(_ sex: Sex, _ heritage: Heritage, bornIn year: Int, _ chance: inout SplitMix64) -> String {
        let names =
            sex == .female
            ? NameLists.women(heritage, bornIn: year) : NameLists.men(heritage, bornIn: year)
        return chance.one(of: names)
    }

    static func family(_ heritage: Heritage, _ chance: inout SplitMix64) -> String {
        chance.one(of: NameLists.families(heritage))
    }

    /// The form of a family name that a woman or a man has, where they differ.
    static func family(_ family: String, of sex: Sex, _ heritage: Heritage) -> String {
        guard heritage == .polish, sex == .female, family.hasSuffix("ski") else { return family }
        return family.dropLast() + "a"
    }

    /// What somebody is called, if it is not their given name.
    static func preferred(_ given: String, _ chance: inout SplitMix64) -> String? {
        guard let short = NameLists.short[given], chance.happens(0.4) else { return nil }
        return chance.one(of: short)
    }

    /// Small letters from a to z only, for user names.
    static func plain(_ name: String) -> String {
        var plain = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z": plain.unicodeScalars.append(scalar)
            case "à", "á", "ą": plain += "a"
            case "è", "é", "ę": plain += "e"
            case "ì", "í": plain += "i"
            case "ò", "ó": plain += "o"
            case "ù", "ú": plain += "u"
            case "ł": plain += "l"
            case "ś": plain += "s"
            case "ń": plain += "n"
            case "ż", "ź": plain += "z"
            case "ć": plain += "c"
            default: break
            }
        }
        return plain
    }
}
