import Content
import Store
import Values

/// A release as it was worked out, before it is in the store.
public struct ReleaseDraft: Sendable {
    public let measures: [Ref]
    public let period: Period
    public let asAt: Instant
    public let documents: [Release.Document]
    /// Dimensions of which only the total can be shown.
    public let hidden: [Breakdown]
    /// Earlier releases that a reader could set against it, which it was held against.
    public let beside: [Int]
    let digests: [Release.Key: String]
    let base: String
    let partitions: [Columns.Partition]
    let tables: [Breakdown?: ReleasedTable]
    /// The newest release when it was worked out.
    let newest: Int
}

extension Insight {
    /// Works out what can be given out of a measure, and of all that have its base, beside what has been before.
    ///
    /// Each measure comes whole and by each dimension that it is split by; crossings of two are not released.
    ///
    /// - Parameters:
    ///   - period: nil for the measure's default period.
    ///   - asAt: the moment as at which the records are read; nil for now.
    /// - Throws: ``ReleaseError``, ``QuestionError``, or what the store throws.
    public func draftRelease(
        of measure: Measure, period: Period? = nil, asAt: Instant? = nil, catalogue: Catalogue, now: Instant,
        protection: Protection? = nil, on connection: any Connection
    ) throws -> ReleaseDraft {
        if let asAt, asAt > now { throw QuestionError.asAtInFuture(asAt) }
        let moment = asAt ?? now
        let (period, scope) = try Question(measure, period: period, asAt: asAt).scope(now: now)
        guard period.end < moment.ukDate else { throw ReleaseError.periodNotOver(period) }
        let protection = protection ?? Protection(of: catalogue)
        let measures = measure.sharingBase(in: catalogue)
        let base = Self.base(of: measure)
        let held = try Releases.held(of: base, authority: authority, on: connection)
        let earlier = ReleasedPeriods(held.map(\.release.period), of: measure.fact)
        if let place = earlier.overlapping(period) {
            throw ReleaseError.overlaps(period, release: held[place].release.number, held[place].release.period)
        }
        // Only what can be set against it, directly or through others.
        let (linked, relations) = earlier.linked(with: period)
        let numbers = linked.map { held[$0].release.number }
        let extract = try extract(asAt: asAt, on: connection)
        let partitions = Columns(measures).partitions

        func counted(_ dimension: Breakdown?) throws -> CountedQuestion {
            let asking = dimension.map { dimension in measures.first { $0.allows(dimension) } ?? measure } ?? measure
            return try CountedQuestion(
                Question(asking, by: dimension, period: period, asAt: asAt), scope, extract, catalogue, on: period.end,
                tallies)
        }
        func aligned(_ table: CountTable, _ dimension: Breakdown?) throws -> Alignment {
            try Alignment(
                table, partitions: partitions, by: dimension, released: linked.map { held[$0].tables[dimension] },
                numbers: numbers, relations: relations)
        }
        var documents: [Release.Document] = []
        func write(_ counted: CountedQuestion, _ shown: [CountedQuestion.Shown], by dimension: Breakdown?) throws {
            for measure in measures where dimension.map(measure.allows) ?? true {
                let table = AnsweredTable(
                    question: Question(measure, by: dimension, period: period, asAt: asAt), period: period,
                    asAt: moment,
                    catalogue: catalogue, counted: counted, shown: shown, protection: protection, beside: numbers)
                documents += Release.documents(try table.answer(measure))
            }
        }

        let whole = try counted(nil)
        let exact = try whole.whole()
        let alignedWhole = try aligned(exact, nil)
        let total = protection.protect(totalOf: alignedWhole.table, beside: alignedWhole.beside)
        guard total.isSafe, !total.line.total.isSuppressed else {
            throw numbers.isEmpty ? ReleaseError.tooFew(period) : ReleaseError.tellsTooMuch(beside: numbers)
        }
        let shownTotal = alignedWhole.own(ProtectedTable(rows: [], layers: [], total: total.line, proof: nil))
        try write(whole, whole.shown(shownTotal.total), by: nil)
        var tables: [Breakdown?: ReleasedTable] = [nil: ReleasedTable(exact, shownTotal, partitions: partitions)]
        var hidden: [Breakdown] = []
        let dimensions = Breakdown.allCases.filter { dimension in measures.contains { $0.allows(dimension) } }
        for finest in Set(dimensions.map { $0.counted(measure.fact) }).sorted(by: { $0.rawValue < $1.rawValue }) {
            let counts = try counted(finest).tables()[0]
            let aligned = try aligned(counts, finest)
            let decided = protection.protect(aligned.table, total: total, beside: aligned.beside)
            guard decided.isSafe else { throw ReleaseError.tellsTooMuch(beside: numbers) }
            let shown = aligned.own(decided)
            tables[finest] = ReleasedTable(counts, shown, partitions: partitions)
            for dimension in dimensions where dimension.counted(measure.fact) == finest {
                let counted = try counted(dimension)
                try write(counted, counted.shown(shown), by: dimension)
                let lines =
                    dimension == finest ? shown.rows : shown.layers[finest.layers.firstIndex(of: dimension) ?? 0]
                if !lines.contains(where: { $0.total.value ?? 0 > 0 }) { hidden.append(dimension) }
            }
        }
        let same = held.last { $0.release.period == period }
        if let same, same.tables.mapValues(\.counts) == tables.mapValues(\.counts) {
            throw ReleaseError.nothingNew(since: same.release.number)
        }
        return ReleaseDraft(
            measures: measures.map(\.ref), period: period, asAt: moment, documents: documents, hidden: hidden,
            beside: numbers,
            digests: Dictionary(uniqueKeysWithValues: documents.map { ($0.key, Secret.sha256($0.text)) }), base: base,
            partitions: partitions, tables: tables,
            newest: try Releases.newest(authority: authority, on: connection))
    }

    /// What tells one base from another: what is counted, and which of it.
    private static func base(of measure: Measure) -> String {
        ([measure.fact.rawValue] + measure.population.map(\.text).sorted()).joined(separator: "\n")
    }
}

extension Release {
    fileprivate static func documents(_ answer: Answer) -> [Document] {
        Format.allCases.map { format in
            let text =
                switch format {
                case .text: answer.text
                case .json: answer.json
                case .csv: answer.csv
                }
            return Document(measure: answer.measure.ref, by: answer.by, format: format, text: text)
        }
    }
}
