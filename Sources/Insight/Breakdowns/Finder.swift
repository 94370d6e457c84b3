import Content

/// Finds the values of a row in the dimension of a ``Sorter``, at whose lists it points: to hold on to them and let go of
/// them again for each of millions of rows, on two processors at once, takes longer than the counting.
struct Finder {
    let dimension: Breakdown
    /// Whether a support counts that has ended since: for what happened, and not for how things stand.
    let takesEndedSupports: Bool
    /// The place after the last key.
    let unknown: Int32
    /// For each code of the records' own words, where the places of its values begin among `items`.
    let starts: UnsafeBufferPointer<Int32>
    let items: UnsafeBufferPointer<Int32>

    /// Whether the values of a row are those of the person whose row it is.
    var isOfPerson: Bool {
        switch dimension {
        case .area, .locality, .deprivation, .sex, .ageBand: true
        case .service, .priority, .organisation, .nationalOutcome, .outcomeDomain, .view, .selfDirectedOption,
            .contactSource, .needKind, .needReason:
            false
        }
    }

    /// Finds the places among the sorter's keys of all values that a row has, each once, in no order; the one after the last
    /// if nothing is known.
    @inline(__always)
    func find(_ found: inout Places, of member: borrowing Member, in segment: Segment, _ scope: Scope) {
        found.clear()
        findKnown(&found, of: member, in: segment, scope)
        if found.count == 0 { found.add(unknown) }
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
        case .contactSource:
            if member.first != Segment.none { found.add(member.first) }
        case .outcomeDomain, .nationalOutcome: domains(of: member, in: segment, scope, &found)
        case .service, .priority, .organisation: services(of: member, in: segment, scope, &found)
        case .selfDirectedOption: options(of: member, in: segment, scope, &found)
        case .needKind: add(member.first, &found)
        case .needReason:
            if member.second != Segment.none { found.add(member.second) }
        }
    }

    @inline(__always)
    private func add(_ code: Int32, _ found: inout Places) {
        guard code != Segment.none else { return }
        for index in Int(starts[Int(code)])..<Int(starts[Int(code) + 1]) { found.add(items[index]) }
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
        if member.service != Segment.none { return add(member.service, &found) }
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
