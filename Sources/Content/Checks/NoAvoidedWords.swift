/// No text of an item has a word that the `avoid` items list; their own lists are left out.
struct NoAvoidedWords: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        let avoided = AvoidedWords(content.items(ofKind: "avoid").map(\.item))
        return content.items.flatMap { declared in
            texts(of: declared.item).flatMap { path, text in
                avoided.found(in: text).map { found in
                    declared.fault(path, "“\(found.words)” wounds. \(found.remedy)")
                }
            }
        }
    }

    private func texts(of item: Item) -> [(path: String, text: String)] {
        var texts = [(path: "title", text: item.title)]
        if let summary = item.summary { texts.append(("summary", summary)) }
        if let own = item.source?.own { texts.append(("source.own", own)) }
        if let toConfirm = item.source?.toConfirm { texts.append(("source.to-confirm", toConfirm)) }
        if item.kind != "avoid" {
            for (name, field) in item.fields.sorted(by: { $0.key < $1.key }) { texts += self.texts(of: field, name) }
        }
        return texts
    }

    private func texts(of field: Field, _ path: String) -> [(path: String, text: String)] {
        switch field {
        case .text(let text): [(path, text)]
        case .integer: []
        case .list(let elements): elements.enumerated().flatMap { texts(of: $1, "\(path).\($0)") }
        case .mapping(let fields):
            fields.sorted { $0.key < $1.key }.flatMap { texts(of: $0.value, "\(path).\($0.key)") }
        }
    }
}
