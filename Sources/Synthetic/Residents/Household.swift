import People
import Values

/// Who lives together, before they have names.
struct Household {
    struct Member {
        let age: Int
        let sex: Sex
        let part: Part
    }

    /// What a member is to the household.
    enum Part { case adult, partner, child, sharer, parent }

    var members: [Member] = []

    /// The kinds of household. How common each is, is our own guess, set so that ages come out as the city's do.
    enum Kind: CaseIterable {
        case youngAlone, sharing, alone, middleAlone, olderAlone, couple, family, loneParent, middleCouple, olderCouple
        case withParents

        var weight: Double {
            switch self {
            case .youngAlone: 4
            case .sharing: 4
            case .alone: 11
            case .middleAlone: 15
            case .olderAlone: 15
            case .couple: 8
            case .family: 12.5
            case .loneParent: 8
            case .middleCouple: 12
            case .olderCouple: 9.5
            case .withParents: 2
            }
        }

        /// Whether it is one that an older person's grown-up child may live in.
        var mayBeGrownChilds: Bool {
            switch self {
            case .alone, .middleAlone, .couple, .family, .loneParent, .middleCouple: true
            default: false
            }
        }

        /// The ages of its first adult.
        var ages: ClosedRange<Int> {
            switch self {
            case .youngAlone: 17...25
            case .sharing: 18...24
            case .alone: 25...44
            case .middleAlone: 45...64
            case .olderAlone, .olderCouple: 65...95
            case .couple: 22...44
            case .family: 24...50
            case .loneParent: 20...48
            case .middleCouple: 45...64
            case .withParents: 40...61
            }
        }
    }

    /// Makes a household up.
    ///
    /// - Parameters:
    ///   - age: the age of its first adult, if it has to be near one.
    ///   - sexes: keeps the share of women.
    init(_ kind: Kind, age wanted: Int? = nil, sexes: inout SexQuota, _ chance: inout SplitMix64) {
        let range = kind.ages
        // Few live to the top of a range of old age: the lower of two draws is the likelier.
        let drawn =
            kind == .olderAlone || kind == .olderCouple
            ? min(chance.number(in: range), chance.number(in: range)) : chance.number(in: range)
        let age = wanted.map { min(max($0, range.lowerBound), range.upperBound) } ?? drawn
        let sex = sexes.next(lean: Self.lean(kind, age: age), &chance)
        members = [Member(age: age, sex: sex, part: kind == .sharing ? .sharer : .adult)]
        switch kind {
        case .youngAlone, .alone, .middleAlone, .olderAlone: break
        case .sharing:
            for _ in 0..<chance.number(in: 1...3) {
                add(.sharer, age: chance.number(in: 18...24), sexes.next(&chance))
            }
        case .couple, .olderCouple: addPartner(&sexes, &chance)
        case .family:
            addPartner(&sexes, &chance)
            addChildren(&sexes, &chance)
        case .loneParent: addChildren(&sexes, &chance)
        case .middleCouple:
            addPartner(&sexes, &chance)
            if chance.happens(0.4) { add(.child, age: chance.number(in: 15...min(26, age - 22)), sexes.next(&chance)) }
        case .withParents:
            add(.parent, age: min(98, age + chance.number(in: 23...36)), sexes.next(lean: 0.12, &chance))
        }
    }

    private static func lean(_ kind: Kind, age: Int) -> Double {
        switch kind {
        case .loneParent: 0.36
        case .olderAlone: age > 78 ? 0.2 : 0.08
        case .alone, .middleAlone: -0.1
        default: 0
        }
    }

    private mutating func add(_ part: Part, age: Int, _ sex: Sex) {
        members.append(Member(age: age, sex: sex, part: part))
    }

    private mutating func addPartner(_ sexes: inout SexQuota, _ chance: inout SplitMix64) {
        guard let first = members.first else { return }
        let sex: Sex = chance.happens(0.025) == (first.sex == .female) ? .female : .male
        sexes.note(sex)
        let age = min(97, max(18, first.age + chance.number(in: -4...3)))
        add(.partner, age: age, sex)
    }

    private mutating func addChildren(_ sexes: inout SexQuota, _ chance: inout SplitMix64) {
        guard let first = members.first else { return }
        let count = chance.one(of: [1, 1, 2, 2, 3])
        let eldest = min(19, first.age - 18)
        var age = chance.number(in: 0...max(0, eldest))
        for _ in 0..<count where age >= 0 {
            add(.child, age: age, sexes.next(&chance))
            age -= chance.number(in: 1...4)
        }
    }
}

/// Keeps the share of women and girls.
struct SexQuota {
    private var quota = Quota(SyntheticShape.womenShare)

    /// Decides one person's sex; `lean` makes a woman likelier, or less likely if negative.
    mutating func next(lean: Double = 0, _ chance: inout SplitMix64) -> Sex {
        let sex: Sex = chance.happens(0.5 + lean + quota.owed * 0.02) ? .female : .male
        note(sex)
        return sex
    }

    mutating func note(_ sex: Sex) { quota.note(taken: sex == .female) }
}
