import People
import Store
import Values

/// People who belong together: a household, and with some the household of a grown-up child. Carers and those they care
/// for are found within it, so that nothing has to be remembered from one to the next, whatever the size of the city.
struct Kin {
    var residents: [Resident]
    /// Where the second household begins, if there is one.
    let second: Int?
    var ties: [Tie] = []

    /// Somebody's caring for somebody else.
    struct Tie: Sendable {
        let carer: Int
        let caredFor: Int
        /// What the carer is to them.
        let kind: Relationship.Kind
        let livesWith: Bool
        let hours: Int
    }

    /// Those who might care for whom, and how likely each is.
    struct Possible {
        let carer: Int
        let caredFor: Int
        let kind: Relationship.Kind
        let weight: Double
    }

    /// The parts that residents play in their households, in the same order.
    let parts: [Household.Part]

    func livesWith(_ left: Int, _ right: Int) -> Bool {
        guard let second else { return true }
        return (left < second) == (right < second)
    }

    /// Everyone who might care for another.
    var possible: [Possible] {
        var all: [Possible] = []
        for carer in residents.indices {
            for other in residents.indices where carer != other {
                guard let (kind, weight) = tie(carer, other) else { continue }
                all.append(Possible(carer: carer, caredFor: other, kind: kind, weight: weight))
            }
        }
        return all
    }

    /// What one would be to the other as their carer, and how likely.
    private func tie(_ carer: Int, _ other: Int) -> (Relationship.Kind, Double)? {
        let (age, need) = (residents[carer].age, residents[other].circumstances.needsCare)
        guard livesWith(carer, other) else {
            // A grown-up child, or that child's partner, and an older parent.
            guard carer > other, parts[carer] == .adult || parts[carer] == .partner, parts[other] != .child else {
                return nil
            }
            return parts[carer] == .adult ? (.child, need ? 3 : 1) : (.otherFamily, need ? 0.6 : 0.1)
        }
        switch (parts[carer], parts[other]) {
        case (.adult, .partner), (.partner, .adult): return (.partner, need ? 3 : 0.6)
        case (.adult, .parent): return (.child, need ? 4 : 1.5)
        case (.adult, .child), (.partner, .child): return need ? (.parent, 3) : (.parent, 0.05)
        case (.child, .adult), (.child, .partner): return age >= 8 ? (.child, need ? 0.9 : 0.05) : nil
        case (.child, .child): return age >= 12 && need ? (.sibling, 0.4) : nil
        default: return nil
        }
    }
}

extension Circumstances {
    /// Whether somebody's life is such that another might have to care for them.
    var needsCare: Bool {
        !isDisjoint(with: [.mentalIllness, .recovery, .frailty, .longTermCondition, .learningDisability])
    }
}
