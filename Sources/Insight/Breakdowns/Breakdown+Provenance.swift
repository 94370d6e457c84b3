import Content
import Values

extension Breakdown {
    /// The tables that the values are read from.
    func tables(_ fact: Fact) -> [String] {
        switch self {
        case .service where fact == .need: ["need"]
        case .area, .locality, .deprivation: ["person_address", "zone"]
        case .service, .priority, .organisation, .selfDirectedOption: ["support", "support_outcome"]
        case .nationalOutcome, .outcomeDomain: ["outcome"]
        case .sex, .ageBand: ["person"]
        case .view: ["outcome", "outcome_score"]
        case .contactSource: ["contact"]
        case .needKind, .needReason: ["need"]
        }
    }

    /// Whether links of the content decide to which value something belongs.
    var usesLinks: Bool { [.locality, .priority, .organisation, .nationalOutcome].contains(self) }
}
