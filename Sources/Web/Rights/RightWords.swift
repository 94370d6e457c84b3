import Content
import Practice
import Values

/// What is said of somebody's rights: to those who work with them, and to themselves.
struct RightWords {
    let record: RecordPage

    private var today: LocalDate { record.visit.today }

    /// Where a right stands, in a sentence or two.
    func sentence(_ standing: RightStanding) -> String {
        guard let last = standing.last else { return "Nobody has talked with \(record.called) about this yet." }
        var parts = [stands(last)]
        if standing.right.isOfOptions, last.step == .explained {
            let explained = RightRules.optionsExplained(standing.steps)
            parts.append(
                explained.count == SelfDirectedOption.options.count
                    ? "All four options were explained." : "\(explained.count) of the 4 options were explained.")
        }
        if let again = standing.offerAgainOn {
            parts.append(again <= today ? "It is time to offer it again." : "It is offered again from \(again.words).")
        }
        if let until = last.until { parts.append("Until \(until.words).") }
        return parts.joined(separator: " ")
    }

    private func stands(_ last: RightStep) -> String {
        if last.step == .waiting {
            let days = last.doneOn.days(until: today)
            return "Waiting since \(last.doneOn.words), \(days == 1 ? "1 day" : "\(days) days")."
        }
        let option = last.step == .chosen ? last.option.map { ": \(number($0))" } ?? "" : ""
        return "\(last.step.words) on \(last.doneOn.words)\(by(last.how))\(option)."
    }

    private func by(_ how: RightStep.How?) -> String { how.map { ", \($0.words.lowercasedFirst)" } ?? "" }

    /// "option 2".
    func number(_ option: SelfDirectedOption) -> String { option.rawValue.replacing("-", with: " ") }

    /// How a right stands, in a word.
    func tag(_ standing: RightStanding, hasSocialCare: Bool) -> StatusTag? {
        if standing.isDue(on: today, hasSocialCare: hasSocialCare) {
            return StatusTag(record.words("Due", own: "Ask about it"), tone: .attention)
        }
        if standing.last?.step == .doesNotApply { return StatusTag("Does not apply", tone: .quiet) }
        return standing.isDone && standing.last?.step != .declined ? StatusTag("Done", tone: .good) : nil
    }

    /// What happened in one step: by whom, how, in which format, with which service.
    func detail(_ step: RightStep) -> String {
        var parts = ["By \(step.doneBy)\(by(step.how))"]
        if let format = step.format {
            parts.append("In this format: \(format.words.lowercasedFirst)\(step.formatDetail.map { ", \($0)" } ?? "")")
        }
        if let service = step.service { parts.append(record.visit.catalogue.title(of: service)) }
        if let until = step.until { parts.append("Until \(until.words)") }
        if let note = step.note { parts.append("“\(note)”") }
        return parts.joined(separator: ". ") + "."
    }

    /// What happened, as in "Explained: option 1 and option 3" where several were explained in one talk.
    func title(_ steps: [RightStep]) -> String {
        let options = steps.compactMap(\.option).map(number)
        let words = steps.first?.step.words ?? ""
        guard let last = options.last else { return words }
        let rest = options.dropLast().joined(separator: ", ")
        return "\(words): \(rest.isEmpty ? last : "\(rest) and \(last)")"
    }

    /// Steps by the talks in which they happened.
    func talks(_ steps: [RightStep]) -> [[RightStep]] {
        steps.reduce(into: []) { talks, step in
            if let first = talks.last?.first, step.isOfSameTalk(as: first), step.mistake == first.mistake {
                talks[talks.count - 1].append(step)
            } else {
                talks.append([step])
            }
        }
    }
}
