extension Kind {
    /// Every kind of item that content may declare. `docs/content.md` has the same table for those who write content.
    public static let all: [Kind] = [
        Kind(
            "partnership",
            .required("authority", .code("S37")),
            .required("council", .code("S12")),
            .required("board", .line),
            .required("health-board", .code("S08")),
            .optional("population", .integer(1...10_000_000)),
            .optional("aliases", .lines),
            .optional("postcode-areas", .lines),
            // When its front door is staffed by day, and which team is there.
            .optional("office-hours", .line(upTo: 20)),
            .optional("front-desk", .line(upTo: 60)),
            // How figures are protected: see docs/disclosure.md.
            .optional("small-counts", .choice(["hide-1-to-4", "hide-1-to-9"])),
            .optional("zeros", .choice(["shown", "hidden"])),
            .optional("other-counts", .choice(["exact", "rounded-to-5"]))),
        Kind(
            "paper",
            .required("date", .date),
            .required("body", .line),
            .optional("number", .line(upTo: 40))),
        Kind(
            "national-outcome",
            .required("number", .integer(1...99))),
        Kind(
            "outcome-domain",
            .required("group", .choice(["quality-of-life", "process", "change"])),
            .required("asks", .line)),
        Kind(
            "need-kind",
            .required(
                "group",
                .choice([
                    "personal-care", "breaks", "company", "home-and-money", "treatment", "advocacy-and-advice",
                    "transport", "work-and-learning", "housing", "other",
                ]))),
        Kind(
            "scale",
            .required("lowest", .integer(-1000...1000)),
            .required("highest", .integer(-1000...1000)),
            .required("lowest-means", .line),
            .required("highest-means", .line),
            .optional("points", .lines)),
        Kind(
            "plan",
            .required("from", .date),
            .optional("to", .date),
            .optional("vision", .prose),
            .optional("review-by", .date),
            .optional("strength", .line)),
        Kind(
            "priority",
            .required("number", .integer(1...99)),
            .required("ambition", .prose),
            .optional("focus", .lines)),
        Kind(
            "action",
            .required("number", .integer(1...999))),
        Kind(
            "programme",
            .optional("aims", .lines)),
        Kind(
            "commitment",
            .required("resource", .choice(["financial", "workforce", "digital", "property"])),
            .optional("points", .lines),
            .optional("amount-pence", .integer(0...100_000_000_000_000))),
        Kind(
            "service",
            .required("offers", .lines),
            .required("access", .prose),
            .optional("open", .line),
            .optional("for", .prose),
            // Whether a worker can book it at first contact, whether people can ask for it themselves on the public page,
            // and whether it asks how great the need is.
            .optional("direct-access", .choice(["yes"])),
            .optional("self-referral", .choice(["yes"])),
            .optional("needs-eligibility", .choice(["yes"])),
            // A fund: the most that one carer has of it in a financial year.
            .optional("yearly-limit-pence", .integer(0...100_000_000))),
        Kind(
            "organisation",
            .required("sector", .choice(["council", "health", "third", "independent", "public"]))),
        Kind("team"),
        Kind(
            "area",
            .optional("aliases", .lines)),
        Kind(
            "locality",
            .optional("note", .prose)),
        Kind(
            "calendar",
            .required("covers", .period),
            .optional("bank-holidays", .holidays),
            .optional("local-holidays", .holidays)),
        Kind(
            // How long the law, or we, leave for something. Dated, since laws change.
            "time-limit",
            .required("length", .integer(1...1_000)),
            .required("counted", .choice(["days", "working-days", "months"])),
            .required("counting", .choice(["from-event-day", "from-day-after"])),
            .optional("from", .date),
            .optional("to", .date),
            .optional("law", .line)),
        Kind(
            // What somebody is entitled to. Which steps can follow which is known where they are recorded.
            "right",
            .required("holder", .choice(["person", "carer", "young-carer"])),
            .required("steps", .choices(rightSteps)),
            .required("done-by", .choice(rightSteps)),
            .required("applies", .choice(["everybody", "social-care", "when-it-arises"])),
            .optional("offer-again-months", .integer(1...120)),
            .optional("from", .date),
            .optional("to", .date),
            .required("asks", .line),
            .required("tells", .prose),
            .optional("law", .line)),
        Kind(
            "glossary",
            .required("means", .prose)),
        Kind(
            "avoid",
            .required("words", .lines),
            .required("say", .lines)),
        Kind(
            // What a measure's words mean, and which of them go together, is known where measures are computed.
            "measure",
            .required("name", .line(upTo: 40)),
            .required("definition", .prose),
            .required("fact", .line(upTo: 40)),
            .optional("population", .lines),
            .optional("numerator", .lines),
            .optional("value", .line(upTo: 40)),
            .required("base", .line(upTo: 80)),
            .required("predicate", .line(upTo: 80)),
            .optional("family", .line(upTo: 40)),
            .required("period", .line(upTo: 40)),
            .required("default-period", .line(upTo: 40)),
            .required("unit", .line(upTo: 40)),
            .required("good", .line(upTo: 40)),
            .optional("target", .target),
            .required("owner", .line),
            .required("caveats", .lines),
            .optional("breaks", .breaks),
            .required("breakdowns", .lines),
            .optional("pairs", .lines),
            .optional("comparators", .lines)),
        Kind(
            // A figure that others publish. As with a measure, its words are checked where they mean something.
            "indicator",
            .optional("number", .line(upTo: 20)),
            .required("name", .line(upTo: 60)),
            .required("suite", .line(upTo: 40)),
            .required("definition", .prose),
            .optional("numerator", .line),
            .optional("denominator", .line),
            .required("unit", .line(upTo: 40)),
            .optional("derivation", .line(upTo: 40)),
            .required("good", .line(upTo: 40)),
            .required("period", .line(upTo: 40)),
            .optional("proxy", .line(upTo: 40)),
            .optional("standing", .line(upTo: 40)),
            .required("publisher", .line),
            .required("caveats", .lines),
            .optional("breaks", .breaks)),
        Kind(
            "comparator",
            .required("role", .choice(["nation", "family", "neighbour"])),
            .optional("aliases", .lines),
            .optional("codes", .lines)),
    ]

    /// What can happen on the way of a right.
    private static let rightSteps = [
        "explained", "offered", "accepted", "declined", "asked-for", "waiting", "taken-up", "chosen", "in-place",
        "reviewed", "ended", "does-not-apply",
    ]
}
