extension ServiceFit {
    /// A voice, and safety from abuse.
    static let rights: [ServiceFit] = [
        ServiceFit(
            "dias", 4, for: [.mentalIllness, .learningDisability, .frailty],
            ["heard", "having-a-say", "respected", "responded-to"],
            ["An advocate at each meeting", "Help to say what I want before the meeting starts"]),
        ServiceFit(
            "recovery-advocacy", 1.5, for: [.recovery], ["heard", "having-a-say", "respected"],
            ["An advocate for treatment and housing"]),
        ServiceFit(
            "healthy-minds-network", 1, for: [.mentalIllness], ["heard", "free-of-stigma", "having-a-say"],
            ["A seat in the group that talks with the planners"]),
        ServiceFit(
            "womens-aid", 6, for: [.domesticAbuse], ["safe", "living-as-i-wish", "heard", "confidence"],
            ["A safety plan, and a worker to ring at any time", "Outreach every week, wherever it is safe to meet"],
            isForWomen: true),
        ServiceFit(
            "wrasac-support", 1.5, for: [.domesticAbuse], ["heard", "symptoms", "respected"],
            ["A support worker for as long as it takes"], isForWomen: true),
        ServiceFit(
            "mia", 1, for: [.domesticAbuse], ["safe", "heard"], ["An advocate who puts my view to the meeting"],
            isForWomen: true),
        ServiceFit(
            "pause-dundee", 0.8, for: [.recovery, .domesticAbuse], ["confidence", "staying-well", "living-as-i-wish"],
            ["One worker for eighteen months, and goals of my own"], isForWomen: true, toAge: 50),
    ]
}
