import Content
import Foundation
import Insight
import Values

/// A small partnership's content: three areas, three services, two priorities, two national outcomes, two domains, and
/// a measure of everything that can be counted.
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
        ] + measures,
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

    private static let measures = [
        measure("outcomes-improved", "Did life get better?", .outcomeChange, "change above 0", "up", "outcome-change"),
        measure(
            "outcomes-same", "Did life stay as it was?", .outcomeChange, "change is 0", "neutral", "outcome-change"),
        measure("outcomes-worse", "Did life get worse?", .outcomeChange, "change below 0", "down", "outcome-change"),
        measure("outcomes-target-reached", "Did people get there?", .outcomeChange, "reached-target yes", "up"),
        measure("key-worker", "Do people know who to call?", .plan, "key-worker yes", "up"),
        measure("outcomes-reviewed", "Do we look back in time?", .openOutcome, "scored-within-year yes", "up"),
        measure("change-mean", "How far did life move?", .outcomeChange, nil, "up", value: "change"),
    ]

    static func measure(
        _ id: String, _ title: String, _ fact: Fact, _ numerator: String?, _ good: String, _ family: String? = nil,
        value: String? = nil, population: [String] = []
    ) -> Item {
        var fields: [String: Field] = [
            "name": .text(id), "definition": .text("Every one for which \(numerator ?? value ?? "")."),
            "fact": .text(fact.rawValue), "period": .text(fact.time.rawValue),
            "default-period": .text("last-12-months"), "unit": .text(fact.unit.rawValue), "good": .text(good),
            "owner": .text("Team manager"), "base": .text("of the base"), "predicate": .text("count"),
            "caveats": .list([.text("A \"score\" is someone's view, never more.")]),
            "breakdowns": .list(fact.dimensions.map { .text($0.rawValue) }),
        ]
        fields["numerator"] = numerator.map { .list([.text($0)]) }
        fields["value"] = value.map(Field.text)
        fields["family"] = family.map(Field.text)
        if !population.isEmpty { fields["population"] = .list(population.map(Field.text)) }
        return Item(ref: ref("measure/\(id)"), title: title, fields: fields)
    }

    private static func item(_ text: String, _ title: String) -> Item { Item(ref: ref(text), title: title) }

    private static func link(_ from: String, _ kind: LinkKind, _ to: String, to last: LocalDate? = nil) -> Link {
        Link(from: ref(from), kind: kind, to: ref(to), validTo: last)
    }
}
