import Access
import Content
import Store
import Values

/// Who has seen or changed the record, when, and why they could.
struct LookedPage {
    let record: RecordPage
    let lines: [LedgerLine]
    /// The names behind the user names.
    let names: [String: String]
    let isFirst: Bool

    /// How many lines a page shows.
    static let most = 50

    var page: Page {
        let shown = lines.prefix(Self.most)
        let path = record.open.path("who-has-looked")
        let older = lines.count > Self.most ? shown.last.map { "\(path)?before=\($0.number)" } : nil
        return record.page(
            .looked, title: "Who has looked",
            main: """
                <p>Every look at this record and every change to it, newest first, with the reason that allowed it. The
                person can see this page too.</p>
                \(DataTable(
                    caption: "Who has looked at this record", hidesCaption: true,
                    columns: ["When", "Who", "What", "Why they could"].map { DataTable.Column($0) },
                    rows: shown.map(row), narrow: .stacks))
                \(Pager(label: "looks at this record", newer: isFirst ? nil : path, older: older, newerWords: "Newest"))
                """)
    }

    private func row(_ line: LedgerLine) -> [Cell] {
        let who = names[line.signature.account] ?? line.signature.account
        let role = Role(rawValue: line.signature.role)?.words ?? line.signature.role
        let action = line.action.rawValue.prefix(1).uppercased() + line.action.rawValue.dropFirst()
        let what = "\(action): \(subject(line))"
        return [
            .content("\(line.signature.at.ukTimeWords)", sortsAs: line.signature.at.iso), .words("\(who), \(role)"),
            .words(what), .words(line.signature.reason),
        ]
    }

    /// What was looked at or changed: the detail in words, or else what kind of thing it was.
    private func subject(_ line: LedgerLine) -> String {
        if let ref = Ref(line.detail) { return record.visit.catalogue.title(of: ref) }
        if !line.detail.isEmpty { return line.detail }
        return line.subject.kind == "person" ? "the record" : line.subject.kind.replacing("-", with: " ")
    }
}
