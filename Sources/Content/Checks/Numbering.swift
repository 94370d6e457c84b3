import Values

/// Things that the plan numbers have the numbers 1, 2, 3 and so on, each once, within what they belong to.
struct Numbering: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        faults(of: "national-outcome", within: [], content) + faults(of: "priority", within: [.partOf], content)
            + faults(of: "action", within: [.partOf, .contributesTo], content)
    }

    private func faults(of kind: String, within links: [LinkKind], _ content: DeclaredContent) -> [ContentFault] {
        var families: [[Ref?]: [DeclaredItem]] = [:]
        for declared in content.items(ofKind: kind) where declared.item.integer("number") != nil {
            let parents = links.map { kind in declared.links.first { $0.link.kind == kind }?.link.to }
            families[parents, default: []].append(declared)
        }
        return families.flatMap { parents, family in
            faults(in: family, of: parents.compactMap { $0?.text }.joined(separator: " and "))
        }
    }

    private func faults(in family: [DeclaredItem], of parent: String) -> [ContentFault] {
        let place = parent.isEmpty ? "" : " of \(parent)"
        var faults: [ContentFault] = []
        var first: [Int: DeclaredItem] = [:]
        for declared in family {
            guard let number = declared.item.integer("number") else { continue }
            if let earlier = first[number] {
                faults.append(
                    declared.fault(
                        "number",
                        "Number \(number)\(place) is \(earlier.item.ref) already "
                            + "(\(earlier.file):\(earlier.place(of: "number").line)). Give each a number of its own."))
            } else {
                first[number] = declared
            }
        }
        var last = 0
        for (number, declared) in first.sorted(by: { $0.key < $1.key }) {
            if number > last + 1 {
                let missing = number == last + 2 ? "\(last + 1) is" : "\(last + 1) to \(number - 1) are"
                faults.append(
                    declared.fault(
                        "number", "The numbers\(place) skip: \(missing) missing before \(number). Number without gaps.")
                )
            }
            last = number
        }
        return faults
    }
}
