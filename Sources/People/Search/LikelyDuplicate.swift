import Store
import Values

/// Somebody on record who may be the person about to be added, and why.
public struct LikelyDuplicate: Sendable, Hashable {
    public let found: FoundPerson
    /// What agrees, in words, strongest first.
    public let reasons: [String]
}

extension People {
    /// Who on record may be the same person: the same CHI number; or a name spelt alike together with the same date of
    /// birth, day and month changed over, or the same postcode.
    public static func likelyDuplicates(
        of details: PersonDetails, authority: String, on connection: any Connection
    ) throws -> [LikelyDuplicate] {
        var likely: [LikelyDuplicate] = []
        if let chi = details.chi {
            likely += try search(PersonQuery(chi.digits), authority: authority, on: connection)
                .map { LikelyDuplicate(found: $0, reasons: ["has the same CHI number"]) }
        }
        let names = [details.name] + (details.former.map { [$0] } ?? [])
        // Each search is for what would be a reason too: of a common name alone only the first few would be looked at.
        for query in names.flatMap({ queries($0, details) }) {
            for found in try search(query, authority: authority, on: connection) {
                let reasons = try self.reasons(found, details, authority: authority, on: connection)
                let isKnown = likely.contains { $0.found.person.id == found.person.id }
                if !reasons.isEmpty && !isKnown { likely.append(LikelyDuplicate(found: found, reasons: reasons)) }
            }
        }
        return likely
    }

    private static func queries(_ name: Name, _ details: PersonDetails) -> [PersonQuery] {
        var queries: [PersonQuery] = []
        if let date = details.birthDate {
            queries.append(PersonQuery(name, birthDate: date))
            if let changedOver = try? LocalDate(year: date.year, month: date.day, day: date.month) {
                queries.append(PersonQuery(name, birthDate: changedOver))
            }
        }
        if let postcode = details.address?.postcode { queries.append(PersonQuery(name, postcode: postcode)) }
        return queries
    }

    private static func reasons(
        _ found: FoundPerson, _ details: PersonDetails, authority: String, on connection: any Connection
    ) throws -> [String] {
        var reasons: [String] = []
        if let theirs = found.person.birthDate, let ours = details.birthDate {
            if theirs == ours {
                reasons.append("was born on the same day")
            } else if theirs.year == ours.year, theirs.month == ours.day, theirs.day == ours.month {
                reasons.append("has the same date of birth with day and month changed over")
            }
        }
        if let postcode = details.address?.postcode {
            let address = try address(of: found.person.id, authority: authority, on: connection)
            if address?.postcode == postcode { reasons.append("lives at the same postcode") }
        }
        guard !reasons.isEmpty else { return [] }
        return [found.distance == 0 ? "has the same name" : "has a name spelt alike"] + reasons
    }
}
