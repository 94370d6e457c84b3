import Content
import Values

/// Dimensions whose values are made of those of another are counted and protected with it: a locality is the sum of its
/// areas, a national outcome of its domains, and what services do is behind priorities and organisations. Shown apart,
/// each could give away what the other hides.
extension Breakdown {
    /// The dimension that is counted when this one is asked for.
    func counted(_ fact: Fact) -> Breakdown {
        switch self {
        case .locality: .area
        // People and plans have several domains, and are not split by them.
        case .nationalOutcome where fact.dimensions.contains(.outcomeDomain): .outcomeDomain
        case .priority, .organisation: .service
        default: self
        }
    }

    /// What the values of this dimension are put together into.
    var layers: [Breakdown] {
        switch self {
        case .area: [.locality]
        case .outcomeDomain: [.nationalOutcome]
        case .service: [.priority, .organisation]
        default: []
        }
    }

    /// Whether it is decided what is hidden of it before what it is put together from: services are many and small, and
    /// priorities few and large.
    private var isDecidedFirst: Bool { self == .priority || self == .organisation }

    /// The link by which a value of the finer dimension belongs to one of this.
    private var tie: LinkKind? {
        switch self {
        case .locality: .partOf
        case .nationalOutcome, .priority: .contributesTo
        case .organisation: .deliveredBy
        default: nil
        }
    }

    /// The values of this dimension that a value of the finer one belongs to, by the content of `date`.
    func values(of finer: String, in catalogue: Catalogue, on date: LocalDate) -> [String] {
        guard let tie, let ref = Ref(finer) else { return [] }
        return catalogue.links(from: ref, kind: tie, on: date).map(\.to)
            .filter { catalogue[$0]?.kind == rawValue }.map(\.text)
    }

    /// The lines of this dimension over the rows of the finer one, whose keys are `rows`, in their order.
    ///
    /// - Parameters:
    ///   - rowsOverlap: whether something can be in more than one of the rows; then it counts once in a line here.
    ///   - lines: this dimension's own counts by its `keys`, what is not known last in both.
    func layer(
        over rows: [String], rowsOverlap: Bool, keys: [String], lines: [CountTable.Line], in catalogue: Catalogue,
        on date: LocalDate
    ) -> CountTable.Layer {
        let known = Set(keys)
        var members: [String: [Int]] = [:]
        for (place, row) in rows.enumerated() {
            let values = values(of: row, in: catalogue, on: date).filter(known.contains)
            for value in values.isEmpty ? [Self.notKnown] : values { members[value, default: []].append(place) }
        }
        let groups = zip(keys, lines).map { key, line in
            let own = members[key] ?? []
            // Of what is in a row that belongs nowhere, some may be in another that does.
            let whole = key == Self.notKnown ? own.filter { rows[$0] == Self.notKnown } : own
            return CountTable.Group(line: line, members: own, tie: rowsOverlap ? .cover(whole: whole) : .sum)
        }
        return CountTable.Layer(groups: groups, isDisjoint: !overlaps, isDecidedFirst: isDecidedFirst)
    }
}
