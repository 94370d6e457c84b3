import Store
import Values

/// Whose records are asked, about when, and as they were when.
struct Scope: Sendable {
    let authority: String
    let period: Period
    /// The moment to read the records as at; nil reads them as they are.
    let asAt: Instant?
    let now: Instant

    /// That a versioned row was current then.
    func isCurrent(_ table: String) -> SQL {
        guard let asAt else { return "\(name: table).superseded_at IS NULL" }
        return """
            \(name: table).recorded_at <= \(asAt)
            AND (\(name: table).superseded_at IS NULL OR \(name: table).superseded_at > \(asAt))
            """
    }

    /// That a row is the authority's and was current then.
    func isOurs(_ table: String) -> SQL {
        "\(name: table).authority = \(authority) AND \(isCurrent(table))"
    }

    /// That something went on at the end of the period's last day. What ended on that day no longer did.
    func isOpen(_ table: String, from start: String, to end: String) -> SQL {
        """
        \(name: table).\(name: start) <= \(period.end)
        AND (\(name: table).\(name: end) IS NULL OR \(name: table).\(name: end) > \(period.end))
        """
    }

    /// The last moment that the records can say anything about: the end of the period's last day, or the moment asked as
    /// at if that is earlier.
    var lastMoment: Instant {
        min(Instant.start(ofUKDay: period.end.adding(days: 1)).adding(milliseconds: -1), asAt ?? now)
    }
}

extension Instant {
    fileprivate func adding(milliseconds more: Int64) -> Instant { Instant(milliseconds: milliseconds + more) }
}
