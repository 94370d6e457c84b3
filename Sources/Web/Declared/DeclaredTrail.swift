import Content
import Strategy
import Values

extension Declared {
    /// The line of the thread on a service's, a priority's or a domain's own page: this bead, and what it serves. Where
    /// it parts, the last bead says so and leads to the whole thread.
    func trail(of item: Item) -> ThreadTrail? {
        var beads: [ThreadTrail.Bead] = []
        let below = below(item)
        if let below { beads.append(below) }
        beads.append(ThreadTrail.Bead(kind: ThreadWords.kind(item.kind), title: item.title, state: .current))
        var here = item.ref
        for kind in ["priority", "national-outcome"] {
            let next = items(from: here, .contributesTo, ofKind: kind)
            guard let first = next.first else { continue }
            let more = next.count - 1
            beads.append(
                ThreadTrail.Bead(
                    kind: ThreadWords.kind(kind),
                    title: more == 0 ? first.title : "\(first.title) and \(more) more",
                    href: more == 0 ? Path.page(of: first.ref) : Path.thread(here)))
            here = first.ref
        }
        return beads.count > 1 ? ThreadTrail(beads: beads) : nil
    }

    /// What leads to it, as one bead: the services of a priority, the outcomes of a service.
    private func below(_ item: Item) -> ThreadTrail.Bead? {
        switch item.kind {
        case "priority":
            let services = items(to: item.ref, .contributesTo, ofKind: "service").count
            guard services > 0 else { return nil }
            return ThreadTrail.Bead(
                kind: "Services", title: services == 1 ? "1 service" : "\(services) services",
                href: Path.priority(item.ref.id) + "#services")
        case "service":
            return ThreadTrail.Bead(kind: "Outcomes", title: "What people want of life", href: Path.thread(item.ref))
        default: return nil
        }
    }
}
