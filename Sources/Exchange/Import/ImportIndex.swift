import Foundation

/// The files of an import, and which row belongs to which.
struct ImportIndex: Sendable {
    let people: ImportTable
    let plans: ImportTable
    let outcomes: ImportTable
    let supports: ImportTable
    let reviews: ImportTable
    let scores: ImportTable

    let plansOf: Grouping
    let outcomesOf: Grouping
    let supportsOf: Grouping
    let reviewsOf: Grouping
    let scoresOf: Grouping
    /// The row of each outcome's identity in the old system.
    let outcomeRows: [String: Int32]
    /// The row of the outcome that each row of scores is about; negative where it was a fault.
    let scoreOutcomes: [Int32]

    /// How many rows there are in all.
    var rows: Int { [people, plans, outcomes, supports, reviews, scores].reduce(0) { $0 + $1.count } }

    /// Reads the files of a folder, and notes what cannot be read, what is there twice and what belongs to nothing.
    init(folder: String, _ faults: inout FaultCollector) {
        var linker = ImportLinker()
        people = linker.table(.people, in: folder, isRequired: true)
        plans = linker.table(.plans, in: folder)
        outcomes = linker.table(.outcomes, in: folder)
        supports = linker.table(.supports, in: folder)
        reviews = linker.table(.reviews, in: folder)
        scores = linker.table(.scores, in: folder)

        let personRows = linker.identities(people, PersonColumn.person)
        let planRows = linker.identities(plans, PlanColumn.plan)
        let outcomeRows = linker.identities(outcomes, OutcomeColumn.outcome)
        _ = linker.identities(supports, SupportColumn.support)
        let reviewRows = linker.identities(reviews, ReviewColumn.review)

        plansOf = Grouping(linker.parents(plans, PlanColumn.person, in: personRows, people), of: people.count)
        outcomesOf = Grouping(linker.parents(outcomes, OutcomeColumn.plan, in: planRows, plans), of: plans.count)
        supportsOf = Grouping(linker.parents(supports, SupportColumn.plan, in: planRows, plans), of: plans.count)
        reviewsOf = Grouping(linker.parents(reviews, ReviewColumn.plan, in: planRows, plans), of: plans.count)
        scoresOf = Grouping(linker.parents(scores, ScoreColumn.review, in: reviewRows, reviews), of: reviews.count)
        scoreOutcomes = linker.parents(scores, ScoreColumn.outcome, in: outcomeRows, outcomes)
        self.outcomeRows = outcomeRows
        faults = linker.faults
    }
}

/// Finds what the rows of one file say of those of another.
private struct ImportLinker {
    var faults = FaultCollector()

    /// The longest identity of another system that is taken.
    private static let longest = 100

    mutating func table(_ file: ImportFile, in folder: String, isRequired: Bool = false) -> ImportTable {
        let path = folder + "/" + file.name
        guard FileManager.default.fileExists(atPath: path) else {
            if isRequired {
                faults.add(file, nil, nil, "It is not in the folder \(folder). An import begins with it.")
            }
            return ImportTable(empty: file)
        }
        do { return ImportTable(file, try CSVText(contentsOf: path), &faults) } catch {
            faults.add(file, nil, nil, "It cannot be read. Check who may read it.")
            return ImportTable(empty: file)
        }
    }

    /// The row of each identity in a file.
    mutating func identities(_ table: ImportTable, _ column: some ImportColumn) -> [String: Int32] {
        var rows: [String: Int32] = [:]
        rows.reserveCapacity(table.count)
        table.forEach(0..<table.count) { row, cells in
            let text = cells[column]
            if text.isEmpty {
                note(table, row, column, "It is blank. Give what the old system calls it, or a number of your own.")
            } else if text.utf8.count > Self.longest {
                note(table, row, column, "It is longer than \(Self.longest) bytes. Shorten it everywhere.")
            } else if let first = rows[text] {
                note(table, row, column, "“\(text)” is on line \(table.line(Int(first))) already. Take one out.")
            } else {
                rows[text] = Int32(row)
            }
        }
        return rows
    }

    /// The row of another file that each row names; negative where there is none such.
    mutating func parents(
        _ table: ImportTable, _ column: some ImportColumn, in rows: [String: Int32], _ other: ImportTable
    ) -> [Int32] {
        var parents = [Int32](repeating: -1, count: table.count)
        table.forEach(0..<table.count) { row, cells in
            let text = cells[column]
            if let parent = rows[text] {
                parents[row] = parent
            } else if text.isEmpty {
                note(table, row, column, "It is blank. Name a row of \(other.file.name).")
            } else {
                note(table, row, column, "No row of \(other.file.name) is called “\(text)”. Add it, or check the name.")
            }
        }
        return parents
    }

    private mutating func note(
        _ table: ImportTable, _ row: Int, _ column: some ImportColumn, _ message: String
    ) {
        faults.add(table.file, table.line(row), column.heading, message)
    }
}
