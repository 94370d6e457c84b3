extension DesignPage {
    /// A colour with a job, and how it stands against what is behind it.
    struct Colour: Sendable {
        var name: String
        var job: String
        var light: String
        var dark: String
    }

    static let colours = [
        Colour(name: "ink", job: "Text", light: "#1c1a17", dark: "#f4efe6"),
        Colour(name: "ground", job: "The page, a light undyed jute", light: "#f6f2ea", dark: "#1a1815"),
        Colour(name: "surface", job: "What holds things together", light: "#ffffff", dark: "#26231e"),
        Colour(name: "action", job: "Actions, links, the thread", light: "#0b5563", dark: "#86cbd6"),
        Colour(name: "pressed", job: "Actions while pressed", light: "#083d47", dark: "#b3e0e7"),
        Colour(name: "quiet", job: "Quiet text", light: "#5a554c", dark: "#bbb3a5"),
        Colour(name: "control", job: "Borders of controls", light: "#8a8375", dark: "#8f8879"),
        Colour(name: "better", job: "Better, with an arrow and a word", light: "#0a6640", dark: "#7bcfa3"),
        Colour(name: "worse", job: "Worse, with an arrow and a word", light: "#a1331a", dark: "#f5a48d"),
        Colour(name: "focus", job: "Focus, always edged with ink", light: "#ffcf33", dark: "#ffcf33"),
    ]

    var coloursAndType: HTML {
        let rows = Self.colours.map { colour -> [Cell] in
            [
                .content(#"<span class="swatch \#(colour.name)"></span> \#(colour.name)"#), .words(colour.job),
                .words(colour.light), .words(colour.dark),
            ]
        }
        let table = DataTable(
            caption: "Colours and their jobs",
            columns: ["Colour", "Job", "Light", "Dark"].map { DataTable.Column($0) }, rows: rows)
        return """
            \(example("Colour", "Colour never carries meaning alone.", table.html))
            \(example("Type", "The system's own letters: 44, 32, 24, 19 and 16 pixels.", typeScale))
            """
    }

    private var typeScale: HTML {
        """
        <div class="panel">
        <p class="size-44">Sleeping through the night</p>
        <p class="size-32">What matters to me</p>
        <p class="size-24">Reviews due this week</p>
        <p>Body text, at most seventy characters a line, with figures that line up: 1,204 and 8,117.</p>
        <p class="quiet size-16">Quiet text, for what can wait.</p>
        </div>
        """
    }

    var threads: HTML {
        let beads = [
            ThreadTrail.Bead(kind: "Outcome", title: "Sleeping through the night", href: "#the-thread"),
            ThreadTrail.Bead(kind: "Domain", title: "Staying well", href: "#the-thread"),
            ThreadTrail.Bead(kind: "Service", title: "Hope Point", state: .current),
            ThreadTrail.Bead(kind: "Priority", title: "Models of support", href: "#the-thread"),
            ThreadTrail.Bead(kind: "National outcome", title: "Better quality of life", href: "#the-thread"),
        ]
        let closed = [
            ThreadTrail.Bead(kind: "National outcome", title: "Better quality of life", href: "#the-thread"),
            ThreadTrail.Bead(kind: "Priority", title: "Models of support", href: "#the-thread"),
            ThreadTrail.Bead(kind: "Measure", title: "Outcomes that got better", state: .current),
            .closed(why: "You see counts here, not people's names"),
        ]
        return """
            \(example(
                "From a person to the board", "The same line on pages, in papers and in print.",
                ThreadTrail(beads: beads, label: "Example thread").html))
            \(example(
                "Where the reader's rights end", nil,
                ThreadTrail(beads: closed, label: "Example thread that closes").html))
            \(example("Where it parts", "What lies further on can be folded away.", tree.html))
            \(example("A long thread", "Only the first steps are open.", longTree.html))
            """
    }

    private var tree: ThreadTree {
        func bead(_ title: String, note: String? = nil) -> ThreadTree.Bead {
            ThreadTree.Bead(kind: "Service", title: title, href: "#the-thread", note: note)
        }
        let outcomes = ThreadTree.Strand(
            link: "is made of", things: "people’s own outcomes",
            beads: [
                bead("“I want to sleep through the night”"),
                ThreadTree.Bead(
                    kind: "Outcome", title: "The outcomes of everybody else", state: .closed,
                    note: "Each is open to the person’s own care team."),
            ])
        var service = bead("Hope Point", note: "412 outcomes scored again: 251 better, 93 the same, 68 worse")
        service.strands = [outcomes]
        return ThreadTree(
            root: ThreadTree.Bead(
                kind: "Strategic priority", title: "Models of support", state: .current,
                note: "1,204 outcomes scored again: 760 better, 274 the same, 170 worse",
                strands: [
                    ThreadTree.Strand(
                        link: "is served by", things: "2 services",
                        beads: [
                            service, bead("Carers Centre", note: "Outcomes scored again: hidden to protect people"),
                        ]),
                    ThreadTree.Strand(
                        link: "is measured by", things: "one measure",
                        beads: [ThreadTree.Bead(kind: "Measure", title: "Did life get better?", href: "#figures")]),
                ]),
            label: "Example thread that parts")
    }

    private var longTree: ThreadTree {
        let services = (1...16).map { number in
            ThreadTree.Bead(
                kind: "Service", title: "Example service \(number)", href: "#the-thread",
                strands: [
                    ThreadTree.Strand(
                        link: "serves", things: "one priority",
                        beads: [.init(kind: "Priority", title: "Example priority \(number)", href: "#the-thread")])
                ])
        }
        return ThreadTree(
            root: ThreadTree.Bead(
                kind: "National outcome", title: "Better quality of life", state: .current,
                strands: [ThreadTree.Strand(link: "is served by", things: "16 services", beads: services)]),
            label: "Example of a long thread")
    }

    var layout: HTML {
        let tabs = Tabs(
            label: "Example tabs",
            links: ["Overview", "Plan", "Network", "Chronology", "Who has looked"].map {
                PageLink($0, href: "#layout-\($0.asElementID)")
            },
            current: "#layout-plan")
        let columns = Columns(
            main: "\(Panel(content: "<p>What the reader came for.</p>"))",
            side: """
                <h4>Beside it</h4><p>What explains it, kept quiet.</p>
                \(LinkList(links: [PageLink("The measure", href: "#figures"), PageLink("The thread", href: "#the-thread")]))
                """,
            sideLabel: "Example of a side")
        let tiles = Tiles(
            tiles: [
                .init(
                    link: PageLink("Models of support", href: "#layout"), text: "The right support, early and nearby.",
                    kind: "Priority 4", figure: "9 of 14 actions on time"),
                .init(
                    link: PageLink("Services", href: "#layout"), text: "What there is, where, and how to ask for it."),
                .init(
                    link: PageLink("Measures", href: "#layout"), text: "How the partnership is doing, with its sums."),
            ], level: 4)
        return """
            \(example("Tabs that are links", nil, tabs.html))
            \(example("Two columns from 1000 pixels", nil, columns.html))
            \(example("Tiles", nil, tiles.html))
            \(example("The thread as a picture", "For opening pages.", StrandsPicture().html))
            """
    }
}
