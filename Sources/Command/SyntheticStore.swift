import Access
import Content
import Foundation
import Partnership
import Store
import Synchronization
import Synthetic
import Values

/// Fills a store with made-up people, telling how far it is.
enum SyntheticStore {
    /// - Parameter password: opens the demonstration accounts; with none, nobody can sign in to them.
    static func fill(
        _ database: any Database, catalogue: Catalogue, authority: String, people: Int, seed: UInt64,
        shape: SyntheticShape, password: String?, today: LocalDate = Surroundings.machine.today
    ) async throws {
        let isInUse = try await database.read { try !Accounts.all(authority: authority, on: $0).isEmpty }
        guard !isInUse else { throw SyntheticError.storeInUse }
        // Marked before anybody is made up, so that no page can ever show made-up people without saying so.
        try await database.write { try Settings.markSynthetic(on: $0) }
        let bar = ProgressBar(of: people)
        let report = try await Synthetic.make(
            people: people, seed: seed, today: today, shape: shape, catalogue: catalogue, authority: authority,
            demoPassword: password, in: database, passwords: Passwords(),
            progress: { done, _ in bar.show(done) })
        bar.finish()
        Terminal.say(
            """
            Made up: \(report.people) people, \(report.carers) of them carers; \(report.plans) plans, \
            \(report.outcomes) outcomes, \(report.reviews) reviews, \(report.scores) scores.
            """)
    }
}

/// How far something is, on standard error: a bar that redraws itself on a terminal, and now and then a line elsewhere.
final class ProgressBar: Sendable {
    private let total: Int
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    private let lastTenth = Mutex(-1)

    init(of total: Int) { self.total = max(1, total) }

    func show(_ done: Int) {
        let share = min(1, Double(done) / Double(total))
        if isTerminal {
            let filled = Int(share * 40)
            let bar = String(repeating: "━", count: filled) + String(repeating: "╌", count: 40 - filled)
            write("\r\(bar) \(done) of \(total)")
        } else {
            let tenth = Int(share * 10)
            let isNew = lastTenth.withLock { last in
                defer { last = max(last, tenth) }
                return tenth > last
            }
            if isNew { write("\(done) of \(total)\n") }
        }
    }

    func finish() {
        if isTerminal { write("\n") }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
