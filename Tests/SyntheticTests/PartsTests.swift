import Access
import Content
import People
import Store
import StoreTesting
import Testing
import Values

@testable import Synthetic

/// The parts that a partnership is made up from.
@Suite struct PartsTests {
    @Test func aQuotaMeetsItsShareWhateverTheWeights() {
        for share in [0.02, 0.183, 0.6] {
            var quota = Quota(share)
            var chance = SplitMix64(seed: 3)
            var taken = 0
            var heavy = 0
            for index in 0..<2_000 {
                let weight = index.isMultiple(of: 4) ? 3.0 : index.isMultiple(of: 5) ? 0 : 1
                if quota.take(weight: weight, &chance) {
                    taken += 1
                    if weight == 3 { heavy += 1 }
                    #expect(weight > 0)
                }
            }
            #expect(abs(Double(taken) / 2_000 - share) < 0.02)
            #expect(heavy > taken / 3)
        }
    }

    @Test func placesAreSharedOutInProportion() {
        var apportioning = Apportioning([0.5, 0.3, 0.2])
        var given = [0, 0, 0]
        for _ in 0..<1_000 { given[apportioning.next()] += 1 }
        #expect(given == [500, 300, 200])
        #expect(apportioning.next { $0 == 2 } == 2)
    }

    @Test func chiNumbersOfOneDayAreEachGivenOnce() throws {
        var supply = CHISupply()
        var given: Set<String> = []
        var count = 0
        // Two dates a century apart share their numbers.
        let dates = try [LocalDate(year: 1921, month: 2, day: 28), LocalDate(year: 2021, month: 2, day: 28)]
        for index in 0..<1_100 {
            guard let chi = supply.next(birthDate: dates[index % 2], sex: .female) else { break }
            #expect(chi.digits.hasPrefix("280221"))
            #expect(given.insert(chi.digits).inserted)
            count += 1
        }
        // One in eleven of the five hundred serials has no check digit.
        #expect((440...470).contains(count))
        #expect(supply.next(birthDate: dates[0], sex: .female) == nil)
        #expect(supply.next(birthDate: dates[0], sex: .male)?.digits.dropFirst(6).hasPrefix("99") == true)
    }

    @Test func theMapIsMarkedAndHasTheCitysShares() throws {
        let city = try SyntheticCity(catalogue: Made.catalogue, seed: 7)
        #expect(city.zones.count == 188)
        #expect(city.zones.allSatisfy { $0.code.hasPrefix("SYNTHETIC-") && (1...Zone.zones).contains($0.rank) })
        #expect(Set(city.zones.map(\.rank)).count == 188)
        #expect(Set(city.zones.map(\.area)).count == 8)
        // A nation has more of them, no two with one rank, and each with postcodes of its own.
        let nation = try SyntheticCity(catalogue: Made.catalogue, seed: 7, people: 5_400_000)
        #expect(nation.zones.count == 17 * 188)
        #expect(Set(nation.zones.map(\.rank)).count == nation.zones.count)
        #expect(Set(nation.postcodes.map(\.postcode)).count == nation.zones.count * SyntheticCity.postcodesInZone)
        #expect(city.zones.count { $0.quintile == 1 } == 69)
        #expect(Set(city.postcodes.map(\.postcode)).count == 188 * SyntheticCity.postcodesInZone)
        #expect(city.town == "Dundee")
        let households = (0..<1_000).map { city.zones[city.zone(ofHousehold: $0)].quintile }
        #expect(abs(Double(households.count { $0 == 1 }) / 1_000 - 0.367) < 0.01)
    }

    @Test func anotherPartnershipsContentWillDo() async throws {
        func item(_ ref: String, _ fields: [String: Field] = [:]) throws -> Item {
            Item(ref: try Ref(parsing: ref), title: ref, fields: fields)
        }
        let domains = ["outcome-domain/safe", "outcome-domain/skills", "outcome-domain/heard"]
        var items = try (["area/north", "area/south", "team/one", "service/help", "service/advice"] + domains).map {
            try item($0)
        }
        items += Made.catalogue.items(ofKind: "scale")
        let catalogue = Catalogue(items: items, links: [])
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            let report = try await Synthetic.make(
                people: 120, seed: 1, today: Made.today, catalogue: catalogue, authority: "S37000003",
                demoPassword: nil,
                in: database, passwords: .init(strength: .least))
            #expect(report.people == 120 && report.plans > 10 && report.scores > 30)
        }
        let bare = Catalogue(items: Array(items.dropFirst(2)), links: [])
        #expect(throws: SyntheticError.contentLacks("area")) { try SyntheticCity(catalogue: bare, seed: 1) }
    }

    @Test func aBatchKeepsOrderAndSignaturesAndIsUndoneWhole() async throws {
        struct Refusal: Error {}
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            let batch = Batch(database)
            for (index, name) in ["ada", "bea", "cal"].enumerated() {
                let signature = Signature(
                    authority: "A", account: name, role: "system", at: Instant(milliseconds: Int64(index)),
                    reason: "test")
                try await batch.record(signature) { try $0.sign(.added, Ref(kind: "test", id: name)) }
            }
            #expect(try await database.read { try $0.count("SELECT count(*) FROM ledger") } == 0)
            try await batch.flush()
            let accounts = try await database.read {
                try $0.rows("SELECT account FROM ledger ORDER BY number").map { try $0.text("account") }
            }
            #expect(accounts == ["ada", "bea", "cal"])
            let signature = Signature(
                authority: "A", account: "dot", role: "system", at: Instant(milliseconds: 9), reason: "test")
            try await batch.record(signature) { try $0.sign(.added, Ref(kind: "test", id: "d")) }
            try await batch.record(signature) { _ in throw Refusal() }
            await #expect(throws: Refusal.self) { try await batch.flush() }
            #expect(try await database.read { try $0.count("SELECT count(*) FROM ledger") } == 3)
        }
    }
}
