import Access
import Store
import Testing
import Values

@Suite("Every refusal says why, and what to do") struct EveryRefusalSaysWhatToDo {
    @Test(arguments: Refusal.allCases) func inWholeSentences(refusal: Refusal) {
        for text in [refusal.words, refusal.remedy] {
            #expect(text.hasSuffix("."))
            #expect(text.first?.isUppercase == true)
            #expect((15...250).contains(text.count))
            #expect(!text.lowercased().contains("forbidden") && !text.lowercased().contains("denied"))
        }
        #expect(refusal.words != refusal.remedy)
        #expect(Decision.refuse(refusal).reason == refusal.words)
        #expect(!Decision.refuse(refusal).isAllowed)
    }

    @Test func inWordsOfItsOwn() {
        #expect(Set(Refusal.allCases.map(\.words)).count == Refusal.allCases.count)
        #expect(Set(Refusal.allCases.map(\.remedy)).count == Refusal.allCases.count)
    }

    /// No reason is kept that nobody is ever given.
    @Test func andIsGivenToSomebody() {
        var given: Set<String> = []
        for role in [nil] + Role.allCases.map({ $0 as Role? }) {
            for action in Access.Action.allCases {
                given.insert(Asking.about(action, as: role, nil))
                for standing in Standing.every { given.insert(Asking.about(action, as: role, standing)) }
            }
        }
        given.insert(Asking.about(.seeContact, as: .practitioner, .contact(ContactStanding())))
        if let team = Ref("team/other") { given.insert(Asking.about(.seeWaitingList, as: .practitioner, .team(team))) }
        #expect(given == Set(Refusal.allCases.map(\.rawValue)).union(["yes"]))
    }

    /// The reason for a yes goes on the ledger, so it is never empty.
    @Test func soDoesEveryYes() {
        for standing in Standing.every {
            for role in Role.allCases {
                let principal = Principal(account: .init("A"), userName: "a", displayName: "A", role: role)
                let decision = Access.decide(principal, .seeRecord, on: .record(standing), at: Asking.moment)
                if decision.isAllowed { #expect(!decision.reason.isEmpty) }
            }
        }
    }
}
