import Values

extension Item {
    /// The working days of a `calendar` item: its bank and local holidays, over the days it covers.
    ///
    /// - Throws: `WrongKind` for an item of another kind, or `WorkingDayError` if a holiday is outside what is covered.
    public func workingDayCalendar() throws -> WorkingDayCalendar {
        guard kind == "calendar", let covers = period("covers") else { throw WrongKind(ref: ref, expected: "calendar") }
        return try WorkingDayCalendar(
            name: title, covers: covers, holidays: holidays("bank-holidays") + holidays("local-holidays"))
    }

    /// The scale that a `scale` item declares; higher is better.
    ///
    /// - Throws: `WrongKind` for an item of another kind, or `ScaleError` if its ends are no scale.
    public func scale() throws -> Scale {
        guard kind == "scale", let lowest = integer("lowest"), let highest = integer("highest"),
            let lowestMeans = text("lowest-means"), let highestMeans = text("highest-means")
        else { throw WrongKind(ref: ref, expected: "scale") }
        return try Scale(lowest: lowest, highest: highest, lowestMeans: lowestMeans, highestMeans: highestMeans)
    }
}

/// An item was asked for what only another kind of item has.
public struct WrongKind: ExplainedError, Hashable {
    public let ref: Ref
    /// The kind that was needed.
    public let expected: String

    public var message: String { "\(ref) is not a \(expected). Name one that is." }
}
