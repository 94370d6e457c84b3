extension ServiceFit {
    /// Help for people who use drugs or alcohol, and for people in recovery.
    static let recovery: [ServiceFit] = [
        ServiceFit(
            "ddars", 9, for: [.recovery], ["symptoms", "staying-well", "safe", "reliable", "respected"],
            [
                "A recovery plan with one nurse who stays the same",
                "Treatment looked at every month, not only the dose", "A detox at home with daily visits",
            ]),
        ServiceFit(
            "assertive-outreach", 2.5, for: [.recovery], ["safe", "responded-to", "respected"],
            ["A worker who comes out, and keeps coming", "Visits at the hostel, and a phone that is answered"]),
        ServiceFit(
            "take-home-naloxone", 1.5, for: [.recovery], ["safe"], ["A naloxone kit, and training for two friends"]),
        ServiceFit("peer-naloxone", 0.6, for: [.recovery], ["safe", "skills"], ["Training as a peer trainer"]),
        ServiceFit(
            "safezone-bus", 1, for: [.recovery, .housing], ["safe", "staying-well", "respected"],
            ["A warm place on the way home, and wounds dressed"]),
        ServiceFit(
            "hillcrest-harm-reduction", 2, for: [.recovery], ["staying-well", "safe", "free-of-stigma"],
            ["Tests and treatment without a lecture", "A key person for safer use"]),
        ServiceFit(
            "prison-to-community", 3, for: [.justice], ["living-as-i-wish", "reliable", "responded-to"],
            [
                "Met at the gate, and a prescription that is ready",
                "A week-by-week plan for the first three months at home",
            ]),
        ServiceFit(
            "residential-rehabilitation", 0.6, for: [.recovery], ["symptoms", "living-as-i-wish"],
            ["Three months away, with the flat kept on"]),
        ServiceFit(
            "shared-care", 2, for: [.recovery], ["reliable", "respected", "staying-well"],
            ["Treatment at the GP practice with the practice’s own nurse"]),
        ServiceFit(
            "pharmacy-treatment-support", 1.5, for: [.recovery], ["reliable", "respected"],
            ["A pharmacist who asks how it is going, in a private room"]),
        ServiceFit(
            "albert-street-hub", 2, for: [.recovery], ["things-to-do", "seeing-people", "responded-to"],
            ["Drop-in on weekdays, with a key person"]),
        ServiceFit(
            "we-are-with-you-support", 3, for: [.recovery], ["confidence", "staying-well", "heard", "skills"],
            ["One-to-one meetings every fortnight", "A group that plans for the weekend ahead"]),
        ServiceFit(
            "peer-recovery-network", 3, for: [.recovery],
            ["seeing-people", "things-to-do", "confidence", "free-of-stigma"],
            ["Someone further along the road, twice a week", "The recovery walk on Sundays"]),
        ServiceFit(
            "peer-volunteer-project", 1.2, for: [.recovery], ["skills", "confidence", "things-to-do"],
            ["Training as a volunteer, with expenses paid"]),
        ServiceFit(
            "tca-counselling", 2.5, for: [.recovery], ["symptoms", "heard", "confidence"],
            ["Counselling every week, for as long as it helps", "Family sessions once a month"]),
        ServiceFit(
            "recovery-cafes", 2, for: [.recovery], ["seeing-people", "things-to-do"],
            ["The café on Tuesday and Saturday nights"]),
        ServiceFit(
            "axis", 1.2, for: [.recovery], ["staying-well", "reliable"], ["A recovery plan gone through each month"]),
        ServiceFit(
            "recovertay", 1.5, for: [.recovery], ["things-to-do", "free-of-stigma", "seeing-people"],
            ["Art, music and a meal together"]),
    ]
}
