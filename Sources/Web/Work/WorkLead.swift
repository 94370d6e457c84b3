import Values

/// The one sentence at the top of a desk: the day, and what presses.
struct WorkLead: Sendable, Hashable {
    let day: LocalDate
    /// The reviews of the people whose key worker the reader is.
    let own: Reviews
    /// The reviews of everybody in the team, for its manager.
    var team: Reviews?
    var withoutKeyWorker = 0
    var toReview = 0
    /// More than this is not counted.
    var most = 60

    struct Reviews: Sendable, Hashable {
        var overdue = 0
        var soon = 0
    }

    var words: String {
        let parts = team.map(inTeam) ?? ofOwn
        let what = parts.isEmpty ? nothing : parts.listed
        return "\(day.weekday.name) \(day.words). \(what.capitalisedFirst)."
    }

    private var nothing: String {
        team == nil
            ? "No review is due in the next four weeks"
            : "Nothing in your team is overdue, and nothing waits for you"
    }

    private var ofOwn: [String] {
        [
            own.overdue == 0 ? nil : "\(count(own.overdue, "review is", "reviews are")) overdue",
            own.soon == 0
                ? nil : "\(count(own.soon, "review is", "reviews are")) due in the next four weeks",
        ].compactMap { $0 }
    }

    private func inTeam(_ team: Reviews) -> [String] {
        [
            team.overdue == 0 ? nil : "in your team \(count(team.overdue, "review is", "reviews are")) overdue",
            withoutKeyWorker == 0 ? nil : "\(count(withoutKeyWorker, "plan has", "plans have")) no key worker",
            toReview == 0 ? nil : "\(count(toReview, "opened record waits", "opened records wait")) for your review",
        ].compactMap { $0 }
    }

    private func count(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "one \(one)" : count > most ? "more than \(most) \(many)" : "\(count) \(many)"
    }
}

extension [String] {
    /// "a, b, and c": clauses of a sentence, all of them said.
    fileprivate var listed: String {
        switch count {
        case 0...1: first ?? ""
        case 2: "\(self[0]), and \(self[1])"
        default: "\(dropLast().joined(separator: ", ")), and \(self[count - 1])"
        }
    }
}
