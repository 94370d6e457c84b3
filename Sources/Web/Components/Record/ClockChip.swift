/// A time limit: what is due, when, how long is left, and its state in words.
struct ClockChip: Component {
    /// "First visit", "Review of the plan".
    var what: String
    /// "14 May 2026", or with the hour where hours count.
    var due: String?
    /// "3 working days left", "2 days over".
    var left: String?
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
            <span class="clock-words"><span class="clock-what">\(name): <strong>\(state.words)</strong></span>\
            \(when: detail != nil, #" <span class="clock-when">\#(detail ?? "")</span>"#)</span></span>
            """
    }

    private var detail: String? {
        let dueWords = due.map { "due \($0)" }
        return [left, dueWords].compactMap { $0 }.joined(separator: ", ").ifNotBlank
    }
}
