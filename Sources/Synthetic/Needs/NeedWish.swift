import Practice

/// Needs of one kind that people say they have and nobody can meet, in their own words.
struct NeedWish: Sendable {
    /// The kind's identifier in the content.
    let kind: String
    /// How many have it, beside other kinds.
    let weight: Double
    /// For whom it is likelier, and by how much.
    var more: [(who: Circumstances, weight: Double)] = []
    /// Why it cannot be met, each as likely as its weight says.
    let reasons: [(why: Need.Reason, weight: Double)]
    let words: [String]

    func weight(for resident: Resident) -> Double {
        more.reduce(weight) { resident.circumstances.contains($1.who) ? $0 + $1.weight : $0 }
    }

    /// For each kind that the content declares, what people say.
    static let bank: [NeedWish] = [
        NeedWish(
            kind: "care-at-home", weight: 0.6, more: [(.frailty, 4)],
            reasons: [(.waiting, 5), (.placeOrTime, 3), (.notEligible, 1)],
            words: [
                "Somebody in the evening as well, to get me to bed", "Help with washing before ten in the morning",
                "The same two carers, not a new face each day",
            ]),
        NeedWish(
            kind: "care-with-accommodation", weight: 0.2, more: [(.frailty, 1), (.learningDisability, 1.5)],
            reasons: [(.waiting, 4), (.noService, 1), (.refused, 1)],
            words: [
                "A flat of my own with somebody in the building at night", "A place near my sister that takes my dog",
            ]),
        NeedWish(
            kind: "equipment", weight: 0.4, more: [(.frailty, 2), (.longTermCondition, 1)],
            reasons: [(.waiting, 5), (.cost, 1)],
            words: ["A rail by the bath", "An alarm that works in the garden", "A bed that goes up and down"]),
        NeedWish(
            kind: "short-breaks", weight: 0.3, more: [(.carer, 6)],
            reasons: [(.waiting, 3), (.noService, 2), (.refused, 2), (.cost, 1)],
            words: [
                "A weekend off, with somebody he knows to sit with him", "A week by the sea in the summer",
                "Two evenings a month to see my friends",
            ]),
        NeedWish(
            kind: "company", weight: 2, more: [(.bereaved, 2), (.frailty, 1)],
            reasons: [(.noService, 3), (.placeOrTime, 3), (.waiting, 2)],
            words: [
                "Somebody to have my tea with on a Sunday", "A visitor who stays long enough to talk",
                "Company in the evenings, when it is worst",
            ]),
        NeedWish(
            kind: "peer-support", weight: 0.6, more: [(.recovery, 2), (.mentalIllness, 1.5)],
            reasons: [(.placeOrTime, 3), (.waiting, 2), (.noService, 1)],
            words: ["To talk with someone who has come through it", "A group at night, since I work in the day"]),
        NeedWish(
            kind: "help-in-the-house", weight: 1, more: [(.frailty, 2), (.longTermCondition, 1)],
            reasons: [(.notEligible, 4), (.cost, 2), (.noService, 1)],
            words: ["Somebody to bring the messages and change the bed", "Help to get the house in order again"]),
        NeedWish(
            kind: "money-advice", weight: 1.2, more: [(.housing, 1), (.justice, 1)],
            reasons: [(.waiting, 5), (.placeOrTime, 1)],
            words: ["Help with the benefit forms before the date they gave", "Somebody to sort out the debts with me"]),
        NeedWish(
            kind: "talking-therapy", weight: 0.6, more: [(.mentalIllness, 3), (.domesticAbuse, 3), (.distress, 1)],
            reasons: [(.waiting, 8), (.refused, 1), (.notEligible, 1)],
            words: [
                "To talk to somebody trained, about what happened", "Therapy face to face, not on a screen",
                "Longer than six sessions",
            ]),
        NeedWish(
            kind: "mental-health-treatment", weight: 0.2, more: [(.mentalIllness, 2)],
            reasons: [(.waiting, 6), (.notEligible, 2)],
            words: ["To see the same psychiatrist twice", "Somebody to look at my medicines with me"]),
        NeedWish(
            kind: "drug-and-alcohol-treatment", weight: 0.05, more: [(.recovery, 3)],
            reasons: [(.waiting, 4), (.placeOrTime, 2), (.refused, 1)],
            words: ["A place in a rehab where my daughter can visit", "To collect my prescription nearer home"]),
        NeedWish(
            kind: "physical-health", weight: 0.5, more: [(.longTermCondition, 2), (.mentalIllness, 1)],
            reasons: [(.waiting, 5), (.placeOrTime, 2)],
            words: ["A dentist who takes me", "My hips looked at", "Somebody to take my chest seriously"]),
        NeedWish(
            kind: "advocacy", weight: 0.3, more: [(.learningDisability, 2), (.mentalIllness, 1), (.refugee, 1)],
            reasons: [(.waiting, 6), (.notEligible, 1)],
            words: ["Somebody on my side at the meeting", "Someone to help me say it in my own language"]),
        NeedWish(
            kind: "transport", weight: 1.4, more: [(.frailty, 2), (.longTermCondition, 1)],
            reasons: [(.noService, 4), (.cost, 3), (.placeOrTime, 2)],
            words: ["A lift to the group and home again", "A way to visit my brother that does not take all day"]),
        NeedWish(
            kind: "work-and-learning", weight: 0.6, more: [(.mentalIllness, 1), (.autism, 2), (.justice, 1)],
            reasons: [(.noService, 2), (.waiting, 2), (.notEligible, 1)],
            words: ["A few hours of paid work to begin with", "A course that I can do at my own pace"]),
        NeedWish(
            kind: "housing", weight: 0.3, more: [(.housing, 5), (.domesticAbuse, 2), (.justice, 1)],
            reasons: [(.waiting, 6), (.refused, 2), (.cost, 1)],
            words: ["A ground floor flat", "A place of my own, away from where I used to use", "A home with no stairs"]),
    ]

    /// How needs come to be met.
    static let met = [
        "A place came free", "They began last week", "The service opened a second group",
        "It was put in the plan at last",
        "A volunteer was found",
    ]
    /// Why needs are no longer there.
    static let gone = [
        "Found a way without it", "The family does it now", "Moved, and it is near by", "Does not want it any more",
    ]
}
