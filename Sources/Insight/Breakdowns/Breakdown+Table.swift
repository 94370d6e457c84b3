import Content
import Values

extension Breakdown {
    /// What a query found, in the order in which values are declared; then values that are not declared any more; then
    /// what has none, which is never left out.
    func table(
        _ fact: Fact, total: Tally.Line, lines found: [String?: Tally.Line], in catalogue: Catalogue, on date: LocalDate
    ) throws -> CountTable {
        let nothing = Tally.Line(counts: total.counts.map { _ in 0 }, total: 0)
        let finest: Breakdown = self == .locality ? .area : self
        let declared = finest.declaredKeys(in: catalogue)
        let others = Set(found.keys.compactMap { $0 }).subtracting(declared).sorted()
        let rows = (declared + others).map { ($0, found[$0] ?? nothing) } + [(Self.notKnown, found[nil] ?? nothing)]
        return try CountTable(
            partitions: fact.partitions.map(\.count),
            rows: rows.map { CountTable.Line(key: $0, counts: $1.counts, total: $1.total) },
            total: CountTable.Line(key: "all", counts: total.counts, total: total.total),
            groups: finest == .area ? Self.localities(of: rows.map(\.0), in: catalogue, on: date) : [],
            isDisjoint: !overlaps)
    }

    /// Localities and the places of their areas among `keys`; areas of no locality are put with what is not known.
    ///
    /// Areas are protected together with localities, whichever of them was asked for: a locality is the sum of its areas.
    private static func localities(
        of keys: [String], in catalogue: Catalogue, on date: LocalDate
    ) -> [(key: String, members: [Int])] {
        var members: [String: [Int]] = [:]
        for (place, key) in keys.enumerated() {
            let links = Ref(key).map { catalogue.links(from: $0, kind: .partOf, on: date) } ?? []
            let locality = links.map(\.to).first { catalogue[$0]?.kind == Breakdown.locality.rawValue }
            members[locality?.text ?? notKnown, default: []].append(place)
        }
        return (Breakdown.locality.declaredKeys(in: catalogue) + [notKnown]).map { ($0, members[$0] ?? []) }
    }
}
