import Values

extension Answer {
    /// The answer as JSON, ending with a new line. A hidden number is `null` beside `"suppressed": true`.
    ///
    /// Members keep one order, so an answer is the same text from every store that holds the same records.
    public var json: String {
        let members: KeyValuePairs<String, JSONText> = [
            "measure": .text(measure.ref.text),
            "title": .text(measure.title),
            "name": .text(measure.name),
            "definition": .text(measure.definition),
            "definitionVersion": .text(measure.version),
            "asAt": .text(asAt.iso),
            "period": .object([
                "label": .text(period.label), "start": .text(period.start.iso), "end": .text(period.end.iso),
            ]),
            "base": Self.json(base),
            "unit": .text(measure.unit.rawValue),
            "good": .text(measure.good.rawValue),
            "by": and == nil ? JSONText(by?.rawValue) : .list(dimensions.map { .text($0.rawValue) }),
            "total": json(total),
            "rows": .list(rows.map(json)),
            "caveats": .list(caveats.map(JSONText.text)),
            "provenance": provenanceMembers,
        ]
        let all = members.map { ($0.key, $0.value) } + (comparisons.map { [$0.member] } ?? [])
        return JSONText.members(all).written() + "\n"
    }

    private var provenanceMembers: JSONText {
        let members: KeyValuePairs<String, JSONText> = [
            "fact": .text(provenance.fact.rawValue),
            "population": .list(measure.population.map { .text($0.text) }),
            "counts": .list(measure.countsText.map(JSONText.text)),
            "owner": .text(measure.owner),
            "tables": .list(provenance.tables.map(JSONText.text)),
            "recordsAsAt": .text(asAt.iso),
            "query": .text(provenance.query),
            "content": .text(provenance.content),
            "protection": .text(provenance.protection),
            "confidence": .integer(95),
            "rowsOverlap": .flag(provenance.rowsOverlap),
        ]
        let rounding = provenance.roundedTo > 1 ? [("countsRoundedTo", JSONText.integer(provenance.roundedTo))] : []
        return .members(members.map { ($0.key, $0.value) } + rounding)
    }

    /// The key of each dimension's value; `all` for all together.
    private func keys(_ row: Row) -> [JSONText] {
        dimensions.indices.map { place in
            .text(row.values.indices.contains(place) ? row.values[place].key : Self.all)
        }
    }

    private static func json(_ count: Count) -> JSONText { count.value.map(JSONText.integer) ?? .null }

    private func json(_ row: Row) -> JSONText {
        let (by, label): (JSONText, JSONText) =
            and == nil
            ? (.text(row.key), .text(row.label))
            : (.list(keys(row)), .list(row.values.map { .text($0.label) }))
        let (count, of) = (Self.json(row.count), Self.json(row.of))
        guard !measure.isMean else {
            return .object([
                "by": by, "label": label, "count": count, "of": of, "percent": .null,
                "mean": row.mean.map { .decimal($0.value) } ?? .null,
                "interval": row.mean.map { .list([.decimal($0.lower), .decimal($0.upper)]) } ?? .null,
                "suppressed": .flag(row.isSuppressed),
            ])
        }
        return .object([
            "by": by, "label": label, "count": count, "of": of,
            "percent": row.share.map { .decimal($0.percent) } ?? .null,
            "interval": row.share.map { .list([.decimal($0.lower), .decimal($0.upper)]) } ?? .null,
            "quantity": JSONText(row.share?.word.words), "suppressed": .flag(row.isSuppressed),
        ])
    }
}
