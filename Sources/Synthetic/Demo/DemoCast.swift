import Access
import People
import Store
import Values

/// The people whom the demonstration is about, who do not exist either: somebody with a rich record, her brother who
/// cares for her, and somebody whose record was opened in an emergency.
struct DemoCast: Sendable {
    let person: Resident
    let carer: Resident
    let stranger: Resident

    /// What those are called who have an account and no record.
    static let names: [Role: String] = [
        .commissioner: "Struan Camperdown", .strategyOfficer: "Mirren Seagate", .boardMember: "Fergus Balumbie",
        .inspector: "Una Claypotts", .administrator: "Kit Dighty",
    ]

    init(city: SyntheticCity, today: LocalDate, identifiers: SeededIdentifiers, seed: UInt64) {
        var chance = SplitMix64(seed: seed, part: "demo")
        func resident(
            _ given: String, _ family: String, preferred: String? = nil, former: String? = nil, _ sex: Sex, age: Int,
            area: String, quintile: Int, _ circumstances: Circumstances
        ) -> Resident {
            let zone =
                city.zones.firstIndex { $0.area.id == area && $0.quintile == quintile }
                ?? city.zones.firstIndex { $0.quintile == quintile } ?? 0
            // Born on 14 May, so many years ago that the age is right or one less.
            let birthDate = (try? LocalDate(year: today.year - age, month: 5, day: 14)) ?? today.adding(years: -age)
            return Resident(
                id: identifiers.next(at: SyntheticCity.founded(today)),
                name: Name(given: given, family: family, preferred: preferred),
                former: former.map { Name(given: given, family: $0) }, sex: sex, age: birthDate.age(on: today),
                birthDate: birthDate, circumstances: circumstances, heritage: .scottish,
                quintile: city.zones[zone].quintile, area: city.zones[zone].area,
                address: city.address(inZone: zone, &chance))
        }
        person = resident(
            "Euphemia", "Gowrie", preferred: "Effie", .female, age: 64, area: "east-end", quintile: 1,
            [.mentalIllness, .distress])
        carer = resident("Innes", "Gowrie", .male, age: 61, area: "maryfield", quintile: 3, [.carer])
        stranger = resident("Finlay", "Carse", .male, age: 78, area: "coldside", quintile: 2, [.frailty])
    }
}
