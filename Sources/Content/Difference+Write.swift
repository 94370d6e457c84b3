import Store
import Values

extension Difference {
    /// Writes everything that differs. Signing is left to the caller.
    func write(with pen: Pen) throws {
        for link in closedLinks { try pen.close(ContentStore.linkTable, link.id) }
        for ref in closedItems { try pen.close(ContentStore.itemTable, ID<Item>(ref.text)) }
        for (item, position, step) in items {
            try pen.write(
                ContentStore.itemTable, item.id, step,
                [
                    "kind": item.kind, "title": item.title, "summary": item.summary,
                    "source_paper": item.source?.paper, "source_place": item.source?.place,
                    "source_own": item.source?.own, "source_to_confirm": item.source?.toConfirm,
                    "fields": Field.mapping(item.fields).json, "position": position, "digest": item.digest,
                ])
        }
        for (link, position, step) in links {
            try pen.write(
                ContentStore.linkTable, link.id, step,
                [
                    "from_ref": link.from, "kind": link.kind.rawValue, "to_ref": link.to,
                    "valid_from": link.validFrom, "valid_to": link.validTo, "position": position,
                ])
        }
    }
}

extension Pen {
    fileprivate func write<Subject>(
        _ table: String, _ id: ID<Subject>, _ step: Difference.Step, _ values: KeyValuePairs<String, any SQLBindable>
    ) throws {
        switch step {
        case .add: try insert(into: table, id, values)
        case .revise(let version): try revise(table, id, seen: version, values)
        case .reopen(let version): try reopen(table, id, seen: version, values)
        }
    }
}
