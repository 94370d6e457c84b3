import Content
import Insight
import Strategy
import Values

/// The first page: what the partnership is for, the way to support, how it is doing, and what it plans.
struct HomePage {
    let visit: Visit
    /// What the first measure of each sort says now.
    let answers: [Answer]

    private var declared: Declared { visit.declared }
    private var catalogue: Catalogue { visit.catalogue }

    var page: Page {
        Page(
            frame: visit.frame, title: catalogue.partnership?.title ?? "Health and social care together",
            heading: .own, confirmation: visit.confirmation,
            main: """
                \(Opening(
                    heading: "Support that starts from what matters to you",
                    lead: lead,
                    actions: actions))
                \(find)
                \(doing)
                \(thread)
                \(plan)
                """)
    }

    /// What this is, and for whom.
    private var lead: String {
        let whose = catalogue.partnership.map { "the \($0.title)" } ?? "a health and social care partnership"
        let everybody =
            "Jute is where \(whose) shows everybody what support there is, what is planned and how it is going."
        guard visit.principal == nil else { return everybody }
        return everybody
            + " If you get support, care for somebody or work with people, sign in to the record and plan that you share."
    }

    private var actions: [ButtonLink] {
        guard let principal = visit.principal else {
            let ask = ButtonLink("Ask for help", href: Path.ask, kind: .secondary)
            return [ButtonLink("Find support", href: Path.services)] + (catalogue.frontDoor.desk == nil ? [] : [ask])
                + [
                    ButtonLink("How we are doing", href: Path.measures, kind: .secondary)
                ]
        }
        let start = Doorstep.landing(principal)
        return [
            ButtonLink(Self.words(of: start), href: start),
            ButtonLink("Find support", href: Path.services, kind: .secondary),
        ]
    }

    /// What the way to somebody's first page says.
    private static func words(of start: String) -> String {
        switch start {
        case Path.work: "Go to my work"
        case Path.accounts: "Go to accounts"
        case Path.services: "Go to services"
        case Path.plan: "Go to the plan"
        case Path.home: "Stay here"
        default: "Go to my record"
        }
    }

    private var find: HTML {
        let services = catalogue.items(ofKind: "service")
        return PageSection(
            heading: "Find support",
            content: """
                <p>\(services.count) services, what each one offers, and how to reach it.</p>
                \(SearchForm(
                    action: Path.services, label: "What you need, or a service’s name",
                    hint: "For example: carer, sleep, drugs, benefits", suggestions: services.map(\.title)))
                """
        ).html
    }

    private var doing: HTML {
        guard !answers.isEmpty else { return .empty }
        return PageSection(
            heading: "How are we doing?", action: PageLink("All the measures", href: Path.measures).html,
            content: FigureRow(cards: answers.map { FigureCard($0, title: $0.measure.title) }).html
        ).html
    }

    /// One line of the thread, from something that a person might want to what the country is to gain.
    private var thread: HTML {
        guard let line = ExampleLine(declared) else { return .empty }
        return PageSection(
            heading: "One thread, from a person to the board",
            content: """
                <p>What somebody wants of their life is written down in their own words, and looked at again at every \
                review. The same thread ties it to the services that help, to what the partnership plans, and to what \
                the whole of Scotland is to gain.</p>
                \(ThreadTrail(beads: line.beads, label: "An example of the thread"))
                """
        ).html
    }

    private var plan: HTML {
        guard let plan = declared.strategicPlan else { return .empty }
        let tiles = declared.items(to: plan.ref, .partOf, ofKind: "priority").map { priority in
            Tiles.Tile(
                link: priority.pageLink, text: priority.summary ?? priority.text("ambition") ?? "",
                kind: priority.integer("number").map { "Priority \($0)" })
        }
        return PageSection(
            heading: "What we plan", action: PageLink("Read the whole plan", href: Path.plan).html,
            content: """
                \(some: plan.text("vision"), { Statement(kind: "The vision", words: $0).html })
                <div class="four">\(Tiles(tiles: tiles))</div>
                """
        ).html
    }
}

/// One whole line of the thread, taken from what is declared: the first that goes all the way.
private struct ExampleLine {
    let beads: [ThreadTrail.Bead]

    init?(_ declared: Declared) {
        for domain in declared.catalogue.items(ofKind: "outcome-domain") {
            for national in declared.items(from: domain.ref, .contributesTo, ofKind: "national-outcome") {
                for priority in declared.items(to: national.ref, .contributesTo, ofKind: "priority") {
                    guard let service = declared.items(to: priority.ref, .contributesTo, ofKind: "service").first else {
                        continue
                    }
                    var beads = [
                        ThreadTrail.Bead(kind: "A question to a person", title: domain.text("asks") ?? domain.title)
                    ]
                    beads += [domain, service, priority, national].map { item in
                        ThreadTrail.Bead(
                            kind: ThreadWords.kind(item.kind), title: item.title, href: Path.page(of: item.ref))
                    }
                    self.beads = beads
                    return
                }
            }
        }
        return nil
    }
}
