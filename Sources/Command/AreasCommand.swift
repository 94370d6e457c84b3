import ArgumentParser
import Exchange
import Foundation
import Partnership
import People
import Store
import Values

/// `jute areas load`
struct AreasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areas", abstract: "The look-up from postcode to data zone, deprivation and local area.",
        subcommands: [Load.self])

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load the CSV files that the Scottish Government publishes for SIMD 2020.",
            discussion: """
                The sheet of data zones needs columns for the zone's code, its rank and its ward; a column with the \
                council's code picks out this partnership's. Addresses on record are tied to their zones again.
                """)

        @Option(help: "The CSV file of data zones.")
        var zones: String

        @Option(help: "The CSV file that says in which data zone each postcode lies.")
        var postcodes: String

        func run() async throws {
            let zoneText = try Self.text(zones)
            let postcodeText = try Self.text(postcodes)
            let moved = try await Opening.partnership { partnership in
                let file = try ZoneFile(zoneText, catalogue: try await partnership.catalogue())
                let pairs = try ZoneFile.postcodes(postcodeText, of: file.zones)
                print(
                    "\(file.zones.count) data zones, \(pairs.count) postcodes; \(file.elsewhere) rows of other councils."
                )
                let signature = Opening.signature(authority: partnership.authority, because: "loaded areas")
                return try await partnership.database.record(signature) { pen in
                    try Areas.replace(zones: file.zones, postcodes: pairs, with: pen)
                    return try People.tieAddressesToZones(with: pen)
                }
            }
            print("\(moved) addresses tied to their zone.")
        }

        private static func text(_ path: String) throws -> String {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path) cannot be read. Check the path and who may read it")
            }
            return String(decoding: data, as: UTF8.self)
        }
    }
}
