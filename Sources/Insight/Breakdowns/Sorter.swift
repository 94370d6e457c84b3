import Content
import Values

/// Sorts the rows of a fact into the values of a dimension.
struct Sorter {
    let dimension: Breakdown
    /// The values: first what is declared or fixed, in order, then what records name though it is not declared any more.
    let keys: [String]
    /// Whether a support counts that has ended since: for what happened, and not for how things stand.
    private let takesEndedSupports: Bool
    private let scope: Scope
    /// For each code of the records' own words, the places of its values in ``keys``.
    private let places: [[Int32]]

    init(
        _ dimension: Breakdown, _ fact: Fact, _ scope: Scope, _ extract: Extract, _ catalogue: Catalogue,
        on date: LocalDate
    ) {
        self.dimension = dimension
        self.scope = scope
        takesEndedSupports = fact.time != .snapshot
        var keys = dimension.declaredKeys(in: catalogue)
        var known = Dictionary(keys.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        /// The value itself, which may be new.
        func own(_ text: String) -> [Int32] {
            if let place = known[text] { return [place] }
            known[text] = Int32(keys.count)
            keys.append(text)
            return [Int32(keys.count - 1)]
        }
        /// The declared values that the content ties it to.
        func tied(_ text: String) -> [Int32] {
            dimension.values(of: text, in: catalogue, on: date).compactMap { known[$0] }.sorted()
        }
        let words = extract.words
        switch dimension {
        case .area: places = extract.zones.map { $0.map { own($0.area) } ?? [] }
        case .locality: places = extract.zones.map { $0.map { tied($0.area) } ?? [] }
        case .deprivation: places = extract.zones.map { $0.map { own(String($0.quintile)) } ?? [] }
        case .outcomeDomain: places = words.domains.texts.map(own)
        case .nationalOutcome: places = words.domains.texts.map(tied)
        case .service: places = words.services.texts.map(own)
        case .priority: places = words.services.texts.map(tied)
        case .organisation: places = words.services.texts.map(tied)
        case .sex, .ageBand, .view, .selfDirectedOption: places = []
        }
        self.keys = keys
    }

    /// The places in ``keys`` of all values that a row has, each once, in no order; none if nothing is known.
    func places(of member: Member, in segment: Segment, _ found: inout [Int32]) {
        found.removeAll(keepingCapacity: true)
        switch dimension {
        case .area, .locality, .deprivation:
            guard let address = segment.address(of: member.person, scope) else { return }
            add(segment.addressZone[address], &found)
        case .sex:
            if segment.sexes[member.person] != Segment.none { found.append(segment.sexes[member.person]) }
        case .ageBand:
            guard let age = segment.age(of: member.person, scope) else { return }
            if let band = AgeBand.all.firstIndex(where: { $0.ages.contains(age) }) { found.append(Int32(band)) }
        case .view:
            if member.view != Segment.none { found.append(member.view) }
        case .outcomeDomain, .nationalOutcome: domains(of: member, in: segment, &found)
        case .service, .priority, .organisation: services(of: member, in: segment, &found)
        case .selfDirectedOption: options(of: member, in: segment, &found)
        }
    }

    private func add(_ code: Int32, _ found: inout [Int32]) {
        guard code != Segment.none else { return }
        for place in places[Int(code)] where !found.contains(place) { found.append(place) }
    }

    /// The outcome's domain, or those of the outcomes that are open in the plan.
    private func domains(of member: Member, in segment: Segment, _ found: inout [Int32]) {
        if member.outcome >= 0 { return add(segment.outcomeDomain[member.outcome], &found) }
        guard member.plan >= 0 else { return }
        for outcome in segment.outcomesOfPlan[member.plan]
        where scope.isOpen(segment.outcomeFrom[outcome], segment.outcomeTo[outcome]) {
            add(segment.outcomeDomain[outcome], &found)
        }
    }

    /// The services that support a row: for what happened any that began by the end of the period, as a baseline may be
    /// older than it; for how things stand those that were at work then.
    private func services(of member: Member, in segment: Segment, _ found: inout [Int32]) {
        if member.support >= 0 { return add(segment.supportService[member.support], &found) }
        if member.outcome >= 0 {
            for link in segment.supportsOfOutcome[member.outcome]
            where isAtWork(Int(segment.linkSupport[link]), segment) {
                add(segment.linkService[link], &found)
            }
            return
        }
        guard member.plan >= 0 else { return }
        for support in segment.supportsOfPlan[member.plan] where isAtWork(support, segment) {
            add(segment.supportService[support], &found)
        }
    }

    /// The options of the supports of a row: the same supports that say which services it has.
    private func options(of member: Member, in segment: Segment, _ found: inout [Int32]) {
        func add(_ support: Int) {
            let option = segment.supportOption[support]
            let place = option == Segment.none ? Int32(SelfDirection.all.count) : option
            if !found.contains(place) { found.append(place) }
        }
        if member.support >= 0 { return add(member.support) }
        if member.outcome >= 0 {
            for link in segment.supportsOfOutcome[member.outcome] {
                let support = Int(segment.linkSupport[link])
                if isAtWork(support, segment) { add(support) }
            }
            return
        }
        guard member.plan >= 0 else { return }
        for support in segment.supportsOfPlan[member.plan] where isAtWork(support, segment) { add(support) }
    }

    private func isAtWork(_ support: Int, _ segment: Segment) -> Bool {
        takesEndedSupports
            ? segment.supportFrom[support] <= scope.end
            : scope.isOpen(segment.supportFrom[support], segment.supportTo[support])
    }
}
