import Content
import Values

/// What every figure of a partnership means, in one document for everybody, made from what it declares.
public enum MeasureHandbook {
    /// The document in Markdown: measures in declared order, under what they are about.
    public static func markdown(_ catalogue: Catalogue) -> String {
        let measures = Measure.all(in: catalogue)
        let facts = Fact.allCases.filter { fact in measures.contains { $0.fact == fact } }
        var parts = [opening(measures)]
        for fact in facts {
            parts.append("## About \(fact.words)")
            parts += measures.filter { $0.fact == fact }.map { entry($0, catalogue) }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func opening(_ measures: [Measure]) -> String {
        """
        # What the figures mean

        This is every measure that the partnership counts: \(measures.count) of them. It is made from the declarations \
        themselves with `jute measure document`, so it cannot say anything else than what is counted.

        Each figure says how many, of how many, and how sure one can be of it: the range beside a percentage is where \
        the true share most likely lies (Wilson’s interval at 95%). Small numbers are hidden to protect people, and \
        others with them: see `docs/disclosure.md`.
        """
    }

    private static func entry(_ measure: Measure, _ catalogue: Catalogue) -> String {
        var lines = ["### \(measure.title)", "**\(measure.name)** (`\(measure.ref.id)`)"]
        if let summary = measure.summary { lines.append(summary) }
        lines.append("*Counted:* \(measure.definition)")
        var facts = [
            "Period: \(measure.time.words).", "Counted in \(measure.unit.rawValue).", "\(measure.good.words).",
            "Split by: \(measure.breakdowns.map(\.words).joined(separator: ", ")).",
        ]
        if !measure.pairs.isEmpty {
            facts.append("Split by two at once: \(measure.pairs.map(\.words).joined(separator: ", ")).")
        }
        if let target = measure.target {
            facts.append("Aimed at: \(target.value)\(measure.isMean ? "" : "%") from \(target.from.words).")
        }
        facts += measure.breaks.map { "Not to be compared across \($0.from.words): \($0.reason)" }
        facts.append("Answered for by: \(measure.owner).")
        lines.append(facts.map { "- \($0)" }.joined(separator: "\n"))
        lines.append("What to know:\n\n" + measure.caveats.map { "- \($0)" }.joined(separator: "\n"))
        if let source = catalogue[measure.ref]?.source { lines.append("Why it is counted: \(words(source)).") }
        return lines.joined(separator: "\n\n")
    }

    private static func words(_ source: Source) -> String {
        let paper = source.paper.map { paper in
            source.place.map { "\(paper.id), \($0)" } ?? paper.id
        }
        return [paper, source.own, source.toConfirm.map { "to confirm: \($0)" }].compactMap { $0 }
            .joined(separator: "; ")
    }
}

extension Fact {
    /// What its rows are, as in "outcomes scored again".
    var words: String {
        switch self {
        case .outcomeChange: "outcomes that were scored again"
        case .openOutcome: "outcomes that are open"
        case .outcomeEnd: "outcomes that ended"
        case .twoViews: "outcomes scored in two views"
        case .plan: "people with a support plan"
        case .rights: "people with a support plan, and their rights"
        case .planStart: "support plans that began"
        case .review: "reviews"
        case .support: "supports being given"
        case .person: "people with a record"
        case .caring: "people who care for somebody"
        case .contact: "contacts at the front door"
        case .referral: "referrals to teams"
        case .waiting: "referrals that wait"
        case .need: "needs that are not met"
        }
    }
}

extension Measure.Time {
    fileprivate var words: String {
        switch self {
        case .flow: "what happened from its first to its last day"
        case .snapshot: "what is so at the end of its last day"
        case .paired: "the latest score in it, against the baseline, which may be older"
        }
    }
}

extension Measure.Good {
    fileprivate var words: String {
        switch self {
        case .up: "More is better"
        case .down: "Less is better"
        case .neutral: "Neither more nor less is better in itself"
        }
    }
}
