import Content
import People
import Store
import Testing
import Values

@testable import Synthetic

/// The words that made-up people say and workers write.
@Suite struct WordsTests {
    private func resident(age: Int, _ circumstances: Circumstances = []) -> Resident {
        Resident(
            id: ID("R"), name: Name(given: "Nan", family: "Loom"), sex: .female, age: age,
            birthDate: Made.today.adding(years: -age), circumstances: circumstances, heritage: .scottish, quintile: 1,
            area: nil, address: AddressDetails(line1: "1 Weft Wynd", postcode: nil))
    }

    @Test func everyDomainHasWishesForEveryone() {
        let domains = Made.catalogue.items(ofKind: "outcome-domain")
        #expect(domains.count == 15)
        for domain in domains {
            let wishes = Wish.bank[domain.ref.id] ?? []
            #expect(wishes.count { $0.audience == nil } >= 12, "\(domain.ref)")
        }
        let all = Wish.bank.values.flatMap { $0.map(\.words) }
        #expect(Set(all).count >= all.count - 1)
    }

    @Test func slotsAreFilledForEachAge() {
        var chance = SplitMix64(seed: 5)
        for age in [17, 40, 82] {
            for wish in Wish.bank.values.joined() {
                let text = Slots.fill(wish.words, for: resident(age: age), &chance)
                #expect(!text.contains("{") && !text.contains("}") && text.count <= 400)
            }
        }
        let young = Wish.bank.values.joined().filter { $0.weight(for: resident(age: 17)) > 0 }
        #expect(!young.contains { if case .older = $0.audience { true } else { false } })
    }

    @Test func everyServiceIsKnownOrLeftOut() {
        let declared = Set(Made.catalogue.items(ofKind: "service").map(\.ref.id))
        let known = Set(ServiceFit.known.keys)
        #expect(known.subtracting(declared) == [])
        #expect(ServiceFit.inNobodysPlan.subtracting(declared) == [])
        #expect(declared.subtracting(known).subtracting(ServiceFit.inNobodysPlan) == [])
        let domains = Set(Made.catalogue.items(ofKind: "outcome-domain").map(\.ref.id))
        for fit in ServiceFit.known.values {
            #expect(Set(fit.domains).isSubset(of: domains), "\(fit.id)")
            #expect(!fit.what.isEmpty && fit.what.allSatisfy { $0.count <= 200 }, "\(fit.id)")
        }
    }

    @Test func nothingInTheBanksWounds() {
        let avoided = AvoidedWords(Made.catalogue.items)
        let banks =
            Wish.bank.values.flatMap { $0.map(\.words) } + ServiceFit.known.values.flatMap(\.what) + ReviewWords.openers
            + ReviewWords.better + ReviewWords.same + ReviewWords.worse + ReviewWords.closers + ReviewWords.changes
            + ReviewWords.unscored + PlanWords.reached + PlanWords.notWanted + DemoTelling.strands.map(\.words)
            + DemoTelling.reviews.flatMap { [$0.summary, $0.changes] }
        #expect(banks.flatMap { avoided.found(in: $0).map(\.words) } == [])
        #expect(avoided.found(in: "She was in denial").count == 1)
    }

    @Test func servicesAreGivenToThoseTheyAreFor() throws {
        let choice = try ServiceChoice(catalogue: Made.catalogue)
        func weight(_ id: String, _ resident: Resident) -> Double {
            choice.weight(of: choice.service(id), for: resident, domain: "safe")
        }
        #expect(weight("womens-aid", resident(age: 30, .domesticAbuse)) > 0)
        #expect(weight("womens-aid", resident(age: 30)) == 0)
        #expect(weight("joint-falls-pathway", resident(age: 40, .frailty)) == 0)
        #expect(weight("joint-falls-pathway", resident(age: 80, .frailty)) > 0)
        #expect(weight("community-mental-health-east", resident(age: 40, .mentalIllness)) == 0)
    }
}
