import Content
import Foundation
import Insight
import Values

/// A small partnership's content: three areas, three services, two priorities, two national outcomes, two domains, and
/// the measures that Dundee declares.
enum TestContent {
    static func ref(_ text: String) -> Ref {
        guard let ref = Ref(text) else { preconditionFailure("\(text) is no reference") }
        return ref
    }

    /// What the repository's own content folder declares.
    static let dundee: DeclaredContent = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ContentFolder.read(root.appending(path: "Content").path(percentEncoded: false)).content
    }()

    static let catalogue = Catalogue(
        items: [
            item("locality/north", "North"), item("locality/south", "South"),
            item("area/ash", "Ash"), item("area/birch", "Birch"), item("area/cedar", "Cedar"),
            item("national-outcome/well", "Well"), item("national-outcome/home", "At home"),
            item("outcome-domain/safe", "Being safe"), item("outcome-domain/social", "Seeing people"),
            item("priority/early", "Early help"), item("priority/equal", "Equality"),
            item("service/harbour", "Harbour"), item("service/nest", "Nest"), item("service/old-mill", "Old Mill"),
        ] + dundee.catalogue.items(ofKind: "measure"),
        links: [
            link("area/ash", .partOf, "locality/north"), link("area/cedar", .partOf, "locality/north"),
            link("area/birch", .partOf, "locality/south"),
            link("outcome-domain/safe", .contributesTo, "national-outcome/well"),
            link("outcome-domain/social", .contributesTo, "national-outcome/well"),
            link("outcome-domain/social", .contributesTo, "national-outcome/home"),
            link("service/harbour", .contributesTo, "priority/early"),
            link("service/nest", .contributesTo, "priority/early"),
            link("service/nest", .contributesTo, "priority/equal"),
            // No longer, at the end of 2025.
            link("service/old-mill", .contributesTo, "priority/equal", to: LocalDate(iso: "2025-06-30")),
        ])

    static func measure(_ name: String) throws -> Measure { try Measure.named(name, in: catalogue) }

    private static func item(_ text: String, _ title: String) -> Item { Item(ref: ref(text), title: title) }

    private static func link(_ from: String, _ kind: LinkKind, _ to: String, to last: LocalDate? = nil) -> Link {
        Link(from: ref(from), kind: kind, to: ref(to), validTo: last)
    }
}
