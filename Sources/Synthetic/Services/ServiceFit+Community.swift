extension ServiceFit {
    /// Help near the GP practice, help for unpaid carers, and help to settle.
    static let community: [ServiceFit] = [
        ServiceFit(
            "palms", 4, for: [.mentalIllness, .distress], ["staying-well", "symptoms", "responded-to", "confidence"],
            ["A first appointment within the week at the practice", "Six meetings with a listener at the practice"]),
        ServiceFit(
            "community-link-workers", 7,
            [
                "things-to-do", "seeing-people", "responded-to", "having-a-say", "free-of-stigma", "skills", "mobility",
                "living-as-i-wish", "heard",
            ],
            [
                "A link worker who makes the first call and comes along",
                "Help with forms, the heating bill and the bus pass",
                "A walk round what is on nearby, and a push to try one thing",
                "A letter to the landlord, and a second one",
            ]),
        ServiceFit(
            "primary-care-mental-health-team", 5, for: [.mentalIllness, .distress],
            ["staying-well", "symptoms", "confidence", "heard"],
            ["A mental health nurse at the practice, every three weeks", "Guided self-help with a call in between"]),
        ServiceFit(
            "health-inclusion-team", 5, for: [.housing, .recovery],
            ["staying-well", "respected", "responded-to", "free-of-stigma"],
            ["A nurse who comes to the hostel", "Health checks without having to make an appointment"]),
        ServiceFit(
            "keep-well", 1.2, for: [.justice, .longTermCondition, .housing], ["staying-well", "symptoms", "skills"],
            ["A health check, and a plan for one change at a time", "A nurse to ring about blood pressure"]),
        ServiceFit(
            "carers-centre", 10, for: [.carer],
            ["things-to-do", "staying-well", "heard", "seeing-people", "having-a-say", "confidence", "responded-to"],
            [
                "An adult carer support plan, looked at again twice a year",
                "A group of other carers on the first Monday",
                "Somebody to ring who is only there for the carer", "Help to plan for an emergency",
            ]),
        ServiceFit(
            "short-break-fund", 4, for: [.carer], ["things-to-do", "staying-well", "seeing-people"],
            ["Money towards two nights away", "A swimming membership, and someone to sit in"]),
        ServiceFit(
            "lifeline-group", 0.8, for: [.carer], ["heard", "free-of-stigma", "seeing-people"],
            ["A group of families in the same boat"]),
        ServiceFit(
            "family-smart-recovery", 0.6, for: [.carer], ["skills", "confidence", "staying-well"],
            ["Tools for coping when a family member uses drugs"]),
        ServiceFit(
            "refugee-resettlement", 8, for: [.refugee],
            ["living-as-i-wish", "skills", "seeing-people", "having-a-say", "respected"],
            ["A worker who speaks the language, every week", "English classes, and a place at the college"]),
        ServiceFit(
            "north-east-project", 1.5, for: [.mentalIllness, .recovery, .distress],
            ["things-to-do", "seeing-people", "confidence"],
            ["The lunch club and the garden, twice a week"], in: ["north-east"]),
        ServiceFit(
            "lochee-community-hub", 2.5, ["things-to-do", "seeing-people", "responded-to", "staying-well"],
            ["Breakfast, company and an adviser on Wednesdays", "The women’s group on Friday afternoons"],
            in: ["lochee"]),
    ]
}
