import Access
import Content
import Foundation
import Partnership
import Store
import Synthetic
import Values

/// Fills a store with made-up people, telling how far it is.
enum SyntheticStore {
    /// - Parameter password: opens the demonstration accounts; with none, nobody can sign in to them.
    static func fill(
        _ database: any Database, catalogue: Catalogue, authority: String, people: Int, seed: UInt64,
        shape: SyntheticShape, password: String?, today: LocalDate = Surroundings.machine.today, isQuiet: Bool = false
    ) async throws {
        let isInUse = try await database.read { try !Accounts.all(authority: authority, on: $0).isEmpty }
        guard !isInUse else { throw SyntheticError.storeInUse }
        // Marked before anybody is made up, so that no page can ever show made-up people without saying so.
        try await database.write {
            try Settings.markSynthetic(on: $0)
            try Settings.beginMaking(people: people, on: $0)
        }
        let bar = ProgressBar(of: people, "people", isQuiet: isQuiet)
        let report = try await Synthetic.make(
            people: people, seed: seed, today: today, shape: shape, catalogue: catalogue, authority: authority,
            demoPassword: password, in: database, passwords: Passwords(),
            progress: { done, _ in bar.show(done) })
        try await database.write { try Settings.endMaking(on: $0) }
        bar.finish()
        if isQuiet { return }
        Terminal.say(
            """
            Made up: \(report.people) people, \(report.carers) of them carers; \(report.plans) plans, \
            \(report.outcomes) outcomes, \(report.reviews) reviews, \(report.scores) scores.
            """)
    }
}
