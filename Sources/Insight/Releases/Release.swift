import Store
import Values

/// Figures that were given out and stand: all measures of one base, for one period, by each of their dimensions, as the
/// records were at one moment.
///
/// A release is never changed. What the records say later is another release, or none.
public struct Release: Hashable, Sendable {
    /// Counted from 1 in each partnership.
    public let number: Int
    /// The measures that were released together, since they have one base, in declared order.
    public let measures: [Ref]
    public let period: Period
    /// The moment as at which the records were read.
    public let asAt: Instant
    public let releasedAt: Instant
    /// The account that released it.
    public let releasedBy: String
    /// SHA-256 over all that was given out, in 64 hexadecimal digits.
    public let hash: String

    public var ref: Ref { Self.ref(number) }

    /// The measure of it that is called so, with or without its kind; the first if nil.
    ///
    /// - Throws: ``ReleaseError/noSuchMeasure(_:release:known:)``.
    public func measure(named name: String?) throws(ReleaseError) -> Ref {
        let found = name == nil ? measures.first : measures.first { $0.id == name || $0.text == name }
        guard let found else { throw .noSuchMeasure(name ?? "", release: number, known: measures.map(\.id)) }
        return found
    }

    static func ref(_ number: Int) -> Ref {
        guard let ref = Ref("release/\(number)") else { preconditionFailure("a number is always an id") }
        return ref
    }

    /// One table of a release as it was given out.
    public struct Document: Hashable, Sendable {
        public let measure: Ref
        /// What it is split by; nil for nothing.
        public let by: Breakdown?
        public let format: Format
        public let text: String

        var key: Key { Key(measure: measure, by: by, format: format) }
    }

    /// Which table of a release, and how it is written.
    struct Key: Hashable {
        let measure: Ref
        let by: Breakdown?
        let format: Format
    }

    /// How a table is written.
    public enum Format: String, CaseIterable, Sendable {
        case text, json, csv
    }

    /// The hash of a release from the digests of its tables.
    static func hash(_ digests: [Key: String]) -> String {
        let lines = digests.map { key, digest in
            [key.measure.text, key.by?.rawValue ?? "", key.format.rawValue, digest].joined(separator: " ")
        }
        return Secret.sha256(lines.sorted().joined(separator: "\n"))
    }
}
