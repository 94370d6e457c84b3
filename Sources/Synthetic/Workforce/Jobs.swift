import Values

/// What the people in each team are.
enum Jobs {
    private static let known: [String: [String]] = [
        "cmht-east": [
            "Community psychiatric nurse", "Social worker", "Occupational therapist", "Mental health support worker",
        ],
        "cmht-west": [
            "Community psychiatric nurse", "Social worker", "Occupational therapist", "Mental health support worker",
        ],
        "cmht-older-people": [
            "Community psychiatric nurse", "Social worker", "Occupational therapist", "Dementia support worker",
        ],
        "primary-care-mental-health": [
            "Mental health practitioner", "Mental health nurse", "Clinical associate in psychology",
        ],
        "link-workers": ["Community link worker"],
        "health-inclusion": ["Health inclusion nurse", "Health inclusion support worker"],
        "ddars": ["Recovery nurse", "Social worker", "Recovery support worker"],
        "discharge-hub": ["Discharge coordinator", "Social worker", "Occupational therapist"],
        "mental-health-officers": ["Mental health officer"],
        "first-contact": ["Social worker", "Social work assistant"],
        "social-care-response": ["Response officer", "Senior response officer"],
        "home-care-enablement": ["Enablement worker", "Occupational therapist", "Home care organiser"],
        "hope-point": ["Peer practitioner", "Senior peer practitioner"],
        "carer-support": ["Carer support worker"],
        "peer-support": ["Peer support worker"],
        "advocacy": ["Independent advocate"],
        "assertive-outreach": ["Outreach worker"],
        "housing-first": ["Housing First support worker"],
    ]

    /// Teams whose work is not with people's records.
    static let withoutRecords: Set<String> = ["social-care-contracts"]

    /// Teams that do not hold a plan: one of their workers is on a care team, and another team's is the key worker.
    static let neverHoldPlans: Set<String> = ["advocacy", "hope-point", "social-care-response", "peer-support"]

    static func jobs(in team: Ref) -> [String] { known[team.id] ?? ["Social worker", "Support worker"] }

    /// Who else works with people and does not sign in to the record.
    static let withoutAccount = [
        "GP", "Practice nurse", "District nurse", "Community pharmacist", "Housing officer", "Welfare rights officer",
        "Home carer", "Physiotherapist",
    ]
}
