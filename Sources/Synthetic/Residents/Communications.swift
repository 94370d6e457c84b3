import People
import Values

/// How made-up people like to be talked with.
enum Communications {
    static func next(_ resident: Resident, _ chance: inout SplitMix64) -> Communication {
        guard resident.age >= 16 else { return Communication() }
        var language: String?
        var needsInterpreter = false
        if chance.happens(resident.heritage.prefersLanguage), !resident.heritage.languages.isEmpty {
            language = chance.one(of: resident.heritage.languages)
            needsInterpreter = chance.happens(resident.heritage.needsInterpreter)
        } else if chance.happens(0.0025) {
            (language, needsInterpreter) = ("British Sign Language", true)
        }
        return Communication(
            language: language, needsInterpreter: needsInterpreter, needs: needs(resident, &chance))
    }

    private static func needs(_ resident: Resident, _ chance: inout SplitMix64) -> String? {
        let circumstances = resident.circumstances
        if circumstances.contains(.learningDisability), chance.happens(0.8) {
            return chance.one(of: [
                "Easy read, with pictures", "Short sentences, one thing at a time",
                "Time to answer, and a second visit to check",
                "Somebody they trust with them",
            ])
        }
        if circumstances.contains(.autism), chance.happens(0.6) {
            return chance.one(of: [
                "A quiet room, and the questions beforehand", "Text or email, not the telephone",
                "Say what will happen and for how long", "The same worker each time where possible",
            ])
        }
        guard chance.happens(resident.age >= 75 ? 0.3 : resident.age >= 60 ? 0.12 : 0.035) else { return nil }
        return chance.one(of: [
            "Large print", "Hearing aids: face them and speak clearly", "Telephone in the morning, not the afternoon",
            "Reading glasses needed for letters", "Loop system, or a room without background noise",
            "Text rather than telephone", "Letters read aloud, please", "A daughter or son on the line as well",
        ])
    }
}
