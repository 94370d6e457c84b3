import Access
import Content
import People
import Practice
import Strategy
import Values

/// The first page of a record: what matters, the outcomes, who is involved.
struct OverviewPage {
    let record: RecordPage
    let content: Content
    let scale: Scale

    struct Content: Sendable {
        var address: PersonAddress?
        var zone: Zone?
        var otherNames: [OtherName] = []
        var careTeam: [CareTeamMember] = []
        var outcomes: [Outcome] = []
        var supports: [Support] = []
        var openNeeds = 0
    }

    private var visit: Visit { record.visit }
    private var open: OpenRecord { record.open }

    var page: Page {
        record.page(.overview, title: record.words("Overview", own: "Your record"), main: main, side: side)
    }

    private var main: HTML {
        guard let plan = open.plan else {
            return open.endedPlan.map { EndedPlan(record: record, plan: $0).html } ?? noPlan.html
        }
        let current = content.outcomes.filter { $0.endedOn == nil }
        let outcomes: HTML =
            current.isEmpty
            ? EmptyState(
                heading: "No outcomes yet",
                text: record.words(
                    "What the person wants of their life stands here, in their own words, with how close they are to it.",
                    own: "What you want of your life stands here, in your own words, with how close you are to it."),
                action: open.mayChange
                    ? ButtonLink("Agree the first outcome", href: open.path("outcomes/new")) : nil
            ).html
            : current.map(row).joined()
        return """
            \(review)
            \(PageSection(
                heading: record.words("What matters", own: "What matters to you"), action: action("Change", "plan/change"),
                content: #"<blockquote class="own-words"><p>\#(plan.whatMatters)</p></blockquote>"#))
            \(PageSection(
                heading: record.words("Outcomes", own: "What you want of your life"),
                action: action("Add an outcome", "outcomes/new"), content: outcomes))
            \(when: content.openNeeds > 0, needs)
            """
    }

    /// The way to what the plan could not meet, while there is some.
    private var needs: HTML {
        let count = content.openNeeds
        let what = count == 1 ? "One thing" : "\(count) things"
        return """
            <p>\(PageLink(
                record.words("\(what) not met yet", own: "\(what) we could not give you yet"), href: record.href(.needs)))</p>
            """
    }

    /// What is next comes first: a worker on a visit has to find it on a telephone.
    private var review: HTML {
        let clock = open.reviewDueOn.map { due in
            ReviewClock.chip(
                due: due, today: visit.today, href: nil, what: record.words("Review", own: "Your next review"))
        }
        return #"<div class="next-review">\#(record.planButtons)\#(clock)</div>"#
    }

    private var noPlan: EmptyState {
        if record.isOwn {
            return EmptyState(
                heading: "You have no support plan yet",
                text: """
                    The plan holds what matters to you and what you want of your life. \
                    \(open.keyWorker == nil ? "Ask any of the people who work with you to begin it." : "Ask your key worker to begin it with you.")
                    """)
        }
        let next = open.keyWorker == nil ? "care-team/new" : "plan/begin"
        return EmptyState(
            heading: "No support plan yet",
            text: open.keyWorker == nil
                ? "A plan always has a key worker. Name one, then begin the plan."
                : "The plan holds what matters to the person and what they want of their life.",
            action: open.mayChange
                ? ButtonLink(open.keyWorker == nil ? "Name the key worker" : "Begin the plan", href: open.path(next))
                : nil)
    }

    private func action(_ words: String, _ part: String) -> HTML? {
        open.mayChange ? PageLink(words, href: open.path(part)).html : nil
    }

    private func row(_ outcome: Outcome) -> HTML {
        let line = Thread(visit.catalogue, on: visit.today).line(of: outcome, supports: content.supports)
        let beads = line.map { ThreadTrail.Bead(kind: $0.kindWords, title: $0.title, href: Path.page(of: $0.ref)) }
        return OutcomeView.row(
            outcome, catalogue: visit.catalogue, scale: scale, isOwn: record.isOwn,
            content: ThreadTrail(beads: beads, label: "What “\(outcome.words.prefix(60))” serves").html
        ).html
    }

    private var side: HTML {
        """
        \(PageSection(
            heading: record.words("Care team", own: "Who works with you"), action: action("Add", "care-team/new"),
            content: careTeam))
        \(PageSection(heading: "About \(record.called)", action: action("Change", "change"), content: about))
        """
    }

    private var careTeam: HTML {
        if content.careTeam.isEmpty { return "<p class=\"quiet\">Nobody yet.</p>" }
        let items = content.careTeam.map { member -> HTML in
            let team = member.team.map { visit.catalogue.title(of: $0) }
            return """
                <li><strong>\(member.name)</strong>\(when: member.isKeyWorker, " \(StatusTag("Key worker", tone: .good))")<br>
                <span class="quiet">\([member.job, team].compactMap { $0 }.joined(separator: ", "))</span></li>
                """
        }
        return #"<ul class="links">\#(items)</ul>"#
    }

    private var about: HTML {
        let person = open.person
        var rows = [
            SummaryList.Row(
                record.words("Lives at", own: "You live at"),
                text: content.address.map { $0.lines.joined(separator: ", ") }),
            SummaryList.Row("Area", text: area),
            SummaryList.Row("Phone", text: person.phone),
        ]
        for name in content.otherNames { rows.append(SummaryList.Row(name.kind.words, text: name.full)) }
        if let sex = person.sex { rows.append(SummaryList.Row("Sex", text: sex.words)) }
        rows.append(
            SummaryList.Row(
                record.words("Allocated to", own: "Team that looks after your record"),
                text: person.team.map { visit.catalogue.title(of: $0) },
                action: open.mayChange ? PageLink("Change", href: open.path("allocate")) : nil))
        return SummaryList(rows: rows).html
    }

    /// The local area and locality; for those who work with people, how deprived the data zone is besides.
    private var area: String? {
        guard let zone = content.zone else { return nil }
        var parts = [visit.catalogue.title(of: zone.area)]
        if let locality = visit.catalogue.links(from: zone.area, kind: .partOf).first {
            parts.append(visit.catalogue.title(of: locality.to))
        }
        guard visit.may(.findPeople) else { return parts.joined(separator: ", ") }
        parts.append("SIMD quintile \(zone.quintile)\(zone.quintile == 1 ? " (most deprived)" : "")")
        return parts.joined(separator: ", ")
    }
}

/// One outcome, as every page of a record shows it.
enum OutcomeView {
    /// - Parameter isOwn: whether the reader is whose outcome it is.
    static func row(
        _ outcome: Outcome, catalogue: Catalogue, scale: Scale, isOwn: Bool, content: HTML? = nil
    ) -> OutcomeRow {
        OutcomeRow(
            words: outcome.words, domain: catalogue.title(of: outcome.domain),
            baseline: OutcomeRow.Reading(
                score: outcome.baseline, on: outcome.baselineOn.words,
                view: words(outcome.baselineView, isOwn: isOwn).lowercasedFirst),
            latest: outcome.latest.flatMap { latest in
                latest.score.map { score in
                    OutcomeRow.Reading(
                        score: score, on: latest.on.words,
                        view: latest.view.map { words($0, isOwn: isOwn).lowercasedFirst } ?? "")
                }
            },
            target: outcome.target, scale: scale.values, href: (try? outcome.ref).map { Path.thread($0) },
            content: content)
    }

    /// Whose view a score is, said to workers or to the person.
    static func words(_ view: Outcome.View, isOwn: Bool) -> String {
        isOwn && view == .person ? "Your own view" : view.words
    }
}
