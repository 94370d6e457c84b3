extension ServiceFit {
    /// Help at home, and the way home from hospital.
    static let home: [ServiceFit] = [
        ServiceFit(
            "integrated-discharge-hub", 1.5, for: [.frailty, .longTermCondition],
            ["living-as-i-wish", "reliable", "having-a-say"],
            ["A date to go home, and everything in place before it", "A home visit before leaving the ward"]),
        ServiceFit(
            "social-work-first-contact", 2, ["responded-to", "having-a-say", "heard"],
            ["The four options for arranging support, gone through twice", "A call back within two days, kept"]),
        ServiceFit(
            "social-care-response", 5, for: [.frailty, .longTermCondition], ["safe", "reliable", "responded-to"],
            ["A pendant alarm, and someone who comes", "A fall detector and a key safe"]),
        ServiceFit(
            "home-care-enablement", 6, for: [.frailty, .longTermCondition],
            ["skills", "mobility", "living-as-i-wish", "confidence"],
            [
                "Six weeks of practice with washing and dressing", "Practice on the stairs, every morning",
                "Cooking one meal a day with someone beside me",
            ], fromAge: 40),
        ServiceFit(
            "care-at-home", 9, for: [.frailty, .longTermCondition],
            ["living-as-i-wish", "reliable", "staying-well", "respected"],
            [
                "Help to get up and washed, every morning", "Meals made ready twice a day",
                "The same three carers, mornings and evenings",
                "Help with medicines, and a hand to bed at night",
            ], fromAge: 40),
        ServiceFit(
            "housing-with-care-flat", 0.6, for: [.frailty], ["safe", "living-as-i-wish"],
            ["Four weeks in the flat to get steady"], fromAge: 65),
        ServiceFit(
            "joint-falls-pathway", 4, for: [.frailty], ["safe", "mobility", "confidence"],
            ["Strength and balance class on Wednesdays", "Rails fitted, and the rug taken up"], fromAge: 65),
        ServiceFit(
            "community-nursing", 4, for: [.frailty, .longTermCondition], ["symptoms", "staying-well", "reliable"],
            ["Dressings changed at home three times a week", "A nurse who keeps an eye on the breathing"]),
    ]

    /// A home of one's own, and somewhere to go in the day.
    static let living: [ServiceFit] = [
        ServiceFit(
            "housing-first", 6, for: [.housing], ["living-as-i-wish", "safe", "reliable"],
            ["A flat of my own, and visits as often as I want", "Help to keep the tenancy through the first winter"]),
        ServiceFit(
            "outreach-housing-support", 3, for: [.housing], ["living-as-i-wish", "skills"],
            ["Support to furnish and run the flat"]),
        ServiceFit(
            "we-are-with-you-housing-support", 2, for: [.housing, .recovery], ["living-as-i-wish", "responded-to"],
            ["Arrears dealt with before the letters get red"]),
        ServiceFit(
            "supported-living-team", 5, for: [.learningDisability],
            ["living-as-i-wish", "skills", "having-a-say", "reliable"],
            ["Support in my own flat, day and evening", "Shopping and cooking together"]),
        ServiceFit(
            "dundee-community-living", 4, for: [.learningDisability],
            ["living-as-i-wish", "seeing-people", "respected"],
            ["Support to live with two friends", "Help to plan a holiday"]),
        ServiceFit(
            "weavers-burn", 1.2, for: [.learningDisability], ["living-as-i-wish", "safe"],
            ["A home with help next door"]),
        ServiceFit(
            "oakland-centre", 2.5, for: [.frailty], ["seeing-people", "things-to-do"],
            ["Two days a week, with lunch and the bus there"], fromAge: 65),
        ServiceFit(
            "wellgate-day-support", 3, for: [.learningDisability], ["things-to-do", "skills", "seeing-people"],
            ["Three days a week: cooking, music and the newspaper group"]),
        ServiceFit(
            "white-top-centre", 1.5, for: [.learningDisability], ["staying-well", "things-to-do"],
            ["Time in the sensory room, and a break for the family"]),
        ServiceFit(
            "mackinnon-centre", 0.8, for: [.longTermCondition], ["things-to-do", "skills", "staying-well"],
            ["A short stay every second month", "The skills kitchen on Thursdays"]),
        ServiceFit(
            "council-care-homes", 1, for: [.frailty], ["living-as-i-wish", "respected", "safe"],
            ["A room with my own chair in it"], fromAge: 75),
    ]
}
