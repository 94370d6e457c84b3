import Testing

@testable import Web

@Suite struct ThreadTreeTests {
    private func bead(_ title: String, _ strands: [ThreadTree.Strand] = []) -> ThreadTree.Bead {
        ThreadTree.Bead(kind: "Service", title: title, href: "/services/\(title)", strands: strands)
    }

    private func tree(_ beads: [ThreadTree.Bead]) -> HTML {
        ThreadTree(
            root: .init(
                kind: "Priority", title: "Root", state: .current,
                strands: [.init(link: "is served by", things: "\(beads.count) services", beads: beads)]),
            label: "What it is made of"
        ).html
    }

    @Test func eachBeadLeadsToItsPageAndTheFirstIsThisOne() {
        let html = tree([bead("one"), bead("two")])
        #expect(html.values(of: "href") == ["/services/one", "/services/two"])
        #expect(html.text.contains(#"aria-current="page""#))
        #expect(html.words.contains("is served by 2 services"))
        #expect(!html.text.contains("<details"))
    }

    @Test func aClosedBeadLeadsNowhereAndSaysWhy() {
        let closed = ThreadTree.Bead(kind: "Outcome", title: "Others", state: .closed, note: "Not for you")
        let html = tree([closed])
        #expect(html.values(of: "href").isEmpty)
        #expect(html.words.contains("Not for you"))
    }

    @Test func aLongStrandFoldsItsRestAndLosesNothing() {
        let beads = (1...13).map { bead("s\($0)") }
        let html = tree(beads)
        #expect(html.words.contains("5 more of 13 services"))
        #expect(html.values(of: "href").count == 13)
        #expect(!tree(Array(beads.prefix(12))).text.contains("<details"))
    }

    @Test func whatLiesFurtherOnFoldsOnlyInALargeTree() {
        let further = ThreadTree.Strand(link: "serves", things: "one priority", beads: [bead("p")])
        #expect(!tree([bead("one", [further])]).text.contains("<details"))
        let many = (1...15).map { bead("s\($0)", [further]) }
        #expect(tree(many).count(of: "tree-more") == 16)
    }

    @Test func titlesAreText() {
        #expect(tree([bead("<b>x</b>")]).text.contains("&lt;b&gt;x&lt;/b&gt;"))
    }
}
