import Content
import Strategy
import Testing
import Values

/// The thread over what is declared: up to what something serves, down to what it is made of.
struct ThreadTests {
    private static func ref(_ text: String) -> Ref {
        guard let ref = Ref(text) else { preconditionFailure("\(text) is not a reference") }
        return ref
    }

    private static func item(_ text: String) -> Item { Item(ref: ref(text), title: text.uppercased()) }

    private static func link(
        _ from: String, _ kind: LinkKind, _ to: String, from start: String? = nil, to end: String? = nil
    ) -> Link {
        Link(
            from: ref(from), kind: kind, to: ref(to), validFrom: start.flatMap { LocalDate(iso: $0) },
            validTo: end.flatMap { LocalDate(iso: $0) })
    }

    private static let catalogue = Catalogue(
        items: ["service/a", "service/b", "priority/p", "plan/x", "national-outcome/n", "measure/m", "organisation/o"]
            .map(item),
        links: [
            link("service/a", .contributesTo, "priority/p"),
            link("service/b", .contributesTo, "priority/p", to: "2025-12-31"),
            link("service/a", .deliveredBy, "organisation/o"), link("priority/p", .partOf, "plan/x"),
            link("priority/p", .contributesTo, "national-outcome/n"), link("priority/p", .measuredBy, "measure/m"),
        ])

    private static let thread = Strategy.Thread(catalogue, on: LocalDate(iso: "2026-11-21") ?? LocalDate(dayNumber: 0))

    @Test(arguments: [
        ("service/a", ThreadDirection.up, ["service/a", "priority/p", "national-outcome/n", "plan/x"]),
        ("priority/p", .down, ["priority/p", "service/a", "measure/m"]),
        ("national-outcome/n", .down, ["national-outcome/n", "priority/p", "service/a", "measure/m"]),
        ("national-outcome/n", .up, ["national-outcome/n"]),
    ])
    func leadsAsDeclared(start: String, direction: ThreadDirection, expected: [String]) throws {
        let node = try #require(Self.thread.walk(from: Self.ref(start), direction))
        #expect(node.all.map(\.ref.text) == expected)
    }

    @Test func aLinkHoldsOnItsDaysOnly() throws {
        let earlier = Strategy.Thread(Self.catalogue, on: try #require(LocalDate(iso: "2025-12-31")))
        let then = try #require(earlier.walk(from: Self.ref("priority/p"), .down))
        #expect(then.all.map(\.ref.text).contains("service/b"))
        let now = try #require(Self.thread.walk(from: Self.ref("priority/p"), .down))
        #expect(!now.all.map(\.ref.text).contains("service/b"))
    }

    @Test func nothingLeadsFromWhatIsNotDeclared() {
        #expect(Self.thread.walk(from: Self.ref("service/none"), .up) == nil)
    }

    /// Every thread of the real content ends: nothing is passed twice on one way.
    @Test func aCircleIsNotWalkedForEver() throws {
        let circle = Catalogue(
            items: ["plan/x", "plan/y"].map(Self.item),
            links: [Self.link("plan/x", .partOf, "plan/y"), Self.link("plan/y", .partOf, "plan/x")])
        let node = Strategy.Thread(circle, on: Self.thread.day).walk(from: Self.ref("plan/x"), .up)
        #expect(node?.all.map(\.ref.text) == ["plan/x", "plan/y"])
    }
}
