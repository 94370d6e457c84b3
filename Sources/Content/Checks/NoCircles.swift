import Values

/// Nothing is part of itself, serves itself or replaces itself by way of others.
struct NoCircles: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        LinkKind.allCases.filter(\.mayNotCircle).flatMap { faults(of: $0, in: content) }
    }

    private func faults(of kind: LinkKind, in content: DeclaredContent) -> [ContentFault] {
        var targets: [Ref: [DeclaredLink]] = [:]
        for declared in content.items {
            let links = declared.links.filter { $0.link.kind == kind && $0.link.to != $0.link.from }
            targets[declared.item.ref, default: []] += links
        }
        removeEnds(&targets)
        var faults: [ContentFault] = []
        var seen: Set<Ref> = []
        for declared in content.items where !seen.contains(declared.item.ref) {
            guard let circle = circle(from: declared.item.ref, targets, &seen) else { continue }
            let way = (circle + circle.prefix(1)).map(\.text).joined(separator: " → ")
            guard let start = circle.first.flatMap({ content[$0] }) else { continue }
            let link = targets[start.item.ref]?.first { link in circle.contains(link.link.to) }
            faults.append(
                start.fault(
                    link?.path ?? kind.rawValue,
                    "“\(kind.rawValue)” goes round in a circle: \(way). Take one of these links out."))
        }
        return faults
    }

    /// Takes out, again and again, whatever points at nothing that is left: what stays is on a circle or leads to one.
    private func removeEnds(_ targets: inout [Ref: [DeclaredLink]]) {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (ref, links) in targets {
                let kept = links.filter { targets[$0.link.to] != nil }
                if kept.count != links.count || kept.isEmpty {
                    targets[ref] = kept.isEmpty ? nil : kept
                    hasChanged = true
                }
            }
        }
    }

    /// The circle that is reached from `start`, from its own first item on, unless it was seen before.
    private func circle(from start: Ref, _ targets: [Ref: [DeclaredLink]], _ seen: inout Set<Ref>) -> [Ref]? {
        var way: [Ref] = []
        var ref = start
        while !way.contains(ref) {
            guard seen.insert(ref).inserted, let next = targets[ref]?.first?.link.to else { return nil }
            way.append(ref)
            ref = next
        }
        return Array(way.drop { $0 != ref })
    }
}
