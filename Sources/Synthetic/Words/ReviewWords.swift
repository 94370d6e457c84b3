import Values

/// What is written at a review.
enum ReviewWords {
    static let openers = [
        "{name} chose to meet at home, with the kettle on.", "We met at {place}, as {name} had asked.",
        "A review by video, which {name} prefers.", "We walked while we talked.",
        "A short meeting today: {name} was tired.",
        "{name} had written a list and we followed it.", "Everyone who helps was there, and {name} led the meeting.",
        "{name} spoke first, and at length.", "We began with what has gone well, at {name}’s wish.",
        "Held at the kitchen table, with the photographs out.",
        "{name} had not been sure about a review, and was glad of it by the end.",
        "Held in two parts, with a rest between.",
    ]
    static let better = [
        "“It is not perfect, but I notice the difference.”", "“I did it twice last week, by myself.”",
        "“I had forgotten what that felt like.”",
        "“Slow, but it is going the right way.”", "“I would not have believed it in the spring.”",
        "“Ask my family, they see it too.”",
        "“I still have to push myself, but I go.”", "“It has become ordinary, and that is the best of it.”",
        "“Some days I do not even think about it.”", "“I was proud of that.”",
    ]
    static let same = [
        "“About the same. I have not given up.”", "“No worse, and that is something.”", "“Give it time.”",
        "“It comes and goes.”",
        "“We have not really tried yet.”", "“I am waiting for the better weather.”", "“Holding steady.”",
    ]
    static let worse = [
        "“It has been a hard few weeks.”", "“I have slipped back a bit.”", "“I had a bad fright and it knocked me.”",
        "“I have had too much on.”",
        "“I have not been well enough to try.”", "“I do not want to talk about it much today.”",
        "“I could not face it last month.”",
    ]
    static let closers = [
        "{name} is content with the plan as it stands.", "The plan stays as it is, with one change.",
        "A copy goes to {name} in large print.",
        "{name} will tell the family.", "Rights and choices were gone through again.",
        "{name} asked for the next review to be sooner.",
        "We agreed to look at the hours again next time.", "{name} knows who to ring in between.", "",
    ]
    static let changes = [
        "Visits move to the afternoon.", "One more call in between, on {day}s.", "“{what}” goes on as it is.",
        "“{what}” is what helps most, and stays.",
        "A visit to the group before anything is decided.", "The key worker writes to the landlord.",
        "A referral for a new chair.",
        "{name} will try it without help for a fortnight.", "Nothing changes for now.",
        "The GP is asked to look at the medicines.",
        "Transport is booked for {day}s.", "The carer’s own plan is looked at too.", "A trial of the evening session.",
        "We stop the {day} visit, which is not needed.",
    ]
    static let unscored = [
        "Asked to leave this one until next time", "In hospital that week", "Too tired to go through all of them",
        "Has not begun yet: the group starts next month", "Did not want to put a number on it this time",
        "On hold while the leg heals", "Not talked about, because something else came first",
    ]

    /// The summary of a review.
    ///
    /// - Parameter findings: each outcome's words, and how far it moved since the score before; the first and the last
    ///   are told.
    static func summary(
        _ findings: [(words: String, moved: Int)], of resident: Resident, _ chance: inout SplitMix64
    ) -> String {
        var sentences = [chance.one(of: openers)]
        let sorted = findings.sorted { $0.moved > $1.moved }
        var said: [String] = []
        for finding in [sorted.first, sorted.count > 1 ? sorted.last : nil].compactMap({ $0 }) {
            let quotes = finding.moved > 0 ? better : finding.moved == 0 ? same : worse
            let quote = chance.one(of: quotes.filter { !said.contains($0) })
            said.append(quote)
            sentences.append("On “\(finding.words)”: \(quote)")
        }
        sentences.append(chance.one(of: closers))
        let text = sentences.filter { !$0.isEmpty }.joined(separator: " ")
        return Slots.fill(text, for: resident, &chance)
    }

    static func change(for resident: Resident, what: String, _ chance: inout SplitMix64) -> String {
        Slots.fill(chance.one(of: changes), for: resident, what: what, &chance)
    }
}
