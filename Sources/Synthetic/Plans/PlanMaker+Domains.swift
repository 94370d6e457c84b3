extension PlanMaker {
    /// How likely somebody is to want something in a domain: our own guess, by what there is in their life.
    static func weight(of domain: String, for resident: Resident) -> Double {
        let circumstances = resident.circumstances
        var weight = common[domain] ?? 1
        for (circumstance, weights) in particular where circumstances.contains(circumstance) {
            weight += weights[domain] ?? 0
        }
        return weight
    }

    private static let common: [String: Double] = [
        "staying-well": 1.6, "seeing-people": 1.6, "things-to-do": 1.5, "living-as-i-wish": 1.3, "confidence": 1.3,
        "safe": 1.1, "symptoms": 1, "skills": 1, "mobility": 0.6, "heard": 0.6, "having-a-say": 0.6, "reliable": 0.5,
        "responded-to": 0.5, "respected": 0.4, "free-of-stigma": 0.4,
    ]

    private static let particular: [(Circumstances, [String: Double])] = [
        (.mentalIllness, ["symptoms": 1.6, "staying-well": 1.4, "confidence": 1, "free-of-stigma": 0.7, "heard": 0.3]),
        (.distress, ["staying-well": 1.2, "symptoms": 0.8, "safe": 0.6, "responded-to": 0.5]),
        (.recovery, ["staying-well": 1, "free-of-stigma": 1, "safe": 0.8, "symptoms": 0.8, "reliable": 0.5]),
        (.carer, ["things-to-do": 1.2, "heard": 0.8, "having-a-say": 0.6, "responded-to": 0.5]),
        (.frailty, ["mobility": 1.8, "safe": 1.2, "living-as-i-wish": 1.2, "reliable": 0.9, "skills": 0.5]),
        (.longTermCondition, ["mobility": 1.1, "symptoms": 1.1, "skills": 0.6, "reliable": 0.3]),
        (.learningDisability, ["skills": 1.2, "having-a-say": 0.9, "respected": 0.6, "living-as-i-wish": 0.8]),
        (.autism, ["free-of-stigma": 0.7, "heard": 0.6, "mobility": 0.4, "things-to-do": 0.6]),
        (.housing, ["living-as-i-wish": 2.5, "safe": 1, "responded-to": 0.6]),
        (.domesticAbuse, ["safe": 2.5, "confidence": 0.8]),
        (.refugee, ["skills": 1.2, "seeing-people": 0.8, "respected": 0.6]),
    ]
}
