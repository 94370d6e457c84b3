import Access
import Content
import Store
import Values

/// What the cells of an import are held against: what the partnership declares, and who has an account.
public struct ImportRules: Sendable {
    let scale: Scale
    let today: LocalDate
    private let domains: [String: Ref]
    private let services: [String: Ref]
    private let teams: [String: Ref]
    private let accounts: [String: Account]

    /// - Parameters:
    ///   - accounts: everybody's, for the key workers that the files name.
    ///   - today: nothing that is imported has happened later.
    public init(catalogue: Catalogue, scale: Scale, accounts: [Account], today: LocalDate) {
        self.scale = scale
        self.today = today
        func named(_ kind: String) -> [String: Ref] {
            Dictionary(
                catalogue.items(ofKind: kind).flatMap { [($0.ref.id, $0.ref), ($0.ref.text, $0.ref)] },
                uniquingKeysWith: { first, _ in first })
        }
        domains = named("outcome-domain")
        services = named("service")
        teams = named("team")
        self.accounts = Dictionary(
            accounts.filter { $0.closedOn == nil }.map { ($0.userName, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func domain(_ text: String) -> Ref? { domains[text] }
    func service(_ text: String) -> Ref? { services[text] }
    func team(_ text: String) -> Ref? { teams[text] }
    func account(_ text: String) -> Account? { accounts[text] }
}

/// Reads the cells of one row, and notes what is wrong with them by their columns.
struct CellReader<Column: ImportColumn> {
    let cells: ImportTable.Cells
    let file: ImportFile
    let line: Int
    private(set) var isSound = true
    /// The columns that have a fault already: what a rule makes of a cell that could not be read is no news.
    private var told: Set<String> = []

    init(_ cells: ImportTable.Cells, of file: ImportFile, line: Int) {
        self.cells = cells
        self.file = file
        self.line = line
    }

    func text(_ column: Column) -> String { cells[column] }

    mutating func note(_ column: Column, _ message: String, _ faults: inout FaultCollector) {
        isSound = false
        told.insert(column.heading)
        faults.add(file, line, column.heading, message)
    }

    /// Notes what a rule of the record found, at the column that its field is.
    mutating func note(_ found: Faults, _ faults: inout FaultCollector) {
        isSound = false
        for fault in found.list {
            let heading = file.heading(ofField: fault.field)
            if let heading, told.contains(heading) { continue }
            faults.add(file, line, heading, fault.message)
        }
    }

    /// A day; nil, and noted, where it is none, and nil where the cell is blank.
    mutating func day(_ column: Column, isRequired: Bool = false, _ faults: inout FaultCollector) -> LocalDate? {
        let text = cells[column]
        if let day = LocalDate(iso: text) { return day }
        if !text.isEmpty {
            note(column, "“\(text)” is not a day. Write year, month and day as in 2026-03-27.", &faults)
        } else if isRequired {
            note(column, "It is blank. Give the day as in 2026-03-27.", &faults)
        }
        return nil
    }

    /// A whole number; nil, and noted, where it is none, and nil where the cell is blank.
    mutating func number(_ column: Column, _ faults: inout FaultCollector) -> Int? {
        let text = cells[column]
        if text.isEmpty { return nil }
        if let number = Int(text) { return number }
        note(column, "“\(text)” is not a whole number. Write digits alone.", &faults)
        return nil
    }

    /// Yes or no; no where the cell is blank.
    mutating func flag(_ column: Column, _ faults: inout FaultCollector) -> Bool {
        switch cells[column].lowercased() {
        case "yes", "y", "true", "1": return true
        case "", "no", "n", "false", "0": return false
        default:
            note(column, "“\(cells[column])” is neither yes nor no. Write yes, or no, or leave it blank.", &faults)
            return false
        }
    }
}
