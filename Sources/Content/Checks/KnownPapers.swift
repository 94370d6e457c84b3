import Values

/// Every paper that a source names is declared.
struct KnownPapers: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        let known = content.refs(ofKinds: ["paper"]).map(\.id)
        return content.items.compactMap { declared in
            guard let paper = declared.item.source?.paper, content[paper] == nil else { return nil }
            return declared.fault(
                "source.paper",
                "The source names the paper “\(paper.id)”, which is not declared.\(Nearest.hint(paper.id, among: known)) "
                    + "Correct it, or declare \(paper).")
        }
    }
}
