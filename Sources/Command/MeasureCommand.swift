import ArgumentParser
import Content
import Insight
import Partnership
import Store
import Values

/// `jute measure` and what belongs to it
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "The measures that are declared, and what they say.",
        subcommands: [
            List.self, Show.self, ReleaseFigures.self, ListReleases.self, ShowRelease.self, Document.self,
        ])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the measures, with the question each asks.")

        func run() async throws {
            let measures = try await Opening.partnership { Measure.all(in: try await $0.catalogue()) }
            let width = measures.map(\.ref.id.count).max() ?? 0
            for measure in measures {
                let id = measure.ref.id
                print(id + String(repeating: " ", count: width - id.count + 2) + measure.title)
            }
        }
    }

    struct Document: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write what every declared measure means, in Markdown, from a folder of content.")

        @Option(help: "The folder of content.")
        var content: String?

        func run() async throws {
            print(MeasureHandbook.markdown(try ContentFiles.checked(content).catalogue), terminator: "")
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask a measure. Small counts are hidden, and others with them, whoever asks.")

        @Argument(help: "The measure's id, such as outcomes-improved.")
        var id: String

        @Option(
            help: ArgumentHelp(
                "What to split it by: \(Breakdown.accepted). Give it twice for a pair that the measure declares. With --as, "
                    + "also person or key-worker, which list the people behind it."))
        var by: [String] = []

        @Option(help: "The period; the measure's own unless told. \(PeriodError.accepted)")
        var period: String?

        @Option(help: "Read the records as they were at this moment, such as 2026-11-01T00:00:00Z; now unless told.")
        var asAt: String?

        @Option(
            name: .customLong("as"),
            help: "The user name of the account to list people as: those whose records it may see, and nobody else.")
        var reader: String?

        @Option(
            help: ArgumentHelp(
                "With person or key-worker, whom to list: counted, others or all; unless told those for whom there is "
                    + "something to do."))
        var which: BaseSide?

        @Option(help: "text, json or csv.")
        var format: Format = .text

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, json, csv
        }

        func run() async throws {
            if by.count > 2 { throw ValidationError("--by is given \(by.count) times. Give it once or twice") }
            if let naming = by.lazy.compactMap(NamingBreakdown.init).first {
                guard by.count == 1 else {
                    throw ValidationError(
                        "--by \(naming.rawValue) lists people, so it stands alone. Take the other out")
                }
                return try await list(naming)
            }
            guard reader == nil, which == nil else {
                throw ValidationError("--as and --which are for --by person and --by key-worker. Take them out")
            }
            let asked = self
            let answer = try await Opening.partnership { partnership in
                do { return try await asked.answer(in: partnership) } catch let error as any ExplainedError {
                    throw ValidationError(error.message)
                }
            }
            switch format {
            case .text: print(answer.text, terminator: "")
            case .json: print(answer.json, terminator: "")
            case .csv: print(answer.csv, terminator: "")
            }
        }

        private func answer(in partnership: Partnership) async throws -> Answer {
            let catalogue = try await partnership.catalogue()
            let now = partnership.surroundings.now()
            let moment = try AsAt.moment(asAt, now: now)
            let today = (moment ?? now).ukDate
            let dimensions = try by.map { try Breakdown.named($0) }
            let question = Question(
                try Measure.named(id, in: catalogue), by: dimensions.first, and: dimensions.dropFirst().first,
                period: try period.map { try Period.parse($0, today: today) }, asAt: moment)
            return try await partnership.database.read { connection in
                try partnership.insight.ask(
                    question, compared: true, catalogue: catalogue, now: now, on: connection)
            }
        }
    }
}
