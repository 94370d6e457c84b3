import People
import Store
import Values

/// Something that happened in a person's life or support, on a day.
public struct Happening: Sendable, Hashable {
    /// What it was about. Each kind stands beside what tells of it.
    public struct Kind: Sendable, Hashable {
        /// What it is called, as in "Support plan".
        public let words: String

        init(_ words: String) { self.words = words }
    }

    public let on: LocalDate
    public let kind: Kind
    public let title: String
    public let detail: String?
    /// What it was about, if there is a page for it.
    public let ref: Ref?

    init(on: LocalDate, kind: Kind, title: String, detail: String? = nil, ref: Ref? = nil) {
        (self.on, self.kind, self.title, self.detail, self.ref) = (on, kind, title, detail, ref)
    }
}

/// One part of the record that tells what happened. It stands beside the records that it reads.
struct ChronologySource: Sendable {
    /// What it tells of.
    let kinds: [Happening.Kind]
    /// What happened, in the order in which it is told within a day. It asks the store a few questions, and no more of
    /// them however much there is.
    let happenings: @Sendable (ID<Person>, _ authority: String, any Connection) throws -> [Happening]

    init(
        _ kinds: Happening.Kind...,
        happenings: @escaping @Sendable (ID<Person>, _ authority: String, any Connection) throws -> [Happening]
    ) {
        (self.kinds, self.happenings) = (kinds, happenings)
    }
}

/// The chronology: made from everything on the record, and kept by nobody.
public enum Chronology {
    /// Whatever tells what happened, in the order in which it is told within a day: where and with whom somebody lives,
    /// who works with them, who got in touch, then the rest.
    private static let sources: [ChronologySource] = [
        .life,
        .moves,
        .network,
        .careTeam,
        .frontDoor,
        .plans,
        .rights,
        .carers,
        .needs,
        .glass,
    ]

    /// Every kind of happening that it tells of.
    public static let kinds: [Happening.Kind] = sources.flatMap(\.kinds)

    /// What happened, newest first.
    ///
    /// - Parameter day: leaves out what is only to happen after it, such as a support that is to end; nil leaves out
    ///   nothing.
    public static func of(
        _ person: ID<Person>, upTo day: LocalDate? = nil, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        var all = try sources.flatMap { try $0.happenings(person, authority, connection) }
        if let day { all.removeAll { $0.on > day } }
        // A stable order within a day: what was listed first stays first.
        return all.enumerated().sorted { ($1.element.on, $0.offset) < ($0.element.on, $1.offset) }.map(\.element)
    }
}
