import Content
import Values

/// Every declared measure compiles, and each family adds up to its base.
public struct MeasureCheck: ContentCheck {
    public init() {}

    public func faults(in content: DeclaredContent) -> [ContentFault] {
        var faults: [ContentFault] = []
        var families: [String: [(declared: DeclaredItem, measure: Measure)]] = [:]
        for declared in content.items(ofKind: "measure") {
            do {
                let measure = try Measure(declared.item)
                if let family = measure.family { families[family, default: []].append((declared, measure)) }
            } catch {
                faults += error.list.map { declared.fault($0.field, $0.message) }
            }
        }
        return faults + families.sorted { $0.key < $1.key }.flatMap { self.faults(of: $0.key, $0.value) }
    }

    /// A family has each part of its base once, and its members can be split by the same.
    private func faults(
        of family: String, _ members: [(declared: DeclaredItem, measure: Measure)]
    ) -> [ContentFault] {
        guard let first = members.first else { return [] }
        var faults: [ContentFault] = []
        var seen: Set<Counted> = []
        for (declared, measure) in members {
            if !seen.insert(measure.counts).inserted {
                faults.append(
                    declared.fault(
                        "counts",
                        "Another measure of the family “\(family)” counts \(measure.counts.rawValue) already. "
                            + "Count something else, or take it out of the family."))
            } else if !first.measure.counts.siblings.contains(measure.counts) {
                faults.append(
                    declared.fault(
                        "family",
                        "\(measure.counts.rawValue) and \(first.measure.counts.rawValue) have no base in common. "
                            + "Put them in different families."))
            }
            if Set(measure.breakdowns) != Set(first.measure.breakdowns) {
                faults.append(
                    declared.fault(
                        "breakdowns",
                        "The measures of the family “\(family)” are shown together, so give this one the same breakdowns "
                            + "as \(first.measure.ref)."))
            }
        }
        let missing = first.measure.counts.siblings.filter { !seen.contains($0) }.map(\.rawValue)
        if !missing.isEmpty {
            faults.append(
                first.declared.fault(
                    "family",
                    "The family “\(family)” does not add up to its base: nothing counts "
                        + "\(missing.joined(separator: " or ")). Declare it, or take the field out."))
        }
        return faults
    }
}
