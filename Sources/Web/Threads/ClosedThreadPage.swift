import Access
import Content
import Strategy
import Values

/// A thread that leads into a person's record, for somebody whose rights end before it. It is the same whether or not
/// there is such a record.
struct ClosedThreadPage {
    let visit: Visit
    let ref: Ref
    let refusal: Refusal

    var page: Page {
        let counts = visit.catalogue.items(ofKind: "measure").filter { $0.text("unit") == "outcomes" }
        return Page(
            frame: visit.frame, title: "From here on it is somebody’s own story",
            lead:
                "The thread leads into one person’s record. Their words stay between them and those who support them.",
            thread: ThreadTrail(beads: [
                .closed(why: "A person’s own record"),
                ThreadTrail.Bead(kind: "What you can see", title: "Counts", href: Path.measures),
            ]),
            main: """
                <p><strong>Why it stops here:</strong> \(refusal.words) \(refusal.remedy)</p>
                \(when: refusal == .signIn, "<p>\(signIn)</p>")
                \(when: !counts.isEmpty, PageSection(
                    heading: "What you can see instead", content: """
                        <p>The same outcomes, added up so that nobody can be picked out.</p>
                        \(LinkList(links: counts.map(\.pageLink)))
                        """).html)
                """)
    }

    private var signIn: ButtonLink {
        ButtonLink("Sign in", href: "\(Path.signIn)?then=\(FormReader.encoded(visit.path))")
    }
}
