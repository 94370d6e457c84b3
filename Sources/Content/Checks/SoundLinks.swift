import Values

/// Every link points at something that is there, and that such a link may point at.
struct SoundLinks: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        content.items.flatMap { declared in
            declared.links.compactMap { fault(in: $0, of: declared, content) }
        }
    }

    private func fault(
        in declared: DeclaredLink, of item: DeclaredItem, _ content: DeclaredContent
    ) -> ContentFault? {
        let link = declared.link
        let allowed = LinkRule.rule(link.kind, from: link.from.kind)?.to ?? []
        if link.to == link.from {
            return item.fault(
                declared.path, "“\(link.kind.rawValue)” points at the item itself. Name another, or take it out.")
        }
        guard allowed.contains(link.to.kind) else {
            let kinds = allowed.map(Kind.phrase).joined(separator: " or ")
            return item.fault(
                declared.path,
                "“\(link.kind.rawValue)” of \(Kind.phrase(link.from.kind)) cannot point at \(link.to). Name \(kinds).")
        }
        guard let target = content[link.to] else {
            let known = content.refs(ofKinds: allowed).map(\.text)
            return item.fault(
                declared.path,
                "\(link.to) is not declared anywhere.\(Nearest.hint(link.to.text, among: known)) "
                    + "Correct the reference, or declare it.")
        }
        if link.kind == .supersedes, let later = target.item.date("from"), let own = item.item.date("from"), later > own
        {
            return item.fault(
                declared.path,
                "\(link.to) begins on \(later.iso), after this plan (\(own.iso)), so it cannot be the one replaced. "
                    + "Turn the link round.")
        }
        return nil
    }
}
