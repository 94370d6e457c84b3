import Store
import Values

/// Where somebody lives or lived, and where that is on the map of need.
public struct PersonAddress: Sendable, Hashable {
    public let id: ID<PersonAddress>
    public let version: Int
    public let line1: String
    public let line2: String?
    public let town: String?
    public let postcode: Postcode?
    /// The data zone that the postcode lies in, if the look-up knows it.
    public let zone: String?
    public let from: LocalDate
    public let to: LocalDate?

    public var lines: [String] { [line1, line2, town, postcode?.text].compactMap { $0 } }
}

/// An address as it is given.
public struct AddressDetails: Sendable, Hashable {
    public let line1: String
    public let line2: String?
    public let town: String?
    public let postcode: Postcode?

    public init(line1: String, line2: String? = nil, town: String? = nil, postcode: Postcode?) {
        self.line1 = line1
        self.line2 = line2
        self.town = town
        self.postcode = postcode
    }

    /// Reads an address, if one was typed.
    static func read(_ fields: PersonFields, _ faults: inout Faults) -> AddressDetails? {
        let parts = [fields.line1, fields.line2, fields.town, fields.postcode].map(\.trimmed)
        if parts.allSatisfy(\.isEmpty) { return nil }
        if parts[0].isEmpty { faults.add("line1", "Enter the first line of the address, or “No fixed address”") }
        for (field, text) in zip(["line1", "line2", "town"], parts) where text.count > 80 {
            faults.add(field, "This is \(text.count) characters long. Shorten it to 80")
        }
        var postcode: Postcode?
        if !parts[3].isEmpty {
            do { postcode = try Postcode(parsing: parts[3]) } catch { faults.add("postcode", error.message) }
        }
        return AddressDetails(
            line1: parts[0], line2: parts[1].nonEmpty, town: parts[2].nonEmpty, postcode: postcode)
    }
}
