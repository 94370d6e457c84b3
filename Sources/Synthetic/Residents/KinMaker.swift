import People
import Store
import Values

/// Makes up people who belong together, one after another until there are enough.
struct KinMaker {
    let seed: UInt64
    let today: LocalDate
    let city: SyntheticCity
    let identifiers: SeededIdentifiers
    private var sexes = SexQuota()
    private var quotas = CircumstanceQuotas()
    private var hours = Apportioning(SyntheticShape.hoursShares)
    private var households = 0
    private var people = 0
    private(set) var carers = 0

    init(seed: UInt64, today: LocalDate, city: SyntheticCity) {
        self.seed = seed
        self.today = today
        self.city = city
        identifiers = SeededIdentifiers(seed: seed, part: "people")
    }

    var livingWithMentalIllness: Int { quotas.livingWithMentalIllness }

    /// The next people who belong together, `room` of them at most.
    mutating func next(_ index: Int, room: Int) -> Kin {
        var chance = SplitMix64(seed: seed, part: "kin", index: index)
        let kind = chance.one(of: Household.Kind.allCases, weight: \.weight) ?? .alone
        let first = Household(kind, sexes: &sexes, &chance)
        var residents = settle(first, heritage: heritage(&chance), born: nil, &chance)
        var parts = first.members.map(\.part)
        let second = residents.count
        if kind == .olderAlone || kind == .olderCouple, chance.happens(0.5), let parent = residents.first {
            let kinds = Household.Kind.allCases.filter(\.mayBeGrownChilds)
            let age = parent.age - chance.number(in: 22...36)
            let near = kinds.filter { $0.ages.contains(age) }
            let of = chance.one(of: near.isEmpty ? kinds : near, weight: \.weight) ?? .alone
            let household = Household(of, age: age, sexes: &sexes, &chance)
            residents += settle(household, heritage: parent.heritage, born: parent.name.family, &chance)
            parts += household.members.map(\.part)
        }
        // The last ones of all may find less room than they are; some then stay outside the story.
        let count = min(room, residents.count)
        var kin = Kin(
            residents: Array(residents.prefix(count)), second: second < count ? second : nil,
            parts: Array(parts.prefix(count)))
        people += count
        findCarers(in: &kin, &chance)
        return kin
    }

    private func heritage(_ chance: inout SplitMix64) -> Heritage {
        chance.one(of: Heritage.allCases, weight: \.weight) ?? .scottish
    }

    /// Gives a household a home and its members names and all else that they are.
    private mutating func settle(
        _ household: Household, heritage: Heritage, born: String?, _ chance: inout SplitMix64
    ) -> [Resident] {
        let zone = city.zone(ofHousehold: households)
        households += 1
        let hasHome = !chance.happens(0.004)
        let address =
            hasHome
            ? city.address(inZone: zone, &chance) : AddressDetails(line1: "No fixed address", postcode: nil)
        let names = FamilyNames(household, heritage: heritage, born: born, thisYear: today.year, &chance)
        return household.members.enumerated().map { index, member in
            let own = member.part == .sharer ? self.heritage(&chance) : heritage
            let birthDate = today.adding(years: -member.age).adding(days: -chance.number(in: 2...360))
            let given = Naming.given(member.sex, own, bornIn: birthDate.year, &chance)
            let family =
                member.part == .sharer ? Naming.family(own, &chance) : names.family(of: index)
            let shown = Naming.family(family, of: member.sex, own)
            let quintile = hasHome ? city.zones[zone].quintile : nil
            let former = names.former[index].map {
                Name(given: given, family: Naming.family($0, of: member.sex, own))
            }
            return Resident(
                id: identifiers.next(at: SyntheticCity.founded(today)),
                name: Name(given: given, family: shown, preferred: Naming.preferred(given, &chance)),
                former: former, sex: member.sex, age: birthDate.age(on: today), birthDate: birthDate,
                circumstances: quotas.next(
                    age: member.age, sex: member.sex, heritage: own, quintile: quintile, &chance),
                heritage: own, quintile: quintile, area: hasHome ? city.zones[zone].area : nil, address: address)
        }
    }

    /// Finds carers until there are as many as the city's share asks for.
    private mutating func findCarers(in kin: inout Kin, _ chance: inout SplitMix64) {
        var possible = kin.possible
        let wanted = SyntheticShape.carersShare * Double(people)
        while !possible.isEmpty, wanted - Double(carers) >= 0.5, chance.happens(0.7),
            let found = chance.one(of: possible, weight: \.weight)
        {
            let livesWith = kin.livesWith(found.carer, found.caredFor)
            let isGrown = kin.residents[found.carer].age >= 16
            let band = hours.next { $0 == 0 || ($0 == 1 && isGrown) || (livesWith && isGrown) }
            let weekly = [1...19, 20...49, 51...130][band]
            kin.ties.append(
                Kin.Tie(
                    carer: found.carer, caredFor: found.caredFor, kind: found.kind, livesWith: livesWith,
                    hours: chance.number(in: weekly)))
            kin.residents[found.carer].circumstances.insert(.carer)
            if !kin.residents[found.caredFor].circumstances.needsCare {
                kin.residents[found.caredFor].circumstances.insert(.longTermCondition)
            }
            carers += 1
            possible.removeAll { $0.carer == found.carer || $0.caredFor == found.carer }
        }
    }
}

/// Who in a household has which family name.
struct FamilyNames {
    private var own: [String]
    /// The names that members had before a marriage.
    private(set) var former: [String?]

    init(
        _ household: Household, heritage: Heritage, born: String?, thisYear: Int, _ chance: inout SplitMix64
    ) {
        let members = household.members
        let birth = born ?? Naming.family(heritage, &chance)
        own = members.map { _ in birth }
        former = members.map { _ in nil }
        if let partner = members.firstIndex(where: { $0.part == .partner }) {
            own[partner] = Naming.family(heritage, &chance)
            let wife = members[0].sex == .female && members[partner].sex == .male ? 0 : partner
            let husband = wife == 0 ? partner : 0
            for index in members.indices where members[index].part == .child { own[index] = own[husband] }
            let year = thisYear - members[wife].age
            if members[wife].sex != members[husband].sex, own[wife] != own[husband],
                chance.happens(heritage.takesName(bornIn: year))
            {
                // Not every former name is on record.
                former[wife] = chance.happens(0.6) ? own[wife] : nil
                own[wife] = own[husband]
            }
        }
    }

    func family(of index: Int) -> String { own[index] }
}
