import Access
import People
import Store
import Values

extension SyntheticPartnership {
    /// Tells what the demonstration is about, and opens its accounts.
    mutating func tellDemo(hashes: [Role: String], to batch: Batch) async throws {
        let cast = DemoCast(city: city, today: today, identifiers: kin.identifiers, seed: seed)
        try await openDemoAccounts(cast, hashes: hashes, in: batch)
        var telling = DemoTelling(
            cast: cast, workforce: workforce, plans: plans, today: today, seed: seed, surroundings: surroundings,
            story: Story(authority: authority), chance: SplitMix64(seed: seed, part: "demo-story"), report: report)
        let residents = [cast.person, cast.carer, cast.stranger]
        telling.tellPeople(
            residents.map { resident in
                PersonDetails(
                    name: resident.name, birthDate: resident.birthDate, sex: resident.sex,
                    chi: chis.next(birthDate: resident.birthDate, sex: resident.sex), phone: "07700 900142",
                    communication: Communication(
                        needs: resident.id == cast.person.id ? "Rings back rather than answers: leave a message" : nil),
                    former: resident.former, address: resident.address)
            })
        try telling.tellPlan()
        telling.tellLooks()
        telling.tellBrokenGlass()
        try telling.tellFrontDoor()
        report = telling.report
        residents.forEach { note($0) }
        report.carers += 1
        report.adultsLivingWithMentalIllness += 1
        report.storyPerson = cast.person.id.text
        try await write(telling.story, to: batch)
    }
}
