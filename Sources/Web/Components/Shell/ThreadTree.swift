/// The thread where it parts: one bead, the strands that lead on from it, and the beads on each.
///
/// ``ThreadTrail`` tells one line; this shows all of them, in the same teal. What lies further on can be folded away,
/// which browsers do themselves.
struct ThreadTree: Component {
    var root: Bead
    /// What the tree is called for someone who cannot see it: "What this serves".
    var label: String
    /// More beads than this, and those two steps away are folded until they are asked for.
    static let mostUnfolded = 28
    /// More beads than this on one strand, and those after the first few are folded.
    static let mostInSight = 12
    private static let firstFew = 8

    struct Bead: Sendable, Hashable {
        /// What sort of thing it is: "Service", "Strategic priority".
        var kind: String
        var title: String
        var href: String?
        var state = ThreadTrail.Bead.State.open
        /// What stands behind it, or why it is closed.
        var note: String?
        var strands: [Strand] = []

        /// How many beads there are from here on, this one included.
        var count: Int { strands.reduce(1) { $0 + $1.beads.reduce(0) { $0 + $1.count } } }
    }

    struct Strand: Sendable, Hashable {
        /// How the bead before leads to these: "is served by".
        var link: String
        /// What they are: "21 services".
        var things: String
        var beads: [Bead]
    }

    var html: HTML {
        """
        <div class="tree" role="group" aria-label="\(label)">
        <p class="tree-root">\(face(root))</p>
        \(strands(of: root, depth: 1))
        </div>
        """
    }

    private var folds: Bool { root.count > Self.mostUnfolded }

    private func strands(of bead: Bead, depth: Int) -> HTML {
        guard !bead.strands.isEmpty else { return .empty }
        let items = bead.strands.map { strand -> HTML in
            """
            <li class="tree-strand"><p class="tree-words">\(strand.link) \(strand.things)</p>
            <ul class="tree-beads">
            \(beads(of: strand, depth: depth))</ul></li>

            """
        }
        return #"<ul class="tree-strands">\#(items)</ul>"#
    }

    private func beads(of strand: Strand, depth: Int) -> HTML {
        guard strand.beads.count > Self.mostInSight else { return strand.beads.map { item($0, depth: depth) }.joined() }
        let rest = strand.beads.dropFirst(Self.firstFew)
        return """
            \(strand.beads.prefix(Self.firstFew).map { item($0, depth: depth) })\
            <li class="tree-rest"><details class="tree-more"><summary>\(rest.count) more of \(strand.things)</summary>
            <ul class="tree-beads">
            \(rest.map { item($0, depth: depth) })</ul></details></li>
            """
    }

    private func item(_ bead: Bead, depth: Int) -> HTML {
        let further: HTML
        if bead.strands.isEmpty {
            further = .empty
        } else if folds {
            let words = bead.strands.map(\.things).joined(separator: ", ")
            further = """
                <details class="tree-more"><summary><span class="unseen">\(bead.title) </span>\(words)</summary>
                \(strands(of: bead, depth: depth + 1))</details>
                """
        } else {
            further = strands(of: bead, depth: depth + 1)
        }
        return #"<li\#(attribute: "class", bead.state == .closed ? "closed" : nil)>\#(face(bead))\#(further)</li>"#
            + "\n"
    }

    /// A bead as it is seen: where it leads, and what stands behind it.
    private func face(_ bead: Bead) -> HTML {
        let kind: HTML = bead == root ? #"<span class="kind">\#(bead.kind)</span> "# : .empty
        let note: HTML = bead.note.map { #" <span class="note">\#($0)</span>"# } ?? .empty
        let words: HTML = #"\#(kind)<span class="title">\#(bead.title)</span>"#
        switch (bead.state, bead.href) {
        case (.open, let href?): return #"<a class="bead" href="\#(href)">\#(words)</a>\#(note)"#
        case (.current, _): return #"<span class="bead current" aria-current="page">\#(words)</span>\#(note)"#
        case (.open, nil), (.closed, _): return #"<span class="bead">\#(words)</span>\#(note)"#
        }
    }
}
