import Store
import Values

/// A choice of self-directed support that was recorded for a support, in place of another or of none.
public struct OptionChange: Sendable, Hashable {
    /// What is recorded from then on; nil when it was taken back.
    public let option: SelfDirectedOption?
    /// What was recorded before; nil if nothing was.
    public let before: SelfDirectedOption?
    public let service: Ref
    public let plan: ID<SupportPlan>
    public let on: LocalDate
}

extension Practice {
    /// Every change of the option of the supports of some plans, 1 or more, the oldest first, with the day it was recorded. What a support
    /// began with is not among them.
    public static func optionChanges(
        in plans: [ID<SupportPlan>], authority: String, on connection: any Connection
    ) throws -> [OptionChange] {
        let versions = try connection.rows(
            """
            SELECT id, version, plan, service, self_directed_option, recorded_at FROM support
            WHERE authority = \(authority) AND id IN (
                SELECT id FROM support
                WHERE authority = \(authority) AND plan IN \(list: plans) AND superseded_at IS NULL)
            ORDER BY recorded_at, id, version
            """)
        var changes: [OptionChange] = []
        var held: [String: SelfDirectedOption?] = [:]
        for row in versions {
            let (id, option) = (try row.text("id"), try selfDirectedOption(row))
            if let before = held[id], before != option {
                changes.append(
                    OptionChange(
                        option: option, before: before, service: try row.ref("service"),
                        plan: try row.id("plan"), on: try row.instant("recorded_at").ukDate))
            }
            held[id] = .some(option)
        }
        return changes
    }

    /// - Throws: `StoreError` for a word that is no option.
    static func selfDirectedOption(_ row: Row) throws -> SelfDirectedOption? {
        try row.optionalText("self_directed_option").map { text in
            guard let option = SelfDirectedOption(rawValue: text) else {
                throw StoreError.unexpectedValue("self_directed_option")
            }
            return option
        }
    }
}
