import People
import Store
import StoreTesting
import Testing
import Values

@Suite("Where somebody lives, and lived") struct AddressHistory {
    private static let wynd = try? Neighbourhood.details {
        ($0.line1, $0.town, $0.postcode) = ("1 Jute Wynd", "Dundee", "DD1 4QB")
    }
    private static let close = try? Neighbourhood.details {
        ($0.line1, $0.town, $0.postcode) = ("2 Flax Close", "Dundee", "DD2 1AA")
    }

    @Test(arguments: TestStore.engines) func movingEndsOneAddressOnTheDayTheNextBegins(engine: Engine) async throws {
        try await engine.withPeople { database in
            let (wynd, close) = (try #require(Self.wynd), try #require(Self.close))
            let person = try await database.addPerson(wynd)
            let later = Neighbourhood.began.adding(days: 40)
            try await database.change(person, to: close, at: later)
            let addresses = try await database.addresses(of: person)
            #expect(addresses.map(\.line1) == ["2 Flax Close", "1 Jute Wynd"])
            #expect(addresses.map(\.from) == [later.ukDate, Neighbourhood.today])
            #expect(addresses.map(\.to) == [nil, later.ukDate])
            let found = try await database.search("DD2 1AA")
            #expect(found.map(\.place) == ["2 Flax Close, Dundee, DD2 1AA"])
            try await #expect(database.search("DD1 4QB").isEmpty, "nobody lives there now")
        }
    }

    @Test(arguments: TestStore.engines) func anAddressThatIsTypedAgainIsTheSameOne(engine: Engine) async throws {
        try await engine.withPeople { database in
            let wynd = try #require(Self.wynd)
            let person = try await database.addPerson(wynd)
            try await database.change(person, to: wynd)
            let addresses = try await database.addresses(of: person)
            #expect(addresses.count == 1)
            #expect(addresses.first?.version == 1)
        }
    }

    /// Whoever clears the fields says that nobody knows where the person lives now. It is not forgotten where they did.
    @Test(arguments: TestStore.engines) func clearingItEndsIt(engine: Engine) async throws {
        try await engine.withPeople { database in
            let wynd = try #require(Self.wynd)
            let person = try await database.addPerson(wynd)
            let later = Neighbourhood.began.adding(days: 9)
            try await database.change(person, to: Neighbourhood.details(), at: later)
            let ended = try await database.addresses(of: person)
            #expect(ended.map(\.line1) == ["1 Jute Wynd"])
            #expect(ended.map(\.to) == [later.ukDate])
            let now = try await database.read {
                try People.address(of: person.id, authority: Neighbourhood.authority, on: $0)
            }
            #expect(now == nil)
            try await #expect(database.search("DD1 4QB").isEmpty)

            try await database.change(
                database.person(person.id), to: Neighbourhood.details(), at: Neighbourhood.began.adding(days: 10))
            try await #expect(database.addresses(of: person) == ended, "none goes on being none")
            try await database.change(database.person(person.id), to: wynd, at: Neighbourhood.began.adding(days: 11))
            try await #expect(database.addresses(of: person).map { $0.to == nil } == [true, false])
        }
    }

    @Test(arguments: TestStore.engines) func goingBackIsAMoveLikeAnyOther(engine: Engine) async throws {
        try await engine.withPeople { database in
            let (wynd, close) = (try #require(Self.wynd), try #require(Self.close))
            var person = try await database.addPerson(wynd)
            for (days, details) in [(10, close), (20, wynd)] {
                try await database.change(person, to: details, at: Neighbourhood.began.adding(days: days))
                person = try await database.person(person.id)
            }
            let addresses = try await database.addresses(of: person)
            #expect(addresses.map(\.line1) == ["1 Jute Wynd", "2 Flax Close", "1 Jute Wynd"])
            #expect(addresses.map { $0.to == nil } == [true, false, false])
        }
    }

    /// The Scottish Government's quintile is the ranks cut into five: ranks at both ends of each.
    @Test(arguments: [
        (1, 1), (1395, 1), (1396, 2), (2790, 2), (2791, 3), (4185, 3), (4186, 4), (5580, 4), (5581, 5), (6976, 5),
    ])
    func aRankOfDeprivationFallsInItsQuintile(rank: Int, quintile: Int) throws {
        let zone = Zone(code: "SYNTHETIC-1", rank: rank, area: try #require(Ref("area/coldside")))
        #expect(zone.quintile == quintile)
    }

    @Test(arguments: TestStore.engines) func aPostcodeTellsTheDataZone(engine: Engine) async throws {
        try await engine.withPeople { database in
            let (wynd, close) = (try #require(Self.wynd), try #require(Self.close))
            let before = try await database.addPerson(wynd)
            try await Self.load(["DD1 4QB": "SYNTHETIC-1", "DD2 1AA": "SYNTHETIC-2"], into: database)
            let after = try await database.addPerson(close)
            try await #expect(database.addresses(of: before).map(\.zone) == [nil], "the look-up came later")
            try await #expect(database.addresses(of: after).map(\.zone) == ["SYNTHETIC-2"])

            try await Self.load(["DD1 4QB": "SYNTHETIC-1"], into: database)
            let changed = try await database.record(Neighbourhood.signature()) { pen in
                try pen.sign(.loaded, Ref(kind: "partnership", id: "dundee"))
                return try People.tieAddressesToZones(with: pen)
            }
            #expect(changed == 2)
            try await #expect(database.addresses(of: before).map(\.zone) == ["SYNTHETIC-1"])
            try await #expect(database.addresses(of: after).map(\.zone) == [nil])
            let zone = try await database.read { try Areas.find("SYNTHETIC-1", on: $0) }
            #expect(zone?.rank == 1)
        }
    }

    private static func load(_ postcodes: [String: String], into database: any Database) async throws {
        let area = try #require(Ref("area/coldside"))
        let zones = Set(postcodes.values).sorted().enumerated().map { Zone(code: $1, rank: $0 + 1, area: area) }
        let pairs = try postcodes.sorted { $0.key < $1.key }
            .map { (postcode: try Postcode(parsing: $0.key), zone: $0.value) }
        try await database.record(Neighbourhood.signature()) { pen in
            try Areas.replace(zones: zones, postcodes: pairs, with: pen)
        }
    }
}
