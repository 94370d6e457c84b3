import Content
import Store
import Values

/// A release while it is worked out: first the whole, then each way to split it, each held against what was released
/// before.
struct ReleaseWork {
    /// The measure that was asked for, and all that are released with it.
    let measure: Measure
    let measures: [Measure]
    let period: Period
    /// The moment as at which the records are read, as it was asked; nil for now.
    let asAt: Instant?
    let moment: Instant
    let scope: Scope
    let extract: Extract
    let catalogue: Catalogue
    let protection: Protection
    let tallies: KeptTallies
    /// The earlier releases that a reader could set against it, and how their periods are made of one another.
    let beside: [Releases.Held]
    let relations: [Beside.Relation]

    private var documents: [Release.Document] = []
    private var tables: [Breakdown?: ReleasedTable] = [:]
    private var hidden: [Breakdown] = []

    init(
        measure: Measure, measures: [Measure], period: Period, asAt: Instant?, moment: Instant, scope: Scope,
        extract: Extract, catalogue: Catalogue, protection: Protection, tallies: KeptTallies, beside: [Releases.Held],
        relations: [Beside.Relation]
    ) {
        (self.measure, self.measures, self.period, self.asAt, self.moment) = (measure, measures, period, asAt, moment)
        (self.scope, self.extract, self.catalogue, self.protection) = (scope, extract, catalogue, protection)
        (self.tallies, self.beside, self.relations) = (tallies, beside, relations)
    }

    private var numbers: [Int] { beside.map(\.release.number) }
    private var partitions: [Columns.Partition] { Columns(measures).partitions }

    /// Every way in which any of the measures is split.
    private var dimensions: [Breakdown] {
        Breakdown.allCases.filter { dimension in measures.contains { $0.allows(dimension) } }
    }

    /// What is counted to split it: the finest of those that are put together from one another.
    var finestDimensions: [Breakdown] {
        Set(dimensions.map { $0.counted(measure.fact) }).sorted { $0.rawValue < $1.rawValue }
    }

    // MARK: - The steps

    /// All together.
    ///
    /// - Returns: the total as it was decided, which every split is held to.
    mutating func writeWhole() throws -> ProtectedTotal {
        let counted = try counted(nil)
        let exact = try counted.whole()
        let aligned = try aligned(exact, nil)
        let total = protection.protect(totalOf: aligned.table, beside: aligned.beside)
        guard total.isSafe, !total.line.total.isSuppressed else {
            throw numbers.isEmpty ? ReleaseError.tooFew(period) : ReleaseError.tellsTooMuch(beside: numbers)
        }
        let shown = aligned.own(ProtectedTable(rows: [], layers: [], total: total.line, proof: nil))
        try write(counted, counted.shown(shown.total), by: nil)
        tables[nil] = ReleasedTable(exact, shown, partitions: partitions)
        return total
    }

    /// One dimension, and all that are put together from it, from one table that is decided once.
    mutating func writeSplit(_ finest: Breakdown, total: ProtectedTotal) throws {
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

    /// - Throws: ``ReleaseError/nothingNew(since:)`` if the newest release of the same period counted the same.
    func refuseNothingNew(among held: [Releases.Held]) throws {
        let same = held.last { $0.release.period == period }
        if let same, same.tables.mapValues(\.counts) == tables.mapValues(\.counts) {
            throw ReleaseError.nothingNew(since: same.release.number)
        }
    }

    func draft(of base: String, newest: Int) -> ReleaseDraft {
        ReleaseDraft(
            measures: measures.map(\.ref), period: period, asAt: moment, documents: documents, hidden: hidden,
            beside: numbers,
            digests: Dictionary(uniqueKeysWithValues: documents.map { ($0.key, Secret.sha256($0.text)) }), base: base,
            partitions: partitions, tables: tables, newest: newest)
    }

    // MARK: - Counting and writing

    private func counted(_ dimension: Breakdown?) throws -> CountedQuestion {
        let asking = dimension.map { dimension in measures.first { $0.allows(dimension) } ?? measure } ?? measure
        return try CountedQuestion(
            Question(asking, by: dimension, period: period, asAt: asAt), scope, extract, catalogue, on: period.end,
            tallies)
    }

    private func aligned(_ table: CountTable, _ dimension: Breakdown?) throws -> Alignment {
        try Alignment(
            table, partitions: partitions, by: dimension, released: beside.map { $0.tables[dimension] },
            numbers: numbers, relations: relations)
    }

    private mutating func write(
        _ counted: CountedQuestion, _ shown: [CountedQuestion.Shown], by dimension: Breakdown?
    ) throws {
        for measure in measures where dimension.map(measure.allows) ?? true {
            let table = AnsweredTable(
                question: Question(measure, by: dimension, period: period, asAt: asAt), period: period, asAt: moment,
                catalogue: catalogue, counted: counted, shown: shown, protection: protection, beside: numbers)
            documents += Release.documents(try table.answer(measure))
        }
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
