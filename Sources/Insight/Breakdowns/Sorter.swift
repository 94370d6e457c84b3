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
        case .sex, .ageBand, .view, .selfDirectedOption: lists = []
        }
        places = PlaceLists(lists)
        self.keys = keys
    }

    /// Whether the values of a row are those of the person whose row it is.
    var isOfPerson: Bool {
        switch dimension {
        case .area, .locality, .deprivation, .sex, .ageBand: true
        case .service, .priority, .organisation, .nationalOutcome, .outcomeDomain, .view, .selfDirectedOption: false
        }
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
            case .sex, .ageBand, .view, .selfDirectedOption: 0
            }
        return Key(dimension: dimension, places: places.first(known))
    }

    /// Finds the places in ``keys`` of all values that a row has, each once, in no order; the one after the last key if
    /// nothing is known.
    @inline(__always)
    func find(_ found: inout Places, of member: borrowing Member, in segment: Segment, _ scope: Scope) {
        found.clear()
        findKnown(&found, of: member, in: segment, scope)
        if found.count == 0 { found.add(Int32(keys.count)) }
    }

    @inline(__always)
    private func findKnown(_ found: inout Places, of member: borrowing Member, in segment: Segment, _ scope: Scope) {
        switch dimension {
        case .area, .locality, .deprivation:
            guard let address = segment.address(of: member.person, scope) else { return }
            add(segment.addressZone[address], &found)
        case .sex:
            if segment.sexes[member.person] != Segment.none { found.add(segment.sexes[member.person]) }
        case .ageBand:
            guard let age = segment.age(of: member.person, scope) else { return }
            if let band = AgeBand.place(of: age) { found.add(band) }
        case .view:
            if member.view != Segment.none { found.add(member.view) }
        case .outcomeDomain, .nationalOutcome: domains(of: member, in: segment, scope, &found)
        case .service, .priority, .organisation: services(of: member, in: segment, scope, &found)
        case .selfDirectedOption: options(of: member, in: segment, scope, &found)
        }
    }

    @inline(__always)
    private func add(_ code: Int32, _ found: inout Places) {
        guard code != Segment.none else { return }
        places.forEach(of: Int(code)) { found.add($0) }
    }

    /// The outcome's domain, or those of the outcomes that are open in the plan.
    @inline(__always)
    private func domains(of member: borrowing Member, in segment: Segment, _ scope: Scope, _ found: inout Places) {
        if member.outcome >= 0 { return add(segment.outcomeDomain[member.outcome], &found) }
        guard member.plan >= 0 else { return }
        for outcome in segment.outcomesOfPlan[member.plan]
        where scope.isOpen(segment.outcomeFrom[outcome], segment.outcomeTo[outcome]) {
            add(segment.outcomeDomain[outcome], &found)
        }
    }

    /// The services that support a row: for what happened any that began by the end of the period, as a baseline may be
    /// older than it; for how things stand those that were at work then.
    @inline(__always)
    private func services(of member: borrowing Member, in segment: Segment, _ scope: Scope, _ found: inout Places) {
        if member.support >= 0 { return add(segment.supportService[member.support], &found) }
        if member.outcome >= 0 {
            for link in segment.supportsOfOutcome[member.outcome]
            where isAtWork(Int(segment.linkSupport[link]), segment, scope) {
                add(segment.linkService[link], &found)
            }
            return
        }
        guard member.plan >= 0 else { return }
        for support in segment.supportsOfPlan[member.plan] where isAtWork(support, segment, scope) {
            add(segment.supportService[support], &found)
        }
    }

    /// The options of the supports of a row: the same supports that say which services it has.
    @inline(__always)
    private func options(of member: borrowing Member, in segment: Segment, _ scope: Scope, _ found: inout Places) {
        func add(_ support: Int) {
            let option = segment.supportOption[support]
            let place = option == Segment.none ? Int32(SelfDirection.all.count) : option
            found.add(place)
        }
        if member.support >= 0 { return add(member.support) }
        if member.outcome >= 0 {
            for link in segment.supportsOfOutcome[member.outcome] {
                let support = Int(segment.linkSupport[link])
                if isAtWork(support, segment, scope) { add(support) }
            }
            return
        }
        guard member.plan >= 0 else { return }
        for support in segment.supportsOfPlan[member.plan] where isAtWork(support, segment, scope) { add(support) }
    }

    @inline(__always)
    private func isAtWork(_ support: Int, _ segment: Segment, _ scope: Scope) -> Bool {
        takesEndedSupports
            ? segment.supportFrom[support] <= scope.end
            : scope.isOpen(segment.supportFrom[support], segment.supportTo[support])
    }
}
