import Content
import Values

extension Measure {
    /// The measure that an item declares.
    ///
    /// - Throws: `Faults`, each naming the field and what to do: a value that is not one of the accepted ones, or a
    ///   combination of them that no fact allows.
    public init(_ item: Item) throws(Faults) {
        var reader = MeasureReader(item)
        if item.kind != "measure" { reader.faults.add("ref", "\(item.ref) is not a measure. Name one that is.") }
        let fact: Fact? = reader.choice("fact")
        let good: Good? = reader.choice("good")
        if let fact { reader.check(against: fact) }
        let population = reader.conditions("population", fact)
        let counts = reader.counts(fact)
        let texts = ["name", "definition", "owner", "base", "predicate"].map { reader.text($0) }
        let caveats = item.list("caveats")
        if caveats.isEmpty {
            reader.faults.add("caveats", "Say at least one thing that a reader of the figure must know.")
        }
        let defaultPeriod = item.text("default-period") ?? ""
        if defaultPeriod != "last-12-months" {
            reader.faults.add("default-period", "“\(defaultPeriod)” is not accepted. Use last-12-months.")
        }
        let comparators = reader.comparators()
        let (breakdowns, target, breaks) = (reader.breakdowns(fact), reader.target(), reader.breaks())
        let pairs = reader.pairs(fact, of: breakdowns)
        guard reader.faults.isEmpty, let fact, let good, let counts else { throw reader.faults }
        self.init(
            ref: item.ref, title: item.title, name: texts[0], summary: item.summary, definition: texts[1], fact: fact,
            population: population, counts: counts, base: texts[3], predicate: texts[4], family: item.text("family"),
            defaultPeriod: defaultPeriod, good: good, target: target, owner: texts[2], caveats: caveats,
            breaks: breaks, breakdowns: breakdowns, pairs: pairs, comparators: comparators)
    }
}

/// Reads the fields of a declared measure, and collects what is wrong with them.
private struct MeasureReader {
    let item: Item
    var faults = Faults()

    init(_ item: Item) { self.item = item }

    mutating func text(_ field: String) -> String {
        guard let text = item.text(field), !text.isEmpty else {
            faults.add(field, "Give the measure its \(field).")
            return ""
        }
        return text
    }

    /// One of the words of a closed list.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ field: String) -> Choice? {
        let text = item.text(field) ?? ""
        if let choice = Choice(rawValue: text) { return choice }
        let accepted = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        faults.add(field, "“\(text)” is not one of \(accepted).")
        return nil
    }

    /// The fact decides how time enters and what the unit is.
    mutating func check(against fact: Fact) {
        if let time: Measure.Time = choice("period"), time != fact.time {
            faults.add(
                "period", "The period of \(fact.rawValue) is \(fact.time.rawValue), not \(time.rawValue). Change it.")
        }
        if let unit: Measure.Unit = choice("unit"), unit != fact.unit {
            faults.add("unit", "\(fact.rawValue) counts \(fact.unit.rawValue), not \(unit.rawValue). Change it.")
        }
    }

    mutating func conditions(_ field: String, _ fact: Fact?) -> [Condition] {
        guard let fact else { return [] }
        var conditions: [Condition] = []
        for (place, text) in item.list(field).enumerated() {
            do {
                conditions.append(try Condition(text, of: fact))
            } catch {
                faults.add("\(field).\(place)", error.message)
            }
        }
        return conditions
    }

    /// A share has a numerator, a mean a value: a measure is one of them.
    mutating func counts(_ fact: Fact?) -> Measure.Counts? {
        let numerator = conditions("numerator", fact)
        switch (item.list("numerator").isEmpty, item.text("value")) {
        case (false, nil): return .those(numerator)
        case (true, let name?): return mean(of: name, fact)
        case (false, _?):
            faults.add("value", "A measure has a numerator or a value, and this one has both. Take one of them out.")
        case (true, nil):
            faults.add(
                "numerator",
                "Nothing is counted. Say what counts in a numerator, or name the value to take the mean of.")
        }
        return nil
    }

    private mutating func mean(of name: String, _ fact: Fact?) -> Measure.Counts? {
        guard let fact else { return nil }
        let numbers = fact.fields.enumerated().filter { if case .number = $0.element.kind { true } else { false } }
        guard let (place, field) = numbers.first(where: { $0.element.name == name }) else {
            let accepted = numbers.map(\.element.name).joined(separator: ", ")
            faults.add("value", "“\(name)” is not a number that is known of \(fact.rawValue). Use one of \(accepted).")
            return nil
        }
        if item.text("family") != nil {
            faults.add("family", "A mean does not add up to a base, so it cannot be in a family. Take the field out.")
        }
        return .mean(of: field, place: place)
    }

    mutating func breakdowns(_ fact: Fact?) -> [Breakdown] {
        var found: [Breakdown] = []
        for (place, text) in item.list("breakdowns").enumerated() {
            let field = "breakdowns.\(place)"
            if let naming = NamingBreakdown(rawValue: text) {
                faults.add(field, "Split by \(naming.words), a figure would name people. Take it out.")
                continue
            }
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

    mutating func pairs(_ fact: Fact?, of breakdowns: [Breakdown]) -> [BreakdownPair] {
        var found: [BreakdownPair] = []
        for (place, text) in item.list("pairs").enumerated() {
            do {
                let pair = try BreakdownPair(text)
                if let problem = problem(of: pair, fact, breakdowns) { faults.add("pairs.\(place)", problem) }
                if found.contains(pair) || found.contains(pair.turned) {
                    faults.add("pairs.\(place)", "“\(text)” is named twice. Keep one of them.")
                }
                found.append(pair)
            } catch {
                faults.add("pairs.\(place)", error.message)
            }
        }
        return found
    }

    mutating func comparators() -> [Comparator] {
        var found: [Comparator] = []
        for (place, text) in item.list("comparators").enumerated() {
            do {
                let comparator = try Comparator(text)
                if found.contains(comparator) {
                    faults.add("comparators.\(place)", "“\(text)” is named twice. Keep one of them.")
                }
                found.append(comparator)
            } catch {
                faults.add("comparators.\(place)", error.message)
            }
        }
        return found
    }

    private func problem(of pair: BreakdownPair, _ fact: Fact?, _ breakdowns: [Breakdown]) -> String? {
        if let missing = pair.both.first(where: { !breakdowns.contains($0) }) {
            return
                "The measure is not split by \(missing.rawValue). Name it among the breakdowns, or take the pair out."
        }
        if let fact, pair.both.allSatisfy({ $0.overlaps(fact) }) {
            return
                "Something can be in several values of both, so their crossing cannot be protected. Take the pair out."
        }
        if let fact, pair.first.counted(fact) == pair.second.counted(fact) {
            return "One of the two is made of the other, so they are one breakdown. Take the pair out."
        }
        return nil
    }

    mutating func target() -> Measure.Target? {
        guard let field = item.fields["target"] else { return nil }
        guard case .mapping(let parts) = field, let value = parts["value"]?.integer,
            let from = parts["from"]?.text.flatMap(LocalDate.init(iso:))
        else {
            faults.add("target", "Give the target a value, a whole number, and the day from which it applies as from.")
            return nil
        }
        if item.text("value") == nil, !(0...100).contains(value) {
            faults.add("target.value", "\(value) is not a percentage. Use 0 to 100.")
        }
        return Measure.Target(value: value, from: from)
    }

    mutating func breaks() -> [SeriesBreak] {
        guard let field = item.fields["breaks"] else { return [] }
        guard case .list(let entries) = field else {
            faults.add("breaks", "List each break with the day it is on and why.")
            return []
        }
        var breaks: [SeriesBreak] = []
        for (place, entry) in entries.enumerated() {
            guard case .mapping(let parts) = entry, let on = parts["on"]?.text.flatMap(LocalDate.init(iso:)),
                let why = parts["why"]?.text, let entry = try? SeriesBreak(from: on, reason: why)
            else {
                faults.add("breaks.\(place)", "Give the day of the break as on, and say why.")
                continue
            }
            breaks.append(entry)
        }
        return breaks.sorted { $0.from < $1.from }
    }
}
