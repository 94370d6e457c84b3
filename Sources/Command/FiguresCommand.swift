import ArgumentParser
import Exchange
import Foundation
import Insight
import Partnership
import Store
import Values

/// `jute figures load`, `jute figures list` and `jute figures show`
struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Figures that others publish, loaded from CSV files.",
        subcommands: [Load.self, List.self, Show.self])

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a CSV file of published figures, if it has no faults.",
            discussion: """
                Its columns are indicator, area, period, numerator, denominator, value and source, in any order. A \
                blank is missing, never zero. Every fault is told with its line and column, and then nothing is \
                loaded. A figure that says something else than the one that is held corrects it; both are kept.
                """)

        @Argument(help: "The CSV file.")
        var file: String

        func run() async throws {
            let text = try FigureFiles.text(file)
            let file = file
            let report = try await Opening.partnership { partnership in
                let figures = try FigureFiles.figures(
                    text, named: file, catalogue: try await partnership.catalogue())
                let signature = Opening.signature(
                    authority: partnership.authority, because: "loaded published figures")
                return try await PublishedFigures.load(figures, into: partnership.database, signature: signature)
            }
            print(report)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the indicators, with how many figures are held of each.")

        func run() async throws {
            let reports = try await Opening.partnership { partnership in
                let catalogue = try await partnership.catalogue()
                return try await partnership.database.read {
                    try PublishedFigures.reports(catalogue: catalogue, authority: partnership.authority, on: $0)
                }
            }
            guard !reports.isEmpty else {
                throw ValidationError(
                    "No indicator is declared. Load content that declares some with jute content load")
            }
            let width = reports.map(\.indicator.ref.id.count).max() ?? 0
            for report in reports {
                let id = report.indicator.ref.id
                let held = report.series.map(\.entries.count).reduce(0, +)
                let space = String(repeating: " ", count: width - id.count + 2)
                print("\(id)\(space)\(report.indicator.title) \(held == 0 ? "(no figures)" : "(\(held))")")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the figures of an indicator, each with its source.")

        @Argument(help: "The indicator's id or its publisher's number, such as ni-8.")
        var indicator: String

        @Option(help: "Only the figures of this place, by name or code.")
        var area: String?

        @Option(help: "Only what was loaded by this moment, such as 2026-11-01T00:00:00Z; everything unless told.")
        var asAt: String?

        @Option(help: "text, json or csv.")
        var format: MeasureCommand.Show.Format = .text

        func run() async throws {
            let asked = self
            let report = try await Opening.partnership { try await asked.report(in: $0) }
            switch format {
            case .text: print(report.text, terminator: "")
            case .json: print(report.json, terminator: "")
            case .csv: print(report.csv, terminator: "")
            }
        }

        private func report(in partnership: Partnership) async throws -> IndicatorReport {
            let catalogue = try await partnership.catalogue()
            let indicator: Indicator
            do { indicator = try Indicator.named(self.indicator, in: catalogue) } catch {
                throw ValidationError(error.message)
            }
            let moment = try AsAt.moment(asAt, now: partnership.surroundings.now())
            let report = try await partnership.database.read {
                try PublishedFigures.report(
                    indicator, asAt: moment, catalogue: catalogue, authority: partnership.authority, on: $0)
            }
            guard let area else { return report }
            guard let place = report.places.find(area) else {
                throw ValidationError("No place is called “\(area)”. Known are \(report.places.known)")
            }
            return report.only(place)
        }
    }
}
