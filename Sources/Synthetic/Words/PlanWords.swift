import Values

/// What people say matters to them, in their own words.
enum PlanWords {
    private static let who: [Wish] = [
        "My family", "{kin}", "My dog and the walks", "My faith and the people there", "The friends I have kept",
        "My neighbours, who look in", "My cat", "Being near {kin}", "The folk at {pastime}",
        "My garden and what grows in it",
        "Music, all day long", "My own company, most of the time", "A good film and somebody to see it with",
        .older("My grandchildren, when they come"), .older("My memories and my photographs"),
        .older("My wee house, as it is"),
        .workingAge("My work, and being good at it"), .workingAge("My bairns, above everything"),
        .younger("My pals and my phone"), .younger("My music and my own room"),
        .carer("The one I care for, and my sleep"),
        .recovery("The people I got well with"),
    ]
    private static let how = [
        "Being asked, not told.", "I like to know who is coming.", "I am private, so please go slowly.",
        "A laugh helps more than a leaflet.",
        "Tell me the truth and give me time.", "Mornings are hard, so come after eleven.",
        "I would rather do it myself, even badly.",
        "Please ring before you come.", "Ask {kin} too, with me there.", "I want to be called by my first name.",
        "I do not like a fuss.", "I hear better on my left side.", "I will say when it is too much.",
        "Sit down when you talk to me.",
    ]
    private static let hope = [
        "I want to stay in my own home.", "I want to get back to {pastime}.",
        "I want quiet nights and something to do in the day.",
        "I want to be useful again.", "I want my life to be about more than my health.",
        "I want to see next summer in the garden.",
        "I want to be the one who helps for a change.", "I want to go to {place} without thinking about it.",
        "I want to be trusted.", "I want to sleep.", "I want a home that is mine.", "I want my confidence back.",
        "I want to be there when {kin} needs me.", "I want to stop being frightened of the phone.",
    ]

    static func whatMatters(to resident: Resident, _ chance: inout SplitMix64) -> String {
        let first = Slots.fill(
            chance.one(of: who, weight: { $0.weight(for: resident) })?.words ?? "My family", for: resident, &chance)
        let capital = first.prefix(1).uppercased() + first.dropFirst()
        let rest = [chance.one(of: how), chance.one(of: hope)].map { Slots.fill($0, for: resident, &chance) }
        return ([capital + "."] + rest).joined(separator: " ")
    }

    static let reached = [
        "Reached, and it has stayed that way", "Reached. Time for something new", "It is part of the week now",
        "Done, says the plan’s owner with a smile", "Reached: no more help is wanted with this",
    ]
    static let over = [
        "What was wanted is there, and support is no longer needed", "Moved to another part of Scotland",
        "Family and friends are enough now", "Chose to end the plan, and knows how to come back",
        "Moved into a care home, which makes its own plan",
    ]
    static let notWanted = [
        "Wants something else now, since the move", "No longer wanted: family take care of it",
        "Put aside until the operation is over",
        "Another outcome has taken its place", "Chose to stop, for now",
    ]
}
