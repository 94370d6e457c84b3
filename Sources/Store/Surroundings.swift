import Values

/// What the house below the doors may not fetch for itself: the time, and chance.
public struct Surroundings: Sendable {
    /// The moment it is now.
    public let now: @Sendable () -> Instant
    public let identifiers: any IdentifierSource

    public init(now: @escaping @Sendable () -> Instant, identifiers: any IdentifierSource) {
        self.now = now
        self.identifiers = identifiers
    }

    /// Today in the United Kingdom.
    public var today: LocalDate { now().ukDate }
}
