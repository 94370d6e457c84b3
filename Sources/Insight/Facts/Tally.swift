import Store

/// One query that counts a fact's base, in all and by the values of a dimension.
struct Tally {
    /// Exact counts of each of the fact's columns, and the base.
    struct Line {
        var counts: [Int]
        var total: Int
    }

    let statement: SQL
    private let fact: Fact

    /// The query. Each of its rows says what it is in `kind`: `total` is the whole base; `value` what has one value, or
    /// none if that is NULL; `some` what has any value at all, where a member can have several.
    init(_ fact: Fact, by sorting: Breakdown.Sorting?, in scope: Scope) {
        self.fact = fact
        let base: SQL = "WITH base AS MATERIALIZED (\(fact.base(in: scope)))"
        let total = Self.sums("total", "NULL", fact, "base")
        switch sorting {
        case nil:
            statement = "\(base) \(total)"
        case .single(let key, let join):
            let sorted: SQL = "(SELECT base.*, \(key) AS value FROM base \(join)) sorted"
            statement = "\(base) \(total) UNION ALL \(Self.sums("value", "value", fact, sorted)) GROUP BY value"
        case .pairs(let pairs):
            statement = """
                \(base), pair AS MATERIALIZED (\(pairs))
                \(total)
                UNION ALL \(Self.sums("value", "value", fact, "pair")) GROUP BY value
                UNION ALL \(Self.sums("some", "NULL", fact, Self.members(fact, whose: nil)))
                """
        case .groups(let pairs, let groups):
            let all = Set(groups.flatMap(\.values)).sorted()
            let each = groups.map { group in
                Self.sums("value", "\(group.key)", fact, Self.members(fact, whose: group.values))
            }
            let some = Self.sums("some", "NULL", fact, Self.members(fact, whose: all))
            statement = """
                \(base), pair AS MATERIALIZED (\(pairs))
                \(([total] + each + [some]).joined(separator: "\nUNION ALL "))
                """
        }
    }

    private static func sums(_ kind: String, _ value: SQL, _ fact: Fact, _ source: SQL) -> SQL {
        let sums = fact.counted.map { SQL("coalesce(sum(\(name: $0.flag)), 0) AS \(name: $0.flag)") }
        return """
            SELECT \(kind) AS kind, \(value) AS value, count(*) AS members, \(sums.joined(separator: ", ")) FROM \(source)
            """
    }

    /// The members with at least one of `values`, or with any if that is nil, each once.
    private static func members(_ fact: Fact, whose values: [String]?) -> SQL {
        let condition: SQL = values.map { "WHERE pair.value IN \(list: $0)" } ?? ""
        return "(SELECT DISTINCT \(fact.member(of: "pair")) FROM pair \(condition)) member"
    }

    /// What the query finds: the whole base, and what has each value. What has none is under nil.
    func run(on connection: any Connection) throws -> (total: Line, lines: [String?: Line]) {
        var total = Line(counts: [], total: 0)
        var lines: [String?: Line] = [:]
        var some: Line?
        for row in try connection.rows(statement) {
            let line = try self.line(row)
            switch try row.text("kind") {
            case "total": total = line
            case "some": some = line
            default: lines[try row.optionalText("value")] = line
            }
        }
        if let some { lines[nil] = total.without(some) }
        return (total, lines)
    }

    private func line(_ row: Row) throws -> Line {
        let members = try row.integer("members")
        let counts = try fact.partitions.flatMap { partition in
            let known = try partition.map { try $0.map { try row.integer($0.flag) } }
            let rest = members - known.reduce(0) { $0 + ($1 ?? 0) }
            return known.map { $0 ?? rest }
        }
        return Line(counts: counts, total: members)
    }
}

extension Tally.Line {
    fileprivate func without(_ other: Tally.Line) -> Tally.Line {
        Tally.Line(counts: zip(counts, other.counts).map { $0 - $1 }, total: total - other.total)
    }
}
