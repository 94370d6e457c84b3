import Practice
import Values

/// What people ask for when they get in touch, and why what was done was done.
enum FrontDoorWords {
    static func asked(_ resident: Resident, by source: Contact.Source, _ chance: inout SplitMix64) -> String {
        let own: [String]
        switch source {
        case .person: own = self.own(resident.circumstances)
        case .police, .ambulance:
            own = [
                "Met late in the evening, frightened and not sure of the way home. Taken home. Would somebody look in?",
                "Rang three times in one night. Nobody was hurt. They asked for a person to talk to, and not for us.",
                "Found on the stair with a sore hip and a cold flat. Did not want to go to hospital.",
            ]
        case .generalPractice, .hospital:
            own = [
                "Seen today. What would help most is somebody to talk to, and that is not something we can give.",
                "Managing less at home since the winter. Please look at what would help with washing and meals.",
                "Going home this week, and the stairs will be a problem for a while.",
            ]
        default:
            own = [
                "They have not been out for weeks and have stopped answering the phone.",
                "Letters are piling up behind the door. I do not know whom to ask.",
                "I do what I can, but I work, and it is getting to be too much for one of us.",
                "Is there a group they could go to? They used to love company.",
            ]
        }
        return chance.one(of: own)
    }

    private static func own(_ circumstances: Circumstances) -> [String] {
        var asked = [
            "I do not know where to begin. I would like somebody to talk it through with.",
            "I used to manage and now I do not. Who do I ask?",
            "A letter says my money stops. I cannot make sense of it.",
        ]
        if !circumstances.isDisjoint(with: [.mentalIllness, .distress]) {
            asked += ["The nights are bad again and I want to talk to somebody before it gets worse."]
        }
        if circumstances.contains(.recovery) { asked += ["I want to stop, and I want to start today."] }
        if circumstances.contains(.carer) { asked += ["I look after my mother and I need one night’s sleep."] }
        if !circumstances.isDisjoint(with: [.frailty, .longTermCondition]) {
            asked += ["I am not safe in the bath any more. Is there help at home?"]
        }
        if circumstances.contains(.housing) { asked += ["I have to be out by Friday and I have nowhere to go."] }
        if circumstances.contains(.bereaved) { asked += ["It is a year now. I thought it would be easier."] }
        return asked
    }

    static func why(_ outcome: Contact.Outcome, _ chance: inout SplitMix64) -> String {
        switch outcome {
        case .advice:
            chance.one(of: [
                "They know where to go now, and would rather try by themselves first.",
                "A group near home is what was asked for. Told when it meets and how to get there.",
                "The question was about money. Pointed to whoever can answer it.",
            ])
        case .directAccess:
            chance.one(of: [
                "It can begin this week, and it is what they asked for.",
                "Booked while they were on the phone, at a time that suits them.",
            ])
        case .referral:
            chance.one(of: [
                "More than can be done at a first call: somebody has to come and see.",
                "Several things at once, and a team that knows about them.",
            ])
        case .emergency:
            chance.one(of: ["In danger now. An ambulance was called and somebody stayed on the line."])
        case .noFurtherHelp:
            chance.one(of: [
                "They wanted it noted, and no more than that.", "Rang again to say that it has sorted itself out.",
            ])
        }
    }

    static let declined = [
        "Not what this team does; another can begin sooner.", "What is asked for is there without a referral.",
    ]
    static let instead = [
        "A walk-in service near home, from this week, with somebody to go along the first time.",
        "A group that meets on Thursdays, and a call from us in a month to ask how it goes.",
    ]
    static let inHand = "Their new key worker sees to it as part of the plan."
    static let withdrawn = [
        "They found help elsewhere while they waited.", "They do not want it any more, and know how to come back.",
    ]
}
