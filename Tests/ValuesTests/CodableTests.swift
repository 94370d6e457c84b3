import Foundation
import Testing
import Values

@Suite struct CodableTests {
    @Test func valuesAreWrittenAsTheirText() throws {
        let date = try LocalDate(year: 2026, month: 5, day: 14)
        let period = try Period(start: date, end: date.adding(days: 1))
        try expect(date, "\"2026-05-14\"")
        try expect(Instant(milliseconds: 0), "\"1970-01-01T00:00:00.000Z\"")
        try expect(period, "\"2026-05-14..2026-05-15\"")
        try expect(try Ref(parsing: "service/hope-point"), "\"service/hope-point\"")
        try expect(Money(pence: -5), "-5")
        try expect(Evaluation.veryGood, "5")
        try expect(QuantityWord.almostAll, "\"almost-all\"")
        try expect(RiskScore(.likely, .extreme), "{\"impact\":5,\"likelihood\":4}")
        try expect(
            FieldFault(field: "name", message: "There is no name."), #"{"field":"name","message":"There is no name."}"#)
    }

    @Test func whatIsReadKeepsEveryRule() {
        #expect(throws: DecodingError.self) { try read(LocalDate.self, "\"2026-02-29\"") }
        #expect(throws: DecodingError.self) { try read(Instant.self, "\"2026-02-28\"") }
        #expect(throws: DecodingError.self) { try read(Ref.self, "\"hope-point\"") }
        #expect(throws: DecodingError.self) { try read(Period.self, "\"last-12-months\"") }
        #expect(throws: DecodingError.self) { try read(Period.self, "\"2026-05-14..2026-05-13\"") }
        #expect(throws: DecodingError.self) { try read(RiskScore.self, "{\"impact\":6,\"likelihood\":4}") }
        #expect(throws: ScaleError.endsReversed(lowest: 5, highest: 1)) {
            try read(Scale.self, #"{"lowest":5,"highest":1,"lowestMeans":"a","highestMeans":"b"}"#)
        }
    }

    @Test func aScaleMayLeaveOutItsBetterDirection() throws {
        let scale = try read(Scale.self, #"{"lowest":1,"highest":5,"lowestMeans":"a","highestMeans":"b"}"#)
        #expect(scale.better == .higher)
        #expect(try read(Scale.self, String(decoding: JSONEncoder().encode(scale), as: UTF8.self)) == scale)
    }

    private func expect(_ value: some Codable & Equatable, _ json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(String(decoding: try encoder.encode(value), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(type(of: value), from: Data(json.utf8)) == value)
    }

    private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }
}
