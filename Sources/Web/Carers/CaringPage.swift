import Content
import Partnership
import People
import Practice
import Store
import Values

/// A carer's own part of the shared record: whom they care for, their plan, their breaks. It holds nothing of the record
/// of whom they care for, so it stays open to them whatever that person shares.
struct CaringPage {
    let record: RecordPage
    let caring: Caring

    /// What is known of somebody's caring.
    struct Caring: Sendable {
        var caredFor: [CaredFor] = []
        var plans: [CarerPlan] = []
        var breaks: [CarerBreak] = []

        func open(about person: ID<Person>) -> CarerPlan? { plans.first { $0.about == person && $0.endedOn == nil } }
    }

    private var open: OpenRecord { record.open }
    private var today: LocalDate { record.visit.today }

    var page: Page {
        record.page(.rights, title: record.words("Caring", own: "Your caring"), main: main)
    }

    private var main: HTML {
        guard !caring.caredFor.isEmpty || !caring.plans.isEmpty else {
            return EmptyState(
                heading: record.words("Nobody is cared for here", own: "You are not on record as somebody’s carer"),
                text: record.words(
                    "A carer’s own record is named in the network of whom they care for. Their plan stands here then.",
                    own:
                        "If you care for somebody, tell any of the people who work with you: you can have a plan of your own."
                )
            ).html
        }
        let ended = caring.plans.filter { $0.endedOn != nil }
        return """
            \(caring.caredFor.map(section))
            \(breaks)
            \(when: !ended.isEmpty, Disclosure(
                summary: ended.count == 1 ? "1 plan that has ended" : "\(ended.count) plans that have ended",
                content: "<ul>\(ended.map(line))</ul>").html)
            """
    }

    private func section(_ other: CaredFor) -> HTML {
        let plan = caring.open(about: other.person)
        let hours = (plan?.weeklyHours ?? other.weeklyHours).map { ", \($0) hours a week" } ?? ""
        return PageSection(
            heading: "Caring for \(other.name.called)\(hours)", id: "caring-\(other.person.text.lowercased())",
            content: plan.map { self.plan($0, about: other) } ?? noPlan(about: other)
        ).html
    }

    private func noPlan(about other: CaredFor) -> HTML {
        EmptyState(
            heading: "No plan yet",
            text: record.words(
                "Every carer is offered a plan of their own: about their day, what they want, and what would help.",
                own: "You can have a plan of your own: about your day, what you want, and what would help."),
            action: open.mayChange
                ? ButtonLink("Begin the plan", href: open.path("caring/new") + "?about=\(other.person)") : nil,
            level: 3
        ).html
    }

    private func plan(_ plan: CarerPlan, about other: CaredFor) -> HTML {
        let parts = CarerPlan.Part.allCases.compactMap { part in
            plan.parts[part].map { SummaryList.Row(part.asks, text: $0) }
        }
        let chips = plan.limits.map { "<p>\(chip($0))</p>\n" as HTML }
        return """
            <p>\(plan.kind.words): \(stands(plan))</p>
            \(chips)
            \(when: !parts.isEmpty, SummaryList(rows: parts).html)
            \(some: criteria(plan), { "<p>\($0)</p>" })
            \(some: plan.reviewOn, { "<p>To be looked at again by \($0.words).</p>" })
            \(when: open.mayChange, buttons(plan, other.name.called))
            """
    }

    private func buttons(_ plan: CarerPlan, _ called: String) -> HTML {
        let which: HTML = #"<span class="unseen">: caring for \#(called)</span>"#
        let again: HTML =
            plan.answer == .declined
            ? #"<a href="\#(open.path("caring/new"))?about=\#(plan.about.text)">Offer it again\#(which)</a>"# : .empty
        return """
            <div class="buttons">\(ButtonLink("Go on with the plan", href: open.path("caring/\(plan.id)/change")))\(again)\
            <a href="\(open.path("caring/\(plan.id)/breaks/new"))">Add a break\(which)</a>\
            <a href="\(open.path("caring/\(plan.id)/end"))">End the plan\(which)</a></div>
            """
    }

    /// How far a plan has come, in a sentence.
    private func stands(_ plan: CarerPlan) -> String {
        if let day = plan.preparedOn { return "prepared on \(day.words)." }
        if let day = plan.talkedOn { return "talked about on \(day.words); it is not written yet." }
        switch (plan.answer, plan.answeredOn) {
        case (.accepted?, let day?): return "accepted on \(day.words). Next: talk about it."
        case (.askedFor?, let day?): return "asked for on \(day.words). Next: talk about it."
        case (.declined?, let day?): return "declined on \(day.words)."
        default: break
        }
        if let day = plan.offeredOn { return "offered on \(day.words). There is no answer yet." }
        let who = record.words("They were", own: "You were")
        return "not offered yet. \(who) known to be a carer on \(plan.identifiedOn.words)."
    }

    private func criteria(_ plan: CarerPlan) -> String? {
        plan.meetsCriteria.map {
            $0
                ? "The needs meet the local eligibility criteria."
                : "The needs do not meet the local eligibility criteria."
        }
    }

    private func chip(_ limit: CarerLimit) -> ClockChip {
        let days = today.days(until: limit.due)
        let state: ClockChip.State =
            limit.metOn != nil
            ? (limit.isOverdue(on: today) ? .breached : .met) : days < 0 ? .breached : days <= 2 ? .dueSoon : .running
        return ClockChip(
            what: limit.what.words, due: limit.due.words, days: limit.metOn == nil ? days : nil,
            note: limit.metOn.map { "done on \($0.words)" }, state: state)
    }

    private func line(_ plan: CarerPlan) -> HTML {
        let name = caring.caredFor.first { $0.person == plan.about }?.name.called
        let about = name.map { " about caring for \($0)" } ?? ""
        return "<li>\(plan.kind.words)\(about), until \(plan.endedOn?.words ?? ""): \(stands(plan))</li>\n"
    }

    // MARK: - Breaks

    private var breaks: HTML {
        let columns = ["When", "What", "Money", "From"].map { DataTable.Column($0) }
        let rows = caring.breaks.map { pause -> [Cell] in
            [
                .content(
                    "\(pause.to.map { "\(pause.from.words) to \($0.words)" } ?? pause.from.words)",
                    sortsAs: pause.from.iso),
                .words(pause.what), pause.amount == .zero ? .missing("none") : .words(pause.amount.words),
                pause.fund.map { .words(record.visit.catalogue.title(of: $0)) } ?? .missing("no fund"),
            ]
        }
        let left = funds.map { fund, words in "<p>\(fund): \(words)</p>\n" as HTML }
        return PageSection(
            heading: "Breaks",
            content: """
                \(left)
                \(DataTable(
                    caption: "Breaks", hidesCaption: true, columns: columns, rows: rows, narrow: .stacks,
                    empty: EmptyState(
                        heading: "No break on record", text: "Time away from caring stands here, with what paid for it.",
                        level: 3)))
                """
        ).html
    }

    /// What is left of the yearly money of each fund that has a limit.
    private var funds: [(String, String)] {
        let catalogue = record.visit.catalogue
        return catalogue.items(ofKind: "service").compactMap { item in
            guard let limit = catalogue.yearlyLimit(of: item.ref),
                let left = try? CarerBreaks.left(of: item.ref, limit: limit, on: today, after: caring.breaks)
            else { return nil }
            let end = CarerBreaks.financialYear(of: today).upperBound
            return (item.title, "\(left.words) of \(limit.words) is left until \(end.words).")
        }
    }
}
