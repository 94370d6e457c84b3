import Content
import People
import Values

/// The made-up map: data zones with ranks of deprivation, in the partnership's own areas, and postcodes that lie in
/// them.
///
/// A zone's code begins with `SYNTHETIC-`. A postcode begins with `DD0`: Royal Mail's districts of that area run from
/// DD1 to DD11, so nothing is delivered to it, and it still reads as one of the city's. More people than the city has
/// live in as many cities of its shape, up to seventeen, each with zones and postcodes of its own; the districts of
/// Scotland's other postcode areas begin at 1 as well.
struct SyntheticCity: Sendable {
    let zones: [Zone]
    let postcodes: [(postcode: Postcode, zone: String)]
    let town: String
    private let seed: UInt64

    static let postcodesInZone = 20
    /// The code of the first zone, by which a made-up map is known.
    static let firstCode = code(1)

    /// How many zones of each quintile each area has, most deprived first: 188 in all, as many as the city has, 69 of
    /// them in the first quintile, which is the published 36.6 %. How they lie over the areas is a guess.
    private static let mix: [String: [Int]] = [
        "strathmartine": [9, 4, 4, 5, 3], "lochee": [13, 5, 3, 2, 1], "west-end": [2, 4, 4, 7, 7],
        "coldside": [11, 6, 4, 2, 1], "maryfield": [7, 6, 5, 4, 1], "north-east": [12, 4, 2, 3, 2],
        "east-end": [14, 4, 2, 2, 1], "the-ferry": [1, 1, 3, 5, 12],
    ]
    private static let anyMix = [69, 34, 27, 30, 28]

    /// The areas of Scotland's postcodes, the city's own first.
    private static let postcodeAreas = [
        "DD", "AB", "DG", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "TD", "ZE",
    ]

    /// The most cities that there are postcodes, and ranks of deprivation, for.
    private static let mostCities = 17

    init(
        catalogue: Catalogue, seed: UInt64, people: Int = SyntheticShape.population
    ) throws(SyntheticError) {
        let areas = catalogue.items(ofKind: "area").map(\.ref)
        guard !areas.isEmpty else { throw .contentLacks("area") }
        self.seed = seed
        town = Self.town(catalogue)
        var chance = SplitMix64(seed: seed, part: "zones")
        var ranks = Set<Int>()
        var zones: [Zone] = []
        let cities = (people + SyntheticShape.population - 1) / SyntheticShape.population
        let places = Self.places(areas)
        for (area, quintile) in (0..<min(cities, Self.mostCities)).flatMap({ _ in places }) {
            let (first, last) = ((quintile - 1) * Zone.zones / 5 + 1, quintile * Zone.zones / 5)
            var rank = chance.number(in: first...last)
            while !ranks.insert(rank).inserted { rank = chance.number(in: first...last) }
            zones.append(Zone(code: Self.code(zones.count + 1), rank: rank, area: area))
        }
        self.zones = zones
        postcodes = zones.enumerated().flatMap { index, zone in
            (0..<Self.postcodesInZone).compactMap { number in
                Self.postcode(index * Self.postcodesInZone + number).map { ($0, zone.code) }
            }
        }
    }

    /// Each zone's area and quintile.
    private static func places(_ areas: [Ref]) -> [(Ref, Int)] {
        let isKnown = areas.allSatisfy { mix[$0.id] != nil } && areas.count == mix.count
        guard !isKnown else {
            return areas.flatMap { area in
                (mix[area.id] ?? []).enumerated().flatMap { index, count in
                    [(Ref, Int)](repeating: (area, index + 1), count: count)
                }
            }
        }
        let quintiles = anyMix.enumerated().flatMap { [Int](repeating: $0 + 1, count: $1) }
        return quintiles.enumerated().map { (areas[$0 % areas.count], $1) }
    }

    private static func code(_ number: Int) -> String {
        let digits = String(number)
        return "SYNTHETIC-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The 4,000 postcodes of DD0, in order, then those of the other areas.
    private static func postcode(_ index: Int) -> Postcode? {
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        let (sectors, rest) = index.quotientAndRemainder(dividingBy: letters.count * letters.count)
        let (area, sector) = sectors.quotientAndRemainder(dividingBy: 10)
        guard area < postcodeAreas.count else { return nil }
        return Postcode(
            "\(postcodeAreas[area])0 \(sector)\(letters[rest / letters.count])\(letters[rest % letters.count])")
    }

    private static func town(_ catalogue: Catalogue) -> String {
        guard let partnership = catalogue.partnership else { return "Synthetic Town" }
        return partnership.title.split(separator: " ").prefix { $0 != "Health" && $0 != "Integration" }
            .joined(separator: " ")
    }

    /// The zone in which the `index`th household lives: spread so evenly that even a few hundred households show the
    /// city's shares of deprivation.
    func zone(ofHousehold index: Int) -> Int {
        let golden = 0.618_033_988_749_894_9
        let place = Double(index + 1) * golden
        return min(zones.count - 1, Int((place - place.rounded(.down)) * Double(zones.count)))
    }

    /// An address in a zone.
    func address(inZone index: Int, _ chance: inout SplitMix64) -> AddressDetails {
        let place = index * Self.postcodesInZone + chance.number(in: 0...(Self.postcodesInZone - 1))
        let street = Streets.name(place)
        let number = chance.number(in: 1...96)
        let isFlat = chance.happens(0.42)
        let flat = isFlat ? "Flat \(chance.number(in: 0...3))/\(chance.number(in: 1...3)), " : ""
        return AddressDetails(line1: "\(flat)\(number) \(street)", town: town, postcode: postcodes[place].postcode)
    }
}

extension SyntheticCity {
    /// The first moment of the story: the map is loaded and the first accounts are made, six years before today.
    static func founded(_ today: LocalDate) -> Instant {
        Instant.start(ofUKDay: today.adding(years: -6)).adding(seconds: 32_400)
    }
}
