import Values

/// No two items have the same reference.
struct UniqueRefs: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        var first: [Ref: DeclaredItem] = [:]
        return content.items.compactMap { declared in
            guard let earlier = first[declared.item.ref] else {
                first[declared.item.ref] = declared
                return nil
            }
            let line = earlier.place(of: "ref").line
            return declared.fault(
                "ref", "The reference is taken: \(earlier.file):\(line) has it too. Give one of the two another.")
        }
    }
}
