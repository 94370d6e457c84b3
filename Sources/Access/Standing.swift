import Values

/// How somebody stands to one person's record: the facts that a legitimate relationship is made of.
public struct Standing: Sendable, Hashable {
    public var isKeyWorker = false
    public var isOnCareTeam = false
    /// The record is allocated to their team.
    public var isInAllocatedTeam = false
    public var isOwnRecord = false
    /// They care for the person, who agreed that they may see the record.
    public var caresWithAgreement = false
    /// The record is open to its care team alone.
    public var isRestricted = false
    /// Until when a reason that they gave opens it to them.
    public var glassBrokenUntil: Instant?

    public init() {}
}

/// How somebody stands to somebody's getting in touch.
public struct ContactStanding: Sendable, Hashable {
    /// It is at the desk of their team.
    public var isAtOwnDesk = false
    /// They took it down.
    public var tookIt = false
    /// How they stand to the record of whoever it is about; nil while that is nobody on record.
    public var record: Standing?

    public init() {}
}
