/// A time limit: what is due, how it stands, and when.
///
/// It is said one way everywhere: "On time", "Due in 3 days", "Overdue by 3 days".
struct ClockChip: Component {
    /// "First visit", "Review of the plan".
    var what: String
    /// "14 May 2026", or with the hour where hours count.
    var due: String?
    /// How many days are left, below zero once it is overdue; nil where the state alone is said.
    var days: Int?
    /// What a day is, where not every day counts: "working day".
    var unit = "day"
    /// Why it was met, paused or is no longer needed: "done on 29 October".
    var note: String?
    var state: State
    /// Where the clock's rule and its events are.
    var href: String?

    enum State: String, Sendable, CaseIterable {
        case running, dueSoon = "due-soon", met, breached, paused, void

        var words: String {
            switch self {
            case .running: "On time"
            case .dueSoon: "Due soon"
            case .met: "Met"
            case .breached: "Overdue"
            case .paused: "Paused"
            case .void: "No longer needed"
            }
        }

        /// A shape for each state, told apart without colour.
        fileprivate var mark: HTML {
            switch self {
            case .running: #"<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5V10l3 2"/>"#
            case .dueSoon: #"<circle cx="10" cy="10" r="7.5"/><path class="fill" d="M10 10V2.5a7.5 7.5 0 0 1 0 15z"/>"#
            case .met: #"<circle class="fill" cx="10" cy="10" r="8.5"/><path class="cut" d="M6 10.3l2.8 2.7L14 7.5"/>"#
            case .breached: #"<path class="fill" d="M10 1.5L19 18H1z"/><path class="cut" d="M10 7v5.5M10 14.5v1"/>"#
            case .paused: #"<circle cx="10" cy="10" r="7.5"/><path d="M8 7v6M12 7v6"/>"#
            case .void: #"<circle cx="10" cy="10" r="7.5"/><path d="M5 15L15 5"/>"#
            }
        }
    }

    var html: HTML {
        let name: HTML = href.map { #"<a href="\#($0)">\#(what)</a>"# } ?? "\(what)"
        return """
            <span class="clock \(state.rawValue)">\
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">\(state.mark)</svg>\
            <span class="clock-words"><span class="clock-what">\(name): <strong>\(words)</strong></span>\
            \(when: detail != nil, #" <span class="clock-when">\#(detail ?? "")</span>"#)</span></span>
            """
    }

    /// The state, with how long is left or over where that presses.
    var words: String {
        guard let days else { return state.words }
        switch (state, days) {
        case (.breached, ..<0): return "Overdue by \(count(-days))"
        case (.dueSoon, 0): return "Due today"
        case (.dueSoon, 1...): return "Due in \(count(days))"
        default: return state.words
        }
    }

    private func count(_ days: Int) -> String { days == 1 ? "1 \(unit)" : "\(days) \(unit)s" }

    private var detail: String? {
        let dueWords = due.map { state == .breached ? "was due \($0)" : "due \($0)" }
        return [note, dueWords].compactMap { $0 }.joined(separator: ", ").ifNotBlank
    }
}
