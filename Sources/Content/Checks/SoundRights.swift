import Values

/// A right is done by a step that it has, and a step that answers an offer has the offer beside it: otherwise nobody
/// could ever record it.
struct SoundRights: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        content.items(ofKind: "right").compactMap { declared in
            let steps = declared.item.list("steps")
            guard let doneBy = declared.item.text("done-by"), !steps.isEmpty else { return nil }
            guard steps.contains(doneBy) else {
                return declared.fault(
                    "done-by",
                    "“done-by” is “\(doneBy)”, which is not among the steps. Add it to them, or name one that is.")
            }
            for (step, needed) in Self.needs
            where steps.contains(step) && !needed.contains(where: { steps.contains($0) }) {
                return declared.fault(
                    "steps",
                    "“\(step)” can only follow \(needed.joined(separator: " or ")). "
                        + "Add one of them to the steps, or take it out.")
            }
            return nil
        }
    }

    /// Which steps have to be there for one to be reached; the first of each that is there is enough.
    private static let needs: KeyValuePairs<String, [String]> = [
        "accepted": ["offered"], "declined": ["offered"], "waiting": ["accepted", "asked-for"],
        "taken-up": ["accepted", "asked-for"], "chosen": ["explained"],
        "in-place": ["accepted", "asked-for", "taken-up", "chosen"], "reviewed": ["in-place"],
        "ended": ["in-place", "taken-up"],
    ]
}
