import ArgumentParser
import Insight
import Partnership
import Store
import Values

/// `jute measure release`, `jute measure releases` and `jute measure released`
extension MeasureCommand {
    struct ReleaseFigures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release",
            abstract: "Release the figures of a period: they stand from then on, as they were given out.",
            discussion: """
                All measures with the same base are released together, each whole and by each of its dimensions. What \
                could be worked out by setting them against earlier releases is hidden as well.
                """)

        @Argument(help: "The measure's id, such as outcomes-improved.")
        var id: String

        @Option(help: "The period; the measure's own unless told. It has to be over. \(PeriodError.accepted)")
        var period: String?

        @Option(help: "Read the records as they were at this moment, such as 2026-11-01T00:00:00Z; now unless told.")
        var asAt: String?

        func run() async throws {
            let asked = self
            let (release, draft) = try await Opening.partnership { partnership in
                do { return try await asked.release(in: partnership) } catch let error as any ExplainedError {
                    throw ValidationError(error.message)
                }
            }
            print(ListReleases.line(release))
            print("SHA-256 \(release.hash)")
            if !draft.beside.isEmpty {
                print("Held against: \(draft.beside.map { "release \($0)" }.joined(separator: ", "))")
            }
            if !draft.hidden.isEmpty {
                print("Only the total could be shown by: \(draft.hidden.map(\.rawValue).joined(separator: ", "))")
            }
        }

        private func release(in partnership: Partnership) async throws -> (Release, ReleaseDraft) {
            let now = partnership.surroundings.now()
            let moment = try AsAt.moment(asAt, now: now)
            let today = (moment ?? now).ukDate
            let measure = try Measure.named(id, in: try await partnership.catalogue())
            return try await partnership.release(
                measure, period: try period.map { try Period.parse($0, today: today) }, asAt: moment,
                signature: Opening.signature(authority: partnership.authority, because: "released figures"))
        }
    }

    struct ListReleases: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "releases", abstract: "List what was released, the newest first.")

        @Argument(help: "Only releases with this measure; all unless told.")
        var id: String?

        func run() async throws {
            let asked = id
            let releases = try await Opening.partnership { partnership in
                let catalogue = try await partnership.catalogue()
                let measure: Ref?
                do { measure = try asked.map { try Measure.named($0, in: catalogue).ref } } catch let error
                    as any ExplainedError
                {
                    throw ValidationError(error.message)
                }
                return try await partnership.database.read {
                    try Releases.all(of: measure, authority: partnership.authority, on: $0)
                }
            }
            for release in releases { print(Self.line(release)) }
            if releases.isEmpty { print("Nothing has been released.") }
        }

        static func line(_ release: Release) -> String {
            "Release \(release.number): \(release.period.words), records as at \(release.asAt.ukTimeWords): "
                + release.measures.map(\.id).joined(separator: ", ")
        }
    }

    struct ShowRelease: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "released",
            abstract: "Show a table of a release, the same bytes as on the day it was given out.")

        @Argument(help: "The release's number.")
        var number: Int

        @Argument(help: "The measure's id; the first of the release unless told.")
        var id: String?

        @Option(help: "What it is split by: \(Breakdown.accepted).")
        var by: String?

        @Option(help: "text, json or csv.")
        var format: Show.Format = .text

        func run() async throws {
            let asked = self
            let document = try await Opening.partnership { partnership in
                do {
                    let dimension = try asked.by.map { try Breakdown.named($0) }
                    return try await partnership.database.read { connection in
                        let release = try Releases.named(
                            asked.number, authority: partnership.authority, on: connection)
                        let measure = try release.measure(named: asked.id)
                        return try Releases.document(
                            of: release, measure, by: dimension, format: asked.format.released,
                            authority: partnership.authority, on: connection)
                    }
                } catch let error as any ExplainedError { throw ValidationError(error.message) }
            }
            print(document.text, terminator: "")
        }
    }
}

extension MeasureCommand.Show.Format {
    fileprivate var released: Release.Format {
        switch self {
        case .text: .text
        case .json: .json
        case .csv: .csv
        }
    }
}
