import Access
import Content
import Store
import Values

/// Who has seen or changed the record, when, and why they could: by day, with each reader's looks of a day in one line.
struct LookedPage {
    let record: RecordPage
    let looks: Looks
    let isFirst: Bool

    struct Looks: Sendable {
        var lines: [LedgerLine] = []
        /// The names behind the user names.
        var names: [String: String] = [:]
        /// What the record calls the things that were changed: an outcome's words, somebody's name.
        var subjects: [Ref: String] = [:]
    }

    /// How many lines of the ledger a page tells of.
    static let most = 50
    /// How many days stand open.
    static let daysInSight = 3

    var page: Page {
        let shown = looks.lines.prefix(Self.most)
        let path = record.open.path("who-has-looked")
        let older = looks.lines.count > Self.most ? shown.last.map { "\(path)?before=\($0.number)" } : nil
        return record.page(
            .looked, title: record.words("Who has looked", own: "Who has looked at your record"),
            main: """
                <p>\(record.words(
                    "Every look at this record and every change to it, newest first, with the reason that allowed it. The person can see this page too.",
                    own: "Every look at your record and every change to it, newest first, with the reason that allowed it."
                ))</p>
                \(days(LookedDay.days(Array(shown))))
                \(Pager(
                    label: record.words("looks at this record", own: "looks at your record"), newer: isFirst ? nil : path,
                    older: older, newerWords: "Newest"))
                """)
    }

    /// The newest days stand open; each earlier one is a line, since a record is looked at for years.
    private func days(_ days: [LookedDay]) -> HTML {
        let newest = days.prefix(Self.daysInSight).map { day in
            PageSection(heading: heading(day), content: table(day)).html
        }
        let earlier = days.dropFirst(Self.daysInSight).map { day in
            Disclosure(summary: "\(heading(day)): \(count(day))", isWide: true, content: table(day)).html
        }
        return newest.joined()
            + (earlier.isEmpty ? .empty : PageSection(heading: "Earlier days", content: earlier.joined()).html)
    }

    private func heading(_ day: LookedDay) -> String { "\(day.day.weekday.name) \(day.day.words)" }

    /// "3 looks, 1 entry".
    private func count(_ day: LookedDay) -> String {
        let lines = day.entries.flatMap(\.lines)
        let looks = lines.count { $0.action == .looked }
        let changes = lines.count - looks
        return [
            looks == 0 ? nil : looks == 1 ? "1 look" : "\(looks) looks",
            changes == 0 ? nil : changes == 1 ? "1 entry" : "\(changes) entries",
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func table(_ day: LookedDay) -> HTML {
        DataTable(
            caption: "Who looked on \(day.day.words)", hidesCaption: true,
            columns: ["Who", "What", "Time", "Why they could"].map { DataTable.Column($0) },
            rows: day.entries.map(row), narrow: .stacks
        ).html
    }

    private func row(_ entry: LookedDay.Entry) -> [Cell] {
        [.words(who(entry)), .content(what(entry)), .words(time(entry)), .words(why(entry))]
    }

    private func isReader(_ entry: LookedDay.Entry) -> Bool {
        record.isOwn && entry.first.signature.account == record.visit.principal?.userName
    }

    private func who(_ entry: LookedDay.Entry) -> String {
        if isReader(entry) { return "You" }
        let signature = entry.first.signature
        let role = Role(rawValue: signature.role)?.words ?? signature.role
        return "\(looks.names[signature.account] ?? signature.account), \(role)"
    }

    private func why(_ entry: LookedDay.Entry) -> String {
        let reason = entry.first.signature.reason
        return isReader(entry) && reason == "own record" ? "It is your own record" : reason
    }

    private func time(_ entry: LookedDay.Entry) -> String {
        let (newest, oldest) = (entry.first.signature.at.ukTimeOfDayWords, entry.last.signature.at.ukTimeOfDayWords)
        return newest == oldest ? newest : "\(oldest) to \(newest)"
    }

    /// One look or change; or the looks of a day, counted, with each of them one tap down.
    private func what(_ entry: LookedDay.Entry) -> HTML {
        if entry.lines.count == 1 { return "\(words(entry.first))" }
        var parts: [String] = []
        for line in entry.lines.reversed() where !parts.contains(subject(line)) { parts.append(subject(line)) }
        let each = entry.lines.map { "<li>\($0.signature.at.ukTimeOfDayWords): \(subject($0))</li>\n" as HTML }
        return """
            Looked \(entry.lines.count) times: \(parts.joined(separator: ", "))\
            \(Disclosure(summary: "Each time", content: "<ul>\(each)</ul>"))
            """
    }

    private func words(_ line: LedgerLine) -> String {
        "\(line.action.rawValue.capitalisedFirst): \(subject(line))"
    }

    /// What was looked at or changed: by what the record calls it, by the detail in words, or else by its kind.
    private func subject(_ line: LedgerLine) -> String {
        let kind = line.subject.kind.replacing("-", with: " ")
        let detail = Ref(line.detail).map { record.visit.catalogue.title(of: $0) } ?? line.detail
        if let known = looks.subjects[line.subject] {
            return detail.isEmpty ? "\(kind) \(known)" : "\(kind) \(known), \(detail)"
        }
        if line.subject.kind == "person" {
            return detail.isEmpty ? record.words("the record", own: "your record") : detail
        }
        return detail.isEmpty ? kind : "\(kind), \(detail)"
    }
}
