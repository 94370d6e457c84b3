import Content
import Values

/// The directory: a search that works without script, and what it finds.
struct ServicesPage {
    let visit: Visit
    let search: ServiceSearch
    let services: [Item]
    var errors: [FieldError] = []

    private var declared: Declared { visit.declared }

    var page: Page {
        Page(
            frame: visit.frame, title: "Services", section: Path.services, heading: .words("Find support"),
            lead: "What there is in and around the city, and how to reach it.", errors: errors,
            main: "\(form)\(errors.isEmpty ? found : .empty)")
    }

    private var form: HTML {
        let priorities = visit.catalogue.items(ofKind: "priority").map { Choice($0.title, value: $0.ref.id) }
        let sectors = Sector.allCases.map { Choice($0.words, value: $0.rawValue) }
        return Form(
            action: Path.services, method: .get, isRow: true, label: "Find a service",
            content: """
                \(TextField(
                    name: "q", label: "What you need, or a service’s name", value: search.text, kind: .search,
                    autocomplete: "off"))
                \(SelectField(
                    name: "priority", label: "Priority", choices: priorities, chosen: search.priority,
                    prompt: "All priorities", error: errors["priority"]))
                \(SelectField(
                    name: "sector", label: "Run by", choices: sectors, chosen: search.sector, prompt: "Anybody",
                    error: errors["sector"]))
                \(Button("Search"))
                """
        ).html
    }

    private var found: HTML {
        guard !services.isEmpty else {
            return EmptyState(
                heading: "Nothing fits that search",
                text: "Try fewer or shorter words, such as “carer” or “sleep”, or look through everything there is.",
                action: ButtonLink("Show every service", href: Path.services, kind: .secondary)
            ).html
        }
        let action = search.isEmpty ? nil : PageLink("Show every service", href: Path.services).html
        // What fits best comes first; without words to fit, by name.
        guard search.text.isEmpty else {
            return PageSection(heading: heading, action: action, content: tiles(services, level: 3)).html
        }
        let letters = Alphabet.letters(of: services)
        return PageSection(
            heading: heading, action: action,
            content: """
                \(Alphabet.contents(letters.map(\.name)))
                \(each: letters, { letter in
                    PageSection(
                        heading: letter.name, id: Alphabet.id(letter.name), level: 3, content: tiles(letter.items, level: 4)
                    ).html
                })
                """
        ).html
    }

    private func tiles(_ services: [Item], level: Int) -> HTML {
        let tiles = services.map { service in
            Tiles.Tile(
                link: service.pageLink, text: service.summary ?? service.list("offers").joined(separator: ". "),
                kind: declared.sectors(delivering: service.ref).map(\.words).joined(separator: ", ").ifNotBlank,
                figure: service.text("open"))
        }
        return Tiles(tiles: tiles, level: level).html
    }

    private var heading: String {
        let count = services.count == 1 ? "1 service" : "\(services.count) services"
        return search.text.isEmpty ? count : "\(count) for “\(search.text)”"
    }
}
