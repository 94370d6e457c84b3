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
        private(set) var isReplaced: [Bool]
        /// The places of those whom a later segment has.
        private(set) var replaced: [Int32] = []
        /// Each person's place, for those that may have to be replaced.
        let places: [String: Int32]

        init(_ segment: Segment) {
            self.segment = segment
            isReplaced = Array(repeating: false, count: segment.people.count)
            places = Dictionary(
                zip(segment.people, (0...).lazy.map(Int32.init)), uniquingKeysWith: { first, _ in first })
        }

        /// Leaves a person to a later segment, if they are here.
        mutating func replace(_ person: String) {
            guard let place = places[person], !isReplaced[Int(place)] else { return }
            isReplaced[Int(place)] = true
            replaced.append(place)
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

    /// The extract with the records of `changed` people read again.
    ///
    /// Those of later segments that are no larger than twice as many are read with them. So there are never more
    /// segments than twos have to be multiplied for all who changed, and nobody is read again often.
    func rereading(
        _ changed: Set<String>, authority: String, upTo line: Int, on connection: any Connection
    ) throws -> Extract {
        var (words, parts, persons) = (words, parts, changed)
        while parts.count > 1, let last = parts.last, last.segment.people.count <= 2 * persons.count {
            persons.formUnion(last.segment.people)
            parts.removeLast()
        }
        let reader = ExtractReader(
            authority: authority, asAt: nil, persons: persons.sorted(), connection: connection)
        var segment = try reader.read(&words)
        let zones = words.zones.texts.count == zones.count ? zones : try Self.zones(words, on: connection)
        segment.tellQuintiles(zones)
        for part in parts.indices {
            for person in persons { parts[part].replace(person) }
        }
        return Extract(parts: parts + [Part(segment)], words: words, zones: zones, line: line)
    }

    /// How many people stand in the first segment, and in the later ones.
    var people: (first: Int, later: Int) {
        (parts[0].segment.people.count, parts.dropFirst().reduce(0) { $0 + $1.segment.people.count })
    }

    /// The same records, known to be as they were up to a later line.
    func reaching(_ line: Int) -> Extract { Extract(parts: parts, words: words, zones: zones, line: line) }

    private init(parts: [Part], words: ExtractWords, zones: [Zone?], line: Int) {
        (self.parts, self.words, self.zones, self.line) = (parts, words, zones, line)
    }

    /// The kinds of things that belong to nobody's record and that no measure reads. A write that names no person makes
    /// everybody's records be read again, unless it is about one of these.
    static let kindsApart: Set<String> = ["account", "cover", "door-key", "sample", "supervision"]

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
