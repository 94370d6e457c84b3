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
            "by": JSONText(by?.rawValue),
            "total": Self.json(total),
            "rows": .list(rows.map(Self.json)),
            "caveats": .list(caveats.map(JSONText.text)),
            "provenance": .object([
                "fact": .text(provenance.fact.rawValue),
                "counts": .text(measure.counts.rawValue),
                "owner": .text(measure.owner),
                "tables": .list(provenance.tables.map(JSONText.text)),
                "recordsAsAt": .text(asAt.iso),
                "query": .text(provenance.query),
                "content": .text(provenance.content),
                "protection": .text(provenance.protection),
                "confidence": .integer(95),
                "rowsOverlap": .flag(provenance.rowsOverlap),
            ]),
        ]
        return JSONText.object(members).written() + "\n"
    }

    private static func json(_ count: Count) -> JSONText { count.value.map(JSONText.integer) ?? .null }

    private static func json(_ row: Row) -> JSONText {
        .object([
            "by": .text(row.key),
            "label": .text(row.label),
            "count": json(row.count),
            "of": json(row.of),
            "percent": row.share.map { .decimal($0.percent) } ?? .null,
            "interval": row.share.map { .list([.decimal($0.lower), .decimal($0.upper)]) } ?? .null,
            "quantity": JSONText(row.share?.word.words),
            "suppressed": .flag(row.isSuppressed),
        ])
    }
}
