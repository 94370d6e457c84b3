import Access
import ArgumentParser
import Content
import Exchange
import Foundation
import Partnership
import Store
import Synthetic
import Values

/// `jute synth`
struct SynthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synth",
        abstract: "Fill a store with made-up people, in the shape of the city's published figures.",
        discussion: """
            The same number, seed and day make the same records. The store must have content and no people. Every page \
            says from then on that it is synthetic; that cannot be undone. If it is interrupted, the store is refused \
            by every command: remove it and begin again.
            """)

    @Option(help: "How many people; the city has \(SyntheticShape.population).")
    var people: Int

    @Option(help: "The seed of all that is left to chance.")
    var seed: UInt64 = 2026

    @Option(help: "The day that the story ends, as 2026-11-21; today unless told.")
    var today: String?

    @Option(help: "The share of people who have a support plan, from 0 to 0.75.")
    var plansShare: Double = SyntheticShape().plansShare

    @Option(help: "How many years back the oldest plans began, from 2 to 6: more years, more reviews of each plan.")
    var years = SyntheticShape.longest

    @Option(help: "A folder to write the same people to as CSV files, such as `jute import` reads.")
    var csv: String?

    @Flag(help: "Say nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        guard (2...SyntheticShape.longest).contains(years) else {
            throw ValidationError("--years takes a number from 2 to \(SyntheticShape.longest)")
        }
        guard (100...6_000_000).contains(people) else {
            throw ValidationError("--people takes a number from 100 to 6000000")
        }
        guard (0...0.75).contains(plansShare) else {
            throw ValidationError("--plans-share takes a number from 0 to 0.75")
        }
        if let today, LocalDate(iso: today) == nil { throw ValidationError("--today takes a day as 2026-11-21") }
    }

    func run() async throws {
        let (people, seed, isQuiet) = (people, seed, quiet)
        let folder = csv
        let shape = SyntheticShape(plansShare: plansShare, years: years)
        let day = today.flatMap { LocalDate(iso: $0) } ?? Surroundings.machine.today
        try await Opening.partnership { partnership in
            try await SyntheticStore.fill(
                partnership.database, catalogue: try await partnership.catalogue(), authority: partnership.authority,
                people: people, seed: seed, shape: shape, password: nil, today: day,
                isQuiet: isQuiet)
            guard let folder else { return }
            let authority = partnership.authority
            try await partnership.database.read { try ImportFolder.write(folder, authority: authority, on: $0) }
        }
    }
}
