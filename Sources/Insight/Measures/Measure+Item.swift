import Content
import Values

extension Measure {
    /// The measure that an item declares.
    ///
    /// - Throws: `Faults`, each naming the field and what to do: a value that is not one of the accepted ones, or a
    ///   combination of them that no fact allows.
    public init(_ item: Item) throws(Faults) {
        var faults = Faults()
        if item.kind != "measure" { faults.add("ref", "\(item.ref) is not a measure. Name one that is.") }
        let counts: Counted? = Self.choice("counts", item, &faults)
        let good: Good? = Self.choice("good", item, &faults)
        if let counts { Self.check(item, against: counts, &faults) }
        let breakdowns = Self.breakdowns(item, counts?.fact, &faults)
        let texts = ["name", "definition", "owner"].map { Self.text($0, item, &faults) }
        let caveats = item.list("caveats")
        if caveats.isEmpty { faults.add("caveats", "Say at least one thing that a reader of the figure must know.") }
        let defaultPeriod = item.text("default-period") ?? ""
        if defaultPeriod != "last-12-months" {
            faults.add("default-period", "“\(defaultPeriod)” is not accepted. Use last-12-months.")
        }
        let family = item.text("family")
        if let family, counts.map({ $0.siblings.isEmpty }) ?? false {
            faults.add(
                "family",
                "What counts here does not add up to its base with anything else, so it cannot be in the family "
                    + "“\(family)”. Take the field out.")
        }
        guard faults.isEmpty, let counts, let good else { throw faults }
        self.init(
            ref: item.ref, title: item.title, name: texts[0], summary: item.summary, definition: texts[1],
            counts: counts, family: family, defaultPeriod: defaultPeriod, good: good, owner: texts[2],
            caveats: caveats, breakdowns: breakdowns)
    }

    private static func text(_ field: String, _ item: Item, _ faults: inout Faults) -> String {
        guard let text = item.text(field), !text.isEmpty else {
            faults.add(field, "Give the measure its \(field).")
            return ""
        }
        return text
    }

    /// One of the words of a closed list.
    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ field: String, _ item: Item, _ faults: inout Faults
    ) -> Choice? {
        let text = item.text(field) ?? ""
        if let choice = Choice(rawValue: text) { return choice }
        let accepted = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        faults.add(field, "“\(text)” is not one of \(accepted).")
        return nil
    }

    /// What counts decides the fact, and the fact decides how time enters and what the unit is.
    private static func check(_ item: Item, against counts: Counted, _ faults: inout Faults) {
        let declared: Fact? = choice("fact", item, &faults)
        let fact = declared ?? counts.fact
        if fact != counts.fact {
            let accepted = Counted.allCases.filter { $0.fact == fact }.map(\.rawValue).joined(separator: ", ")
            faults.add(
                "counts",
                "“\(counts.rawValue)” is counted over \(counts.fact.rawValue), not over \(fact.rawValue). "
                    + "Change the fact, or count one of \(accepted).")
        }
        if let time: Time = choice("period", item, &faults), time != fact.time {
            faults.add(
                "period", "The period of \(fact.rawValue) is \(fact.time.rawValue), not \(time.rawValue). Change it.")
        }
        if let unit: Unit = choice("unit", item, &faults), unit != fact.unit {
            faults.add("unit", "\(fact.rawValue) counts \(fact.unit.rawValue), not \(unit.rawValue). Change it.")
        }
    }

    private static func breakdowns(_ item: Item, _ fact: Fact?, _ faults: inout Faults) -> [Breakdown] {
        var found: [Breakdown] = []
        for (place, text) in item.list("breakdowns").enumerated() {
            let field = "breakdowns.\(place)"
            guard let dimension = Breakdown(rawValue: text) else {
                faults.add(field, "“\(text)” is not one of \(Breakdown.accepted).")
                continue
            }
            if found.contains(dimension) {
                faults.add(field, "“\(text)” is named twice. Keep one of them.")
            } else if let fact, !fact.dimensions.contains(dimension) {
                faults.add(field, "\(fact.rawValue) cannot be split by \(text). Take it out.")
            }
            found.append(dimension)
        }
        return found
    }
}
