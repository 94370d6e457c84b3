extension ServiceFit {
    /// Help with distress and mental health.
    static let wellbeing: [ServiceFit] = [
        ServiceFit(
            "hope-point", 9, for: [.distress, .mentalIllness, .bereaved],
            ["staying-well", "safe", "symptoms", "heard", "responded-to", "confidence"],
            [
                "A peer to talk to when the night is long, and a call the next day",
                "Somewhere to walk in to when it all gets too much",
                "A peer who knows the warning signs and rings on bad days",
                "A plan for hard nights, made together and kept on the fridge",
            ]),
        ServiceFit(
            "distress-brief-intervention", 4, for: [.distress],
            ["staying-well", "symptoms", "safe", "responded-to"],
            ["Two weeks of short meetings after a crisis", "A distress plan, and a call the day after"]),
        ServiceFit(
            "suicide-bereavement-support", 2, for: [.bereaved], ["staying-well", "symptoms", "seeing-people", "heard"],
            ["Visits from a peer who has lost someone too", "Company on the hard dates of the year"]),
        ServiceFit(
            "peer-support-network", 7, for: [.mentalIllness, .distress],
            ["confidence", "seeing-people", "things-to-do", "free-of-stigma", "heard", "skills", "mobility"],
            [
                "A peer worker to go along with, for the first few times",
                "An hour a week with someone who has been there",
                "A small group that meets over lunch", "Company on the bus until it feels ordinary again",
            ]),
        ServiceFit(
            "wellbeing-works", 3, for: [.mentalIllness, .distress],
            ["things-to-do", "seeing-people", "confidence", "staying-well"],
            ["A weekly group with things to make", "Somewhere to be on Thursdays, with people who understand"]),
        ServiceFit(
            "samh-dundee", 3, for: [.mentalIllness],
            ["living-as-i-wish", "things-to-do", "confidence", "staying-well", "skills"],
            ["Support at home to keep the week in order", "Walking and talking, once a week"]),
        ServiceFit(
            "navigators", 1.5, for: [.distress, .recovery], ["responded-to", "safe", "heard"],
            [
                "Someone met in the emergency department who stays in touch",
                "Help to get to the first appointments afterwards",
            ]),
        ServiceFit(
            "veterans-first-point", 6, for: [.veteran], ["staying-well", "symptoms", "seeing-people", "heard"],
            ["Time with a peer who has served", "Talking treatment, fortnightly"]),
        ServiceFit(
            "fairer-future", 1.5, ["responded-to", "having-a-say", "skills"],
            ["Benefits and work sorted out in one place", "A worker who sits down with every letter"],
            in: ["north-east", "east-end"]),
        ServiceFit(
            "street-soccer", 2, for: [.mentalIllness, .recovery, .housing, .justice],
            ["things-to-do", "seeing-people", "confidence"],
            ["Training twice a week and a team to belong to", "A lift to training and a game on Saturdays"]),
        ServiceFit(
            "community-mental-health-east", 9, for: [.mentalIllness],
            ["symptoms", "staying-well", "safe", "confidence", "reliable"],
            [
                "A nurse who visits every fortnight", "Medicines looked at together every month",
                "Grading tasks with an occupational therapist",
            ], in: east),
        ServiceFit(
            "community-mental-health-west", 9, for: [.mentalIllness],
            ["symptoms", "staying-well", "safe", "confidence", "reliable"],
            [
                "A nurse who visits every fortnight", "A clinic appointment each month with the same doctor",
                "A relapse plan written together",
            ], in: west),
        ServiceFit(
            "community-mental-health-older-people", 9, for: [.mentalIllness, .frailty],
            ["symptoms", "staying-well", "safe", "reliable", "heard"],
            [
                "A nurse who comes to the house", "A memory plan that the family has a copy of",
                "Visits shared with the carer",
            ],
            fromAge: 65),
        ServiceFit(
            "connect", 1, for: [.mentalIllness], ["symptoms", "staying-well", "things-to-do", "confidence"],
            [
                "Early help after a first experience of psychosis, for the family too",
                "A worker who meets wherever suits",
            ], toAge: 40),
        ServiceFit(
            "personality-disorder-service", 0.8, for: [.mentalIllness], ["symptoms", "safe", "respected"],
            ["A skills group on Tuesdays", "One named therapist for a year"]),
        ServiceFit(
            "crisis-resolution-home-treatment", 1.5, for: [.mentalIllness], ["safe", "responded-to", "symptoms"],
            ["Visits every day for as long as the crisis lasts", "A number that is answered at any hour"]),
        ServiceFit(
            "psychological-therapies", 4, for: [.mentalIllness, .bereaved], ["symptoms", "confidence", "staying-well"],
            ["Twelve meetings of talking treatment", "A group for people who worry a great deal"]),
        ServiceFit(
            "mental-health-officers", 1, for: [.mentalIllness], ["having-a-say", "respected", "heard"],
            ["Rights explained, and an advance statement written", "One officer through each step of the order"]),
        ServiceFit(
            "mental-health-discharge-hub", 1, for: [.mentalIllness], ["living-as-i-wish", "reliable", "safe"],
            ["A planned way home, and a visit within the week"]),
        ServiceFit(
            "carseview", 0.4, for: [.mentalIllness], ["safe", "symptoms"], ["A stay in hospital, agreed beforehand"]),
        ServiceFit(
            "dundonald-centre", 1.5, for: [.mentalIllness], ["things-to-do", "skills", "seeing-people"],
            ["The woodwork room, two mornings a week", "Cooking for the lunch club"]),
        ServiceFit(
            "community-justice-mental-health-nurse", 3, for: [.justice], ["staying-well", "symptoms", "responded-to"],
            ["A nurse who meets before and after each supervision"]),
        ServiceFit(
            "tayside-adult-autism", 3, for: [.autism], ["heard", "confidence", "symptoms", "respected"],
            ["An assessment, and time to make sense of it", "Advice for home and work after diagnosis"]),
        ServiceFit(
            "scottish-autism-support", 5, for: [.autism],
            ["things-to-do", "seeing-people", "skills", "free-of-stigma", "mobility"],
            ["A group where nobody has to pretend", "Practising bus journeys, one stop further each time"]),
    ]
}
