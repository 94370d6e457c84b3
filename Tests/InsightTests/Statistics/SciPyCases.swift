import Foundation
import Insight
import Testing
import Values

/// What SciPy and NumPy expect of each method, as `Tests/Statistics/run` writes it: a folder with a file for each.
enum SciPyCases {
    /// The folder; nil where the tests are not run by `Tests/Statistics/run`.
    static let folder = ProcessInfo.processInfo.environment["JUTE_STATISTICS_CASES"].map {
        URL(fileURLWithPath: $0, isDirectory: true)
    }

    /// What is given to a method, and what is expected of it.
    struct Case<Given: Decodable, Expected: Decodable>: Decodable {
        let given: Given
        let expected: Expected
    }

    /// Calls `body` with each case of `method`. Too few cases are a failure: they would show nothing.
    static func each<Given: Decodable, Expected: Decodable>(
        _ method: String, _: Given.Type, _: Expected.Type, _ body: (Given, Expected) throws -> Void
    ) throws {
        let folder = try #require(folder)
        let data = try Data(contentsOf: folder.appending(path: "\(method).json"))
        let cases = try JSONDecoder().decode([Case<Given, Expected>].self, from: data)
        #expect(cases.count >= 20, "\(method) has \(cases.count) cases")
        for found in cases { try body(found.given, found.expected) }
    }
}

/// An estimate as it is expected.
struct ExpectedEstimate: Decodable {
    let value: Double
    let lower: Double
    let upper: Double
}

/// Whether two numbers are equal to `within` of the larger of them, and of `scale` where they are smaller than that.
func isClose(_ found: Double, _ expected: Double, within: Double, scale: Double = 0) -> Bool {
    let difference = (found - expected).magnitude
    return difference.isFinite && difference <= within * max(found.magnitude, expected.magnitude, scale)
}

/// Records an issue unless `found` is what is expected, to `within` of the numbers or of `scale`, its unit's own size.
func expectClose(
    _ found: Estimate, _ expected: ExpectedEstimate, within: Double, scale: Double, _ what: String,
    at location: SourceLocation = #_sourceLocation
) {
    let pairs = [(found.value, expected.value), (found.lower, expected.lower), (found.upper, expected.upper)]
    let isRight = pairs.allSatisfy { isClose($0, $1, within: within, scale: scale) }
    #expect(isRight, "\(what): \(found) and not \(expected)", sourceLocation: location)
}
