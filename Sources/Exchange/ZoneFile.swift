import Content
import Foundation
import People
import SwiftCSV
import Values

/// The look-up of data zones as the Scottish Government publishes it for SIMD 2020, read from its CSV files.
///
/// The published sheets differ in how they head their columns from one edition to the next, so columns are known by any
/// of the names they have had, whatever their case and punctuation.
public struct ZoneFile: Sendable {
    public let zones: [Zone]
    /// How many rows were of another council's zones.
    public let elsewhere: Int

    static let codeNames = ["datazone", "dz", "datazone2011", "dz2011code", "datazonecode", "datazone2011code"]
    static let rankNames = ["simd2020v2rank", "simd2020rank", "simdrank", "rank", "overallrank"]
    static let areaNames = ["mmwname", "mmward", "wardname", "ward", "lcpp", "lcpparea", "area"]
    static let councilNames = ["lacode", "ca", "councilcode", "localauthoritycode", "council"]

    /// Reads the sheet of data zones.
    ///
    /// - Parameters:
    ///   - text: the file's text.
    ///   - catalogue: declares the partnership's council and its areas with their other names.
    /// - Throws: `ZoneFileError`, naming the row and what to do.
    public init(_ text: String, catalogue: Catalogue) throws {
        let sheet = try Sheet(text)
        let code = try sheet.column(Self.codeNames, "the data zone's code")
        let rank = try sheet.column(Self.rankNames, "the rank of deprivation")
        let area = try sheet.column(Self.areaNames, "the ward or local area")
        let council = sheet.optionalColumn(Self.councilNames)
        let own = catalogue.partnership?.text("council")
        let areas = Self.areas(catalogue)
        var zones: [Zone] = []
        var elsewhere = 0
        for (number, row) in sheet.numbered {
            if let council, let own, row[council] != own {
                elsewhere += 1
                continue
            }
            guard let position = Int(row[rank].replacing(",", with: "")), (1...Zone.zones).contains(position) else {
                throw ZoneFileError.badRank(row: number, found: row[rank])
            }
            guard let ref = areas[Self.plain(row[area])] else {
                throw ZoneFileError.unknownArea(row: number, found: row[area])
            }
            zones.append(Zone(code: row[code], rank: position, area: ref))
        }
        guard !zones.isEmpty else { throw ZoneFileError.noZones(council: own ?? "") }
        self.zones = zones
        self.elsewhere = elsewhere
    }

    /// Reads a sheet that says in which data zone each postcode lies, of the zones given.
    public static func postcodes(_ text: String, of zones: [Zone]) throws -> [(postcode: Postcode, zone: String)] {
        let sheet = try Sheet(text)
        let postcode = try sheet.column(["postcode", "pc", "pc7", "pc8"], "the postcode")
        let code = try sheet.column(codeNames, "the data zone's code")
        let known = Set(zones.map(\.code))
        return try sheet.numbered.compactMap { number, row in
            guard known.contains(row[code]) else { return nil }
            guard let read = Postcode(row[postcode]) else {
                throw ZoneFileError.badPostcode(row: number, found: row[postcode])
            }
            return (read, row[code])
        }
    }

    private static func areas(_ catalogue: Catalogue) -> [String: Ref] {
        var areas: [String: Ref] = [:]
        for item in catalogue.items(ofKind: "area") {
            for name in [item.title] + item.list("aliases") { areas[plain(name)] = item.ref }
        }
        return areas
    }

    /// A name without what editions differ in.
    static func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

/// A CSV file with a row of headings.
private struct Sheet {
    let header: [String: Int]
    let rows: [[String]]

    init(_ text: String) throws {
        let csv: CSV<Enumerated>
        do { csv = try CSV<Enumerated>(string: text, loadColumns: false) } catch { throw ZoneFileError.notCSV }
        header = Dictionary(
            csv.header.enumerated().map { (ZoneFile.plain($1), $0) }, uniquingKeysWith: { first, _ in first })
        let width = csv.header.count
        rows = csv.rows.filter { !$0.allSatisfy(\.isEmpty) }
        if let short = rows.firstIndex(where: { $0.count < width }) { throw ZoneFileError.shortRow(row: short + 2) }
    }

    /// The rows with the line each stands on, the headings being line 1.
    var numbered: [(Int, [String])] { rows.enumerated().map { ($0 + 2, $1.map(\.trimmed)) } }

    func column(_ names: [String], _ what: String) throws -> Int {
        guard let column = optionalColumn(names) else { throw ZoneFileError.noColumn(what, names) }
        return column
    }

    func optionalColumn(_ names: [String]) -> Int? { names.lazy.compactMap { header[$0] }.first }
}

/// What is wrong with a look-up file.
public enum ZoneFileError: ExplainedError, Hashable {
    case notCSV
    case noColumn(String, [String])
    case shortRow(row: Int)
    case badRank(row: Int, found: String)
    case badPostcode(row: Int, found: String)
    case unknownArea(row: Int, found: String)
    case noZones(council: String)

    public var message: String {
        switch self {
        case .notCSV: "This is not a CSV file. Save the sheet of data zones as CSV and load that"
        case .noColumn(let what, let names):
            "No column holds \(what). Head it with one of: \(names.joined(separator: ", "))"
        case .shortRow(let row): "Row \(row) has fewer cells than there are headings. Mend the row"
        case .badRank(let row, let found):
            "Row \(row): “\(found)” is not a rank from 1 to \(Zone.zones). Mend it, or load the sheet that has SIMD 2020 ranks"
        case .badPostcode(let row, let found): "Row \(row): “\(found)” is not a postcode. Mend it"
        case .unknownArea(let row, let found):
            "Row \(row): no area is called “\(found)”. Add it to the aliases of an area in the content, and load the content"
        case .noZones(let council):
            "No row is of council \(council). Check that this is the sheet for all of Scotland or for your council"
        }
    }
}
