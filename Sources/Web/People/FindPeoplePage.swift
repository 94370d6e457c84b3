import People
import Store
import Values

/// The search for people, and what it found.
struct FindPeoplePage {
    let visit: Visit
    let typed: String
    /// Nil before anything was searched for.
    let found: [FoundPerson]?
    var query: PersonQuery?

    var page: Page {
        let errors = query?.fault.map { [FieldError(field: $0.field, message: $0.message)] } ?? []
        return Page(
            frame: visit.frame, title: found == nil ? "Find a person" : "Find a person: \(count)", section: Path.people,
            heading: .words("Find a person"), errors: errors,
            main: """
                \(SearchForm(
                    action: Path.people, label: "Name, CHI number, date of birth or postcode",
                    hint: "In any order. Near spellings and former names are found too.", value: typed,
                    csrf: visit.formCode, error: errors["q"]))
                \(results)
                """)
    }

    private var count: String {
        guard let found else { return "" }
        return found.count == 1 ? "1 person found" : "\(found.count) people found"
    }

    private var results: HTML {
        guard let found else {
            return "<p class=\"quiet\">Nobody there yet? \(PageLink("Make a new record", href: Path.newPerson)).</p>"
        }
        if typed.trimmed.isEmpty {
            return EmptyState(
                heading: "Nothing to look for yet", text: "Type a name, a CHI number, a date of birth or a postcode."
            ).html
        }
        if found.isEmpty {
            return EmptyState(
                heading: "Nobody found for “\(typed)”",
                text:
                    "Try part of the name, another spelling, or the date of birth. If they are new to the partnership, make a record.",
                action: ButtonLink("Make a new record", href: Path.newPerson, kind: .secondary)
            ).html
        }
        let rows = found.map { match -> [Cell] in
            var name: HTML = "\(PageLink(match.person.name.sorted, href: Path.record(match.person.id.text)))"
            if let preferred = match.person.name.preferred { name += " <span class=\"quiet\">“\(preferred)”</span>" }
            if let other = match.byOtherName { name += "<br><span class=\"quiet\">\(other)</span>" }
            return [
                .content(name, sortsAs: match.person.name.sorted),
                match.person.birthDate.map { .content("\($0.words)", sortsAs: $0.iso) } ?? .missing("not known"),
                match.person.chi.map { .words($0.formatted) } ?? .missing("not known"),
                // Where somebody lives whose record is restricted is for their care team alone.
                match.person.isRestricted
                    ? .missing("not shown: restricted record")
                    : match.place.map { .words($0) } ?? .missing("not known"),
            ]
        }
        let note =
            found.count == People.mostFound
            ? "The \(People.mostFound) closest are shown. Add a date of birth or a postcode to narrow it down."
            : found.count == 1 ? "\(count)." : "\(count), the closest first."
        return """
            \(DataTable(
                caption: "People found", hidesCaption: true,
                columns: ["Name", "Born", "CHI number", "Lives at"].map { DataTable.Column($0) }, rows: rows,
                narrow: .stacks))
            <p class="quiet">\(note)</p>
            <p>Not the right person? \(PageLink("Make a new record", href: Path.newPerson)).</p>
            """
    }
}
