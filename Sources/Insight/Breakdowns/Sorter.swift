import Content
import Values

/// Sorts the rows of a fact into the values of a dimension.
struct Sorter {
    let dimension: Breakdown
    /// The values: first what is declared or fixed, in order, then what records name though it is not declared.
    let keys: [String]
    /// Whether a support counts that has ended since: for what happened, and not for how things stand.
    private let takesEndedSupports: Bool
    /// For each code of the records' own words, the places of its values in ``keys``.
    private let places: PlaceLists

    init(
        _ dimension: Breakdown, _ fact: Fact, _ extract: Extract, _ catalogue: Catalogue,
        on date: LocalDate
    ) {
        self.dimension = dimension
        takesEndedSupports = fact.time != .snapshot
        var keys = dimension.declaredKeys(in: catalogue)
        var known = Dictionary(keys.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        /// The values themselves, of which some may not be declared: these come in the order of their letters, whoever
        /// used them first.
        func own(_ texts: [String?]) -> [[Int32]] {
            for text in Set(texts.compactMap { $0 }).subtracting(known.keys).sorted() {
                known[text] = Int32(keys.count)
                keys.append(text)
            }
            return texts.map { text in text.flatMap { known[$0] }.map { [$0] } ?? [] }
        }
        /// The declared values that the content ties it to.
        func tied(_ text: String) -> [Int32] {
            dimension.values(of: text, in: catalogue, on: date).compactMap { known[$0] }.sorted()
        }
        let words = extract.words
        let lists: [[Int32]]
        switch dimension {
        case .area: lists = own(extract.zones.map { $0?.area })
        case .locality: lists = extract.zones.map { $0.map { tied($0.area) } ?? [] }
        case .deprivation: lists = own(extract.zones.map { $0.map { String($0.quintile) } })
        case .outcomeDomain: lists = own(words.domains.texts)
        case .nationalOutcome: lists = words.domains.texts.map(tied)
        case .service: lists = own(words.services.texts)
        case .priority: lists = words.services.texts.map(tied)
        case .organisation: lists = words.services.texts.map(tied)
        case .needKind: lists = own(words.needKinds.texts)
        case .sex, .ageBand, .view, .selfDirectedOption, .contactSource, .needReason: lists = []
        }
        places = PlaceLists(lists)
        self.keys = keys
    }

    /// Everything that the places of rows depend on but the fact, the scope and the records of `segment`: what was named
    /// only later cannot be in it.
    struct Key: Hashable, Sendable {
        let dimension: Breakdown
        fileprivate let places: PlaceLists
    }

    func key(in segment: Segment) -> Key {
        let known =
            switch dimension {
            case .area, .locality, .deprivation: segment.wordsKnown.zones
            case .outcomeDomain, .nationalOutcome: segment.wordsKnown.domains
            case .service, .priority, .organisation: segment.wordsKnown.services
            case .needKind: segment.wordsKnown.needKinds
            case .sex, .ageBand, .view, .selfDirectedOption, .contactSource, .needReason: 0
            }
        return Key(dimension: dimension, places: places.first(known))
    }

    /// Hands out what finds the places of rows, for as long as it runs.
    fileprivate func withFinder<Result>(_ body: (Finder) -> Result) -> Result {
        places.withPointers { starts, items in
            body(
                Finder(
                    dimension: dimension, takesEndedSupports: takesEndedSupports, unknown: Int32(keys.count),
                    starts: starts, items: items))
        }
    }
}

extension [Sorter] {
    /// Hands out what finds the places of rows in each, for as long as it runs.
    func withFinders<Result>(_ body: (UnsafeBufferPointer<Finder>) -> Result) -> Result {
        self[...].withFinders([], body)
    }
}

extension ArraySlice<Sorter> {
    fileprivate func withFinders<Result>(
        _ found: [Finder], _ body: (UnsafeBufferPointer<Finder>) -> Result
    ) -> Result {
        guard let first else { return found.withUnsafeBufferPointer(body) }
        return first.withFinder { dropFirst().withFinders(found + [$0], body) }
    }
}
