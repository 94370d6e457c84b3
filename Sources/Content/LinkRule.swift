/// Which kinds a link may join.
struct LinkRule: Sendable {
    let link: LinkKind
    let from: String
    let to: [String]
    let isRequired: Bool

    /// Every link that content may declare. `responds-to` and `evidences` join records, not content.
    static let all: [LinkRule] = [
        required(.contributesTo, from: "outcome-domain", to: "national-outcome"),
        required(.contributesTo, from: "service", to: "priority"),
        required(.contributesTo, from: "programme", to: "priority"),
        required(.contributesTo, from: "action", to: "priority"),
        optional(.contributesTo, from: "priority", to: "national-outcome"),
        required(.partOf, from: "action", to: "plan"),
        required(.partOf, from: "programme", to: "plan"),
        required(.partOf, from: "commitment", to: "plan"),
        required(.partOf, from: "priority", to: "plan"),
        required(.partOf, from: "area", to: "locality"),
        required(.partOf, from: "team", to: "organisation"),
        required(.deliveredBy, from: "service", to: "organisation", "team"),
        optional(.deliveredBy, from: "programme", to: "plan"),
        optional(.measuredBy, from: "priority", to: "measure"),
        optional(.measuredBy, from: "outcome-domain", to: "measure"),
        optional(.measuredBy, from: "plan", to: "measure"),
        optional(.supersedes, from: "plan", to: "plan"),
    ]

    static func rule(_ link: LinkKind, from kind: String) -> LinkRule? {
        all.first { $0.link == link && $0.from == kind }
    }

    private static func required(_ link: LinkKind, from: String, to: String...) -> LinkRule {
        LinkRule(link: link, from: from, to: to, isRequired: true)
    }

    private static func optional(_ link: LinkKind, from: String, to: String...) -> LinkRule {
        LinkRule(link: link, from: from, to: to, isRequired: false)
    }
}
