import Access
import ArgumentParser
import Exchange
import Foundation
import Partnership
import Store
import Values

/// `jute import`
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take people, plans and reviews on record from the CSV files of another system.",
        discussion: """
            The folder holds people.csv and, where there are any, plans.csv, outcomes.csv, supports.csv, reviews.csv and \
            scores.csv; docs/importing.md says what is in each. Every row is checked before anything is written. With \
            any fault, all of them are told and nothing is loaded.
            """)

    @Argument(help: "The folder with the CSV files.")
    var folder: String

    @Flag(help: "Only check the files; load nothing.")
    var check = false

    @Flag(help: "Say nothing but what went wrong.")
    var quiet = false

    func run() async throws {
        let (folder, isCheck, isQuiet) = (folder, check, quiet)
        do {
            let summary = try await Opening.partnership { partnership in
                try await Self.run(folder, in: partnership, isCheck: isCheck, isQuiet: isQuiet)
            }
            guard !isQuiet else { return }
            print(
                """
                \(isCheck ? "In order, and not loaded" : "Taken on record"): \(summary.people) people, \
                \(summary.plans) plans, \(summary.outcomes) outcomes, \(summary.supports) supports, \
                \(summary.reviews) reviews, \(summary.scores) scores.
                """)
        } catch let faults as ImportFaults {
            FileHandle.standardError.write(Data((faults.description + "\n").utf8))
            FileHandle.standardError.write(Data("\(faults.count) faults. Nothing was loaded.\n".utf8))
            throw ExitCode.failure
        }
    }

    private static func run(
        _ folder: String, in partnership: Partnership, isCheck: Bool, isQuiet: Bool
    ) async throws -> Import.Summary {
        let authority = partnership.authority
        let accounts = try await partnership.database.read { try Accounts.all(authority: authority, on: $0) }
        let signature = Opening.signature(authority: authority, because: "imported from another system")
        let rules = ImportRules(
            catalogue: try await partnership.catalogue(), scale: try await partnership.outcomeScale(),
            accounts: accounts, today: signature.at.ukDate)
        let bars = Bars(isQuiet: isQuiet)
        let files = try await Import(
            folder: folder, rules: rules, authority: authority, in: partnership.database,
            surroundings: partnership.surroundings, at: signature.at, progress: bars.show("people checked"))
        guard !isCheck else { return files.summary }
        try await files.load(
            into: partnership.database, signature: signature, progress: bars.show("people written"))
        return files.summary
    }

    /// Makes a bar once it is known how many there are.
    private struct Bars: Sendable {
        let isQuiet: Bool

        func show(_ what: String) -> @Sendable (Int, Int) -> Void {
            let bar = LateBar()
            return { [isQuiet] done, total in
                let shown = bar.bar(of: total, what, isQuiet: isQuiet)
                shown.show(done)
                if done == total { shown.finish() }
            }
        }
    }
}
