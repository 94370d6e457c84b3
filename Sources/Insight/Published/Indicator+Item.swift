import Content
import Values

extension Indicator {
    /// The indicator that an item declares.
    ///
    /// - Throws: `Faults`, each naming the field and what to do.
    public init(_ item: Item) throws(Faults) {
        var reader = IndicatorReader(item)
        if item.kind != "indicator" { reader.faults.add("ref", "\(item.ref) is not an indicator. Name one that is.") }
        let suite: Suite? = reader.choice("suite")
        let unit: Unit? = reader.choice("unit")
        let derivation: Derivation? = reader.choice("derivation", unless: .ratio)
        let good: Measure.Good? = reader.choice("good")
        let period: PublishedPeriod.Kind? = reader.choice("period")
        let standing: Standing? = reader.choice("standing", unless: .reported)
        var proxy: PublishedPeriod.Kind?
        if item.text("proxy") != nil { proxy = reader.choice("proxy") }
        if let proxy, proxy == period {
            reader.faults.add("proxy", "\(proxy.rawValue) is its own kind of period already. Take the field out.")
        }
        let texts = ["name", "definition", "publisher"].map { reader.text($0) }
        let (numerator, denominator) = (item.text("numerator"), item.text("denominator"))
        if unit == .count, denominator != nil {
            reader.faults.add("denominator", "A number of something is over nothing. Take the denominator out.")
        } else if let unit, unit != .count, denominator == nil || numerator == nil {
            reader.faults.add(
                denominator == nil ? "denominator" : "numerator",
                "A figure in \(unit.words) is one thing over another. Say what both are.")
        }
        let caveats = item.list("caveats")
        if caveats.isEmpty {
            reader.faults.add("caveats", "Say at least one thing that a reader of the figure must know.")
        }
        let breaks = reader.breaks()
        guard reader.faults.isEmpty, let suite, let unit, let derivation, let good, let period, let standing else {
            throw reader.faults
        }
        self.init(
            ref: item.ref, title: item.title, name: texts[0], number: item.text("number"), suite: suite,
            definition: texts[1], numerator: numerator, denominator: denominator, unit: unit, derivation: derivation,
            good: good, period: period, proxy: proxy, standing: standing, publisher: texts[2], caveats: caveats,
            breaks: breaks)
    }
}

/// Reads the fields of a declared indicator, and collects what is wrong with them.
private struct IndicatorReader {
    let item: Item
    var faults = Faults()

    init(_ item: Item) { self.item = item }

    mutating func text(_ field: String) -> String {
        if let text = item.text(field), !text.isEmpty { return text }
        faults.add(field, "Give the indicator its \(field).")
        return ""
    }

    /// One of the words of a closed list; `usual` where the field is left out, if it may be.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ field: String, unless usual: Choice? = nil
    ) -> Choice? {
        guard let text = item.text(field) else {
            if usual == nil { faults.add(field, "Give the indicator its \(field).") }
            return usual
        }
        if let choice = Choice(rawValue: text) { return choice }
        let accepted = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        faults.add(field, "“\(text)” is not one of \(accepted).")
        return nil
    }

    /// The breaks in order; content has seen to their form.
    mutating func breaks() -> [SeriesBreak] {
        let written = item.fields["breaks"]?.elements ?? []
        let breaks = written.enumerated().compactMap { place, entry -> SeriesBreak? in
            guard let on = entry["on"]?.date, let why = entry["why"]?.text,
                let found = try? SeriesBreak(from: on, reason: why)
            else {
                faults.add("breaks.\(place)", "Give the day of the break as on, and say why.")
                return nil
            }
            return found
        }
        return breaks.sorted { $0.from < $1.from }
    }
}

/// Every declared indicator can be read, no two have one number, and no two places share a name.
public struct IndicatorCheck: ContentCheck {
    public init() {}

    public func faults(in content: DeclaredContent) -> [ContentFault] {
        var faults: [ContentFault] = []
        var numbers: [String: Ref] = [:]
        for declared in content.items(ofKind: "indicator") {
            do {
                let indicator = try Indicator(declared.item)
                guard let number = indicator.number?.lowercased() else { continue }
                if let other = numbers[number] {
                    faults.append(
                        declared.fault(
                            "number", "\(other) has the number \(indicator.number ?? "") already. Give it another."))
                }
                numbers[number] = numbers[number] ?? indicator.ref
            } catch {
                faults += error.list.map { declared.fault($0.field, $0.message) }
            }
        }
        return faults + sharedNames(content)
    }

    /// A file of figures names its places in words, so each name means one place.
    private func sharedNames(_ content: DeclaredContent) -> [ContentFault] {
        var owners: [String: Ref] = [:]
        var faults: [ContentFault] = []
        for declared in content.items where FigurePlaces.kinds.contains(declared.item.kind) {
            for name in FigurePlaces.names(of: declared.item) {
                let plain = FigurePlaces.plain(name)
                if let owner = owners[plain], owner != declared.item.ref {
                    faults.append(
                        declared.fault(
                            "aliases", "“\(name)” names \(owner) too. A place needs names of its own: change one."))
                }
                owners[plain] = owners[plain] ?? declared.item.ref
            }
        }
        return faults
    }
}
