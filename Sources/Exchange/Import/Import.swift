import People
import Practice
import Store
import Values

/// People, plans and reviews from the CSV files of another system: either all of it comes on record, or nothing does and
/// every fault is told.
///
/// What the files say is held against the rules that hold for the same things typed into Jute. Of each row a few bytes
/// are kept in memory; cells are read again when they are written.
public struct Import: Sendable {
    /// What was, or would be, taken on record.
    public struct Summary: Sendable, Equatable {
        public var people = 0
        public var plans = 0
        public var outcomes = 0
        public var supports = 0
        public var reviews = 0
        /// Outcomes scored at reviews, and those left unscored for a reason.
        public var scores = 0
    }

    private let assembler: ImportAssembler
    public let summary: Summary

    /// How many people are done between two calls of `progress`.
    private static let step = 500

    /// Reads the files of a folder and checks every row.
    ///
    /// - Parameters:
    ///   - rules: what the partnership declares.
    ///   - authority: whose records they will be; nobody on its record may have a CHI number of theirs.
    ///   - moment: the moment that the import is signed with.
    ///   - progress: told how many people are checked, of how many.
    /// - Throws: `ImportFaults`, up to ``ImportFaults/most`` of them.
    public init(
        folder: String, rules: ImportRules, authority: String, in database: any Database, surroundings: Surroundings,
        at moment: Instant, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws {
        var faults = FaultCollector()
        let index = ImportIndex(folder: folder, &faults)
        assembler = ImportAssembler(index: index, rules: rules, surroundings: surroundings, moment: moment)
        summary = Summary(
            people: index.people.count, plans: index.plans.count, outcomes: index.outcomes.count,
            supports: index.supports.count, reviews: index.reviews.count, scores: index.scores.count)
        var numbers = CHINumbers()
        for row in 0..<index.people.count {
            if let person = assembler.person(row, &faults), let chi = person.details.chi {
                numbers.add(chi, row, of: index.people, &faults)
            }
            _ = assembler.plans(ofPerson: row, &faults)
            if row % Self.step == Self.step - 1 { progress(row + 1, index.people.count) }
        }
        let chis = numbers.all
        let known = try await database.read { try People.known(chis, authority: authority, on: $0) }
        numbers.refuse(known, in: index.people, &faults)
        try faults.throwIfAny()
        progress(index.people.count, index.people.count)
    }

    /// Takes everything on record, in one transaction.
    ///
    /// - Parameter signature: of the moment that the import was checked for.
    /// - Throws: `ImportChanged` if a file is another than it was when it was checked; nothing is on record then.
    public func load(
        into database: any Database, signature: Signature,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws {
        let assembler = assembler
        try await database.record(signature) { pen in
            try pen.connection.makeRoom()
            try pen.spool { spool in
                var people = try PeopleIntake(spool, surroundings: assembler.surroundings)
                let plans = try PlanIntake(spool, surroundings: assembler.surroundings)
                let count = assembler.index.people.count
                for row in 0..<count {
                    var faults = FaultCollector()
                    guard let person = assembler.person(row, &faults) else { throw ImportChanged() }
                    let histories = assembler.plans(ofPerson: row, &faults)
                    guard faults.count == 0 else { throw ImportChanged() }
                    let id: ID<Person> = assembler.newID()
                    try people.add(person, id: id)
                    for history in histories { try plans.add(history, of: id) }
                    if row % Self.step == Self.step - 1 || row == count - 1 { progress(row + 1, count) }
                }
            }
        }
        try await database.takeStock()
    }
}

/// A file of an import was changed between its check and its loading.
public struct ImportChanged: ExplainedError, Hashable {
    public var message: String {
        "A file was changed while it was being imported, and nothing was loaded. Import again once it stays as it is"
    }
}

/// The CHI numbers of an import, each with the row that it is on.
private struct CHINumbers {
    private var rows: [String: Int32] = [:]
    private(set) var all: [CHI] = []

    mutating func add(_ chi: CHI, _ row: Int, of people: ImportTable, _ faults: inout FaultCollector) {
        if let first = rows.updateValue(Int32(row), forKey: chi.digits) {
            rows[chi.digits] = first
            faults.add(
                .people, people.line(row), PersonColumn.chi.heading,
                "The person on line \(people.line(Int(first))) has the same CHI number. Make one row of the two, or check "
                    + "both numbers.")
        } else {
            all.append(chi)
        }
    }

    func refuse(_ known: [String: ID<Person>], in people: ImportTable, _ faults: inout FaultCollector) {
        for (digits, person) in known {
            guard let row = rows[digits] else { continue }
            faults.add(
                .people, people.line(Int(row)), PersonColumn.chi.heading,
                "\(Person.ref(person)) on record has this CHI number. Take the person's rows out of the files, or check the "
                    + "number.")
        }
    }
}
