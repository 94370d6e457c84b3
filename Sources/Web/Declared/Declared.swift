import Content
import Values

/// What the partnership declares, as pages ask for it on one day.
struct Declared: Sendable {
    let catalogue: Catalogue
    let day: LocalDate

    /// The item that an address names, if it is of the kind that the address is for.
    func item(_ kind: String, _ id: String) throws -> Item {
        guard let ref = try? Ref(kind: kind, id: id), let item = catalogue[ref] else { throw PageNotFound() }
        return item
    }

    /// The items of one kind that something points at.
    func items(from ref: Ref, _ link: LinkKind, ofKind kind: String) -> [Item] {
        catalogue.links(from: ref, kind: link, on: day).compactMap { catalogue[$0.to] }.filter { $0.kind == kind }
    }

    /// The items of one kind that point at something.
    func items(to ref: Ref, _ link: LinkKind, ofKind kind: String) -> [Item] {
        catalogue.links(to: ref, kind: link, on: day).compactMap { catalogue[$0.from] }.filter { $0.kind == kind }
    }

    /// Those who deliver a service or a programme: organisations, teams, partner plans.
    func deliverers(of ref: Ref) -> [Item] {
        catalogue.links(from: ref, kind: .deliveredBy, on: day).compactMap { catalogue[$0.to] }
    }

    /// The organisations that deliver a service, by themselves or through a team of theirs.
    func organisations(delivering service: Ref) -> [Item] {
        var organisations: [Item] = []
        for deliverer in deliverers(of: service) {
            let owners =
                deliverer.kind == "team" ? items(from: deliverer.ref, .partOf, ofKind: "organisation") : [deliverer]
            for owner in owners where !organisations.contains(where: { $0.ref == owner.ref }) {
                organisations.append(owner)
            }
        }
        return organisations
    }

    /// The sectors that deliver a service, in declared order.
    func sectors(delivering service: Ref) -> [Sector] {
        let found = Set(organisations(delivering: service).compactMap { $0.text("sector").flatMap(Sector.init) })
        return Sector.allCases.filter(found.contains)
    }

    func source(of item: Item) -> SourceNote {
        let paper = item.source?.paper.map {
            PageLink(catalogue.title(of: $0), href: "\(Path.papers)#\($0.id.asElementID)")
        }
        return SourceNote(
            paper: paper, place: item.source?.place, own: item.source?.own, toConfirm: item.source?.toConfirm)
    }
}

/// Who runs a service.
enum Sector: String, Sendable, CaseIterable {
    case council, health, third, independent
    case publicBody = "public"

    var words: String {
        switch self {
        case .council: "Council"
        case .health: "Health service"
        case .third: "Third sector"
        case .independent: "Independent sector"
        case .publicBody: "Another public body"
        }
    }
}

extension Visit {
    var declared: Declared { Declared(catalogue: catalogue, day: today) }
}

extension Item {
    /// The item by name, leading to the page that tells most about it.
    var pageLink: PageLink { PageLink(title, href: Path.page(of: ref)) }
}

extension Sequence<Item> {
    /// The items one under another, each with its summary.
    var describedList: HTML {
        let items = map { item -> HTML in
            "<li>\(item.pageLink)\(some: item.summary, { #"<p class="quiet">\#($0)</p>"# })</li>\n"
        }
        return #"<ul class="described">\#(items)</ul>"#
    }
}

extension Sequence<String> {
    /// The texts as a list with bullets.
    var bulletList: HTML { "<ul>\(map { "<li>\($0)</li>\n" as HTML })</ul>" }
}
