import Store
import Values

/// One authority's records as measures need them, at one moment: what is asked of millions of rows is answered from
/// here in milliseconds.
///
/// The first segment holds everybody; later ones hold those whose records have changed since, who then no longer count
/// where they stood before.
struct Extract: Sendable {
    /// A data zone's area, and its quintile 1 to 5.
    struct Zone: Sendable {
        let area: String
        let quintile: Int32
    }

    /// Some people's records, and which of them a later segment has instead.
    struct Part: Sendable {
        let segment: Segment
        /// For each person's place, whether a later segment has them.
        var isReplaced: [Bool]
        /// Each person's place, for those that may have to be replaced.
        let places: [String: Int32]

        init(_ segment: Segment) {
            self.segment = segment
            isReplaced = Array(repeating: false, count: segment.people.count)
            places = Dictionary(
                zip(segment.people, (0...).lazy.map(Int32.init)), uniquingKeysWith: { first, _ in first })
        }
    }

    private(set) var parts: [Part]
    private(set) var words: ExtractWords
    /// By the codes of zones in ``words``; nil for a zone that the look-up does not know.
    private(set) var zones: [Zone?]
    /// The last line of the ledger that it takes in.
    let line: Int

    /// Reads everybody's records.
    init(authority: String, asAt: Instant?, on connection: any Connection) throws {
        line = try Self.lastLine(on: connection)
        words = ExtractWords()
        let reader = ExtractReader(authority: authority, asAt: asAt, connection: connection)
        var segment = try reader.read(&words)
        zones = try Self.zones(words, on: connection)
        segment.tellQuintiles(zones)
        parts = [Part(segment)]
    }

    /// The extract with the records of `persons` read again.
    func rereading(
        _ persons: [String], authority: String, upTo line: Int, on connection: any Connection
    ) throws -> Extract {
        var words = words
        let reader = ExtractReader(authority: authority, asAt: nil, persons: persons, connection: connection)
        var segment = try reader.read(&words)
        let zones = words.zones.texts.count == zones.count ? zones : try Self.zones(words, on: connection)
        segment.tellQuintiles(zones)
        let fresh = Part(segment)
        var parts = parts
        for part in parts.indices {
            for person in persons {
                if let place = parts[part].places[person] { parts[part].isReplaced[Int(place)] = true }
            }
        }
        return Extract(parts: parts + [fresh], words: words, zones: zones, line: line)
    }

    /// The same records, known to be as they were up to a later line.
    func reaching(_ line: Int) -> Extract { Extract(parts: parts, words: words, zones: zones, line: line) }

    private init(parts: [Part], words: ExtractWords, zones: [Zone?], line: Int) {
        (self.parts, self.words, self.zones, self.line) = (parts, words, zones, line)
    }

    static func lastLine(on connection: any Connection) throws -> Int {
        try connection.row("SELECT number FROM ledger ORDER BY number DESC LIMIT 1")?.integer("number") ?? 0
    }

    private static func zones(_ words: ExtractWords, on connection: any Connection) throws -> [Zone?] {
        var zones = [Zone?](repeating: nil, count: words.zones.texts.count)
        try connection.forEachRow("SELECT code, area, quintile FROM zone") { row in
            guard let code = words.zones[try row.text("code")] else { return }
            zones[Int(code)] = Zone(area: try row.text("area"), quintile: Int32(try row.integer("quintile")))
        }
        return zones
    }
}

extension Segment {
    /// Says of each address how deprived its zone is.
    fileprivate mutating func tellQuintiles(_ zones: [Extract.Zone?]) {
        addressQuintile = addressZone.map { zone in
            zone == Self.none ? Self.none : zones[Int(zone)]?.quintile ?? Self.none
        }
    }
}
