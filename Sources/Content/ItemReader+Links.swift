import Values

extension ItemReader {
    /// The links of one kind that the item has.
    mutating func links(_ kind: LinkKind, from ref: Ref, in branch: Branch) -> [DeclaredLink] {
        let name = kind.rawValue
        guard let written = branch.value(name) else {
            if let rule = LinkRule.rule(kind, from: ref.kind), rule.isRequired {
                note(
                    branch.place,
                    "The item has no “\(name)”, which its kind needs. Name at least one "
                        + "\(rule.to.joined(separator: " or ")).")
            }
            return []
        }
        let branches: [Branch] = if case .list(let list) = written.form { list } else { [written] }
        if branches.isEmpty { note(written.place, "“\(name)” is an empty list. Name what it points at.") }
        var links: [DeclaredLink] = []
        for (index, branch) in branches.enumerated() {
            let path = "\(name).\(index)"
            place(path, at: branch.place)
            guard let link = link(kind, from: ref, branch, path) else { continue }
            if links.contains(where: { $0.link.to == link.to }) {
                note(branch.place, "“\(name)” names \(link.to) twice. Take one out.")
            } else {
                links.append(DeclaredLink(link: link, path: path))
            }
        }
        return links
    }

    private mutating func link(_ kind: LinkKind, from ref: Ref, _ branch: Branch, _ path: String) -> Link? {
        guard case .mapping = branch.form else {
            return reference(branch).map { Link(from: ref, kind: kind, to: $0) }
        }
        guard let parts = mapping(branch, path, names: ["ref", "from", "to"]) else { return nil }
        guard let written = parts["ref"] else {
            note(
                branch.place,
                "The link names no “ref”. Say what it points at, as in { ref: priority/x, from: 2026-04-01 }.")
            return nil
        }
        let start = parts["from"].flatMap { date($0, "\(path).from") }
        let end = parts["to"].flatMap { date($0, "\(path).to") }
        if let start, let end, end < start { noteReversed(start, end, at: parts["to"]?.place ?? branch.place) }
        return reference(written).map { Link(from: ref, kind: kind, to: $0, validFrom: start, validTo: end) }
    }
}
