import Content
import People
import Store
import Testing
import Values

@testable import Synthetic

/// What is put on record is sound, whoever reads it.
@Suite struct RecordTests {
    @Test func everyRuleHolds() async throws {
        let broken = try await Made.facts.value.brokenRules
        #expect(broken.count > 10)
        #expect(broken.filter { $0.value != 0 } == [:])
    }

    @Test func theLedgerIsWhole() async throws {
        let facts = try await Made.facts.value
        guard case .whole(let lines, _) = facts.ledger else {
            Issue.record("\(facts.ledger)")
            return
        }
        #expect(lines > facts.report.people + facts.report.plans * 5)
    }

    @Test func chiNumbersAreValidOnceEachAndInKeeping() async throws {
        let people = try await Made.facts.value.people
        let chis = people.compactMap(\.chi)
        #expect(Double(chis.count) / Double(people.count) > 0.97 && chis.count < people.count)
        #expect(Set(chis).count == chis.count)
        for person in people {
            guard let digits = person.chi, let chi = CHI(digits), let born = person.birthDate else {
                #expect(person.chi == nil)
                continue
            }
            let dates: [LocalDate]
            switch chi.birthDate(today: Made.today) {
            case .known(let date): dates = [date]
            case .ambiguous(let all): dates = all
            case .none: dates = []
            }
            #expect(dates.contains(born))
            // The mark of a made-up number: its serial begins at 99 and counts down.
            #expect(digits.dropFirst(6).first == "9")
        }
    }

    @Test func nobodyCanBeReached() async throws {
        let facts = try await Made.facts.value
        #expect(facts.phones.allSatisfy { $0.hasPrefix("01632 960") || $0.hasPrefix("07700 900") })
        #expect(facts.phones.count > 100)
        #expect(facts.postcodes.allSatisfy { $0.hasPrefix("DD0 ") })
        #expect(facts.postcodes.count > 500)
    }

    @Test func everythingPointedAtIsDeclared() async throws {
        let facts = try await Made.facts.value
        for text in facts.services.union(facts.domains).union(facts.teams) {
            let ref = try Ref(parsing: text)
            #expect(Made.catalogue[ref] != nil, "\(text)")
        }
        #expect(facts.services.count > 40)
        #expect(facts.domains.count == 15)
        #expect(facts.teams.count > 12)
    }

    @Test func noWordWounds() async throws {
        let texts = try await Made.facts.value.texts
        let avoided = AvoidedWords(Made.catalogue.items)
        #expect(texts.count > 2_000)
        let found = texts.flatMap { text in avoided.found(in: text).map { "\($0.words): \(text)" } }
        #expect(found == [])
        #expect(texts.filter { $0.contains("{") || $0.contains("}") || $0.trimmed.isEmpty } == [])
    }

    @Test func someServicesAndPlacesSeeMoreChange() async throws {
        let changes = try await Made.facts.value.changes.filter { $0.reviews >= 2 }
        func mean(_ chosen: [Facts.Change]) -> Double {
            Double(chosen.map(\.points).reduce(0, +)) / Double(max(1, chosen.count))
        }
        let least = mean(changes.filter { $0.quintile >= 4 })
        let most = mean(changes.filter { $0.quintile == 1 })
        #expect(least - most > 0.25)
        #expect(mean(changes) > 0.5)
        // Which service has which pace is drawn from the seed; what is drawn is found again in the records.
        let choice = try ServiceChoice(catalogue: Made.catalogue)
        let model = EffectModel(services: choice.services.map(\.ref), seed: 7)
        let fast = mean(changes.filter { model.effect(of: $0.service) > 0.1 })
        let slow = mean(changes.filter { model.effect(of: $0.service) < -0.1 })
        #expect(fast - slow > 0.4)
        // Case mix: where more stands in the way, people begin lower.
        func baseline(_ chosen: [Facts.Change]) -> Double {
            Double(chosen.map(\.baseline).reduce(0, +)) / Double(max(1, chosen.count))
        }
        #expect(baseline(changes.filter { $0.quintile >= 3 }) - baseline(changes.filter { $0.quintile <= 2 }) > 0.1)
    }
}
