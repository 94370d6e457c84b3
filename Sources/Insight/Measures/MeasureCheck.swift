import Content
import Values

/// Every declared measure compiles, and each family adds up to its base.
public struct MeasureCheck: ContentCheck {
    public init() {}

    public func faults(in content: DeclaredContent) -> [ContentFault] {
        var faults: [ContentFault] = []
        var families: [String: [(declared: DeclaredItem, measure: Measure)]] = [:]
        let indicators = Dictionary(
            content.items(ofKind: "indicator").compactMap { try? Indicator($0.item) }.map { ($0.ref, $0) },
            uniquingKeysWith: { first, _ in first })
        for declared in content.items(ofKind: "measure") {
            do {
                let measure = try Measure(declared.item)
                faults += Self.comparatorFaults(of: measure, declared, indicators)
                if let family = measure.family { families[family, default: []].append((declared, measure)) }
            } catch {
                faults += error.list.map { declared.fault($0.field, $0.message) }
            }
        }
        faults += crossedTwice(content)
        return faults + families.sorted { $0.key < $1.key }.flatMap { self.faults(of: $0.key, $0.value) }
    }

    /// Of dimensions that are made of one another, only one is crossed with others over one base: crossings by area and by
    /// locality would be parts and sums that nothing protects from each other.
    private func crossedTwice(_ content: DeclaredContent) -> [ContentFault] {
        var faults: [ContentFault] = []
        var known: [(measure: Measure, finest: Breakdown, crossed: Breakdown)] = []
        for declared in content.items(ofKind: "measure") {
            guard let measure = try? Measure(declared.item) else { continue }
            for (place, pair) in measure.pairs.enumerated() {
                for crossed in pair.both {
                    let finest = crossed.counted(measure.fact)
                    let other = known.first {
                        $0.measure.fact == measure.fact && $0.measure.population == measure.population
                            && $0.finest == finest && $0.crossed != crossed
                    }
                    if let other {
                        faults.append(
                            declared.fault(
                                "pairs.\(place)",
                                "\(other.measure.ref) crosses \(other.crossed.rawValue) over the same base, which is made "
                                    + "of the same parts as \(crossed.rawValue), and one could give away the other. Use one "
                                    + "of them throughout."))
                    }
                    known.append((measure, finest, crossed))
                }
            }
        }
        return faults
    }

    /// A published figure that a measure is held against has to be declared, and to count in the same unit.
    private static func comparatorFaults(
        of measure: Measure, _ declared: DeclaredItem, _ indicators: [Ref: Indicator]
    ) -> [ContentFault] {
        measure.comparators.enumerated().compactMap { place, comparator in
            do throws(ComparatorError) {
                try comparator.check(for: measure, indicators)
                return nil
            } catch {
                return declared.fault("comparators.\(place)", error.message)
            }
        }
    }

    /// A family has one base, counts each part of it once, and its members can be split by the same.
    private func faults(
        of family: String, _ members: [(declared: DeclaredItem, measure: Measure)]
    ) -> [ContentFault] {
        guard let first = members.first else { return [] }
        guard members.count > 1 else {
            return [
                first.declared.fault(
                    "family",
                    "Nothing else is in the family “\(family)”. Declare the rest of it, or take the field out.")
            ]
        }
        var faults: [ContentFault] = []
        var seen: Set<Measure.Counts> = []
        for (declared, measure) in members {
            if !seen.insert(measure.counts).inserted {
                faults.append(
                    declared.fault(
                        "numerator",
                        "Another measure of the family “\(family)” counts the same already. Count something else, or take "
                            + "it out of the family."))
            }
            if measure.fact != first.measure.fact || measure.population != first.measure.population {
                faults.append(
                    declared.fault(
                        "family",
                        "The measures of the family “\(family)” have one base, so give this one the same fact and "
                            + "population as \(first.measure.ref)."))
            }
            if Set(measure.breakdowns) != Set(first.measure.breakdowns) || measure.pairs != first.measure.pairs {
                faults.append(
                    declared.fault(
                        "breakdowns",
                        "The measures of the family “\(family)” are shown together, so give this one the same breakdowns "
                            + "and pairs as \(first.measure.ref)."))
            }
        }
        if faults.isEmpty, let example = Self.countedOtherThanOnce(members.map(\.measure)) {
            faults.append(
                first.declared.fault(
                    "family",
                    "The family “\(family)” does not add up to its base: \(example) Let each row of the base count in "
                        + "exactly one of its measures, or take the field out."))
        }
        return faults
    }

    /// A row of the base that counts in none or in several of a family's measures, in words; nil if there can be none.
    ///
    /// Conditions look at each field by itself, so it is enough to try the numbers at which one of them turns.
    private static func countedOtherThanOnce(_ family: [Measure]) -> String? {
        guard let fact = family.first?.fact else { return nil }
        let all = family.map(\.conditions)
        let used = Set(all.joined().map(\.field)).sorted()
        var rows = [Member(person: 0)]
        for field in used {
            let values = Set(all.joined().filter { $0.field == field }.flatMap { $0.turns(in: fact) })
                .union(fact.fields[field].all)
            rows = rows.flatMap { row in
                values.sorted().map { value in
                    var row = row
                    row[field] = value
                    return row
                }
            }
        }
        for row in rows {
            let counted = all.count { $0.allSatisfy { $0.holds(row) } }
            guard counted != 1 else { continue }
            let words = used.map { fact.fields[$0].words(of: row[$0]) }.joined(separator: " and ")
            return "one with \(words) counts in \(counted == 0 ? "none" : "\(counted)") of them."
        }
        return nil
    }
}

extension Condition {
    /// The numbers on either side of which the condition may hold or not.
    fileprivate func turns(in fact: Fact) -> [Int32] {
        guard case .number = fact.fields[field].kind else { return [] }
        switch test {
        case .equals(let number), .differs(let number), .above(let number), .below(let number):
            return [number - 1, number, number + 1]
        }
    }
}

extension FactField {
    /// Every value that a flag or a choice can have; none of a number.
    fileprivate var all: [Int32] {
        switch kind {
        case .flag: [0, 1]
        case .choice(let choices): choices.indices.map(Int32.init)
        case .number: []
        }
    }

    fileprivate func words(of value: Int32) -> String {
        switch kind {
        case .flag: "\(name) \(value == 1 ? "yes" : "no")"
        case .choice(let choices): "\(name) \(choices[Int(value)])"
        case .number: "\(name) \(value)"
        }
    }
}
