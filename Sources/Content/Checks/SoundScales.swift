import Values

/// A scale goes up, and if each of its points has words, there are as many words as points.
struct SoundScales: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        content.items(ofKind: "scale").compactMap { declared in
            guard let lowest = declared.item.integer("lowest"), let highest = declared.item.integer("highest") else {
                return nil
            }
            guard lowest < highest else {
                return declared.fault("highest", ScaleError.endsReversed(lowest: lowest, highest: highest).message)
            }
            let points = declared.item.list("points").count
            guard points == 0 || points == highest - lowest + 1 else {
                return declared.fault(
                    "points",
                    "The scale has \(highest - lowest + 1) points from \(lowest) to \(highest), and words for \(points). "
                        + "Give words for each, or for none.")
            }
            return nil
        }
    }
}
