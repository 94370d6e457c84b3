import Foundation
import Synchronization

/// How far something is, on standard error: a line that redraws itself on a terminal, and a line for each tenth elsewhere.
/// Each says how many are done of how many, how many in a second, and how long the rest will take at that rate.
final class ProgressBar: Sendable {
    enum Manner { case redrawn, lines, quiet }

    private let total: Int
    private let what: String
    private let manner: Manner
    private let began: ContinuousClock.Instant
    private let shown = Mutex((tenth: -1, at: ContinuousClock.Instant?.none))

    /// - Parameters:
    ///   - what: what is counted, as in “people”.
    ///   - isQuiet: says nothing at all.
    init(of total: Int, _ what: String, isQuiet: Bool = false) {
        self.total = max(1, total)
        self.what = what
        let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
        manner = isQuiet ? .quiet : isTerminal ? .redrawn : .lines
        began = ContinuousClock.now
    }

    func show(_ done: Int) {
        let now = ContinuousClock.now
        let tenth = min(10, done * 10 / total)
        let isDue = shown.withLock { shown in
            let isDue =
                switch manner {
                case .quiet: false
                case .lines: tenth > shown.tenth
                // Five times a second is as often as anybody can read it.
                case .redrawn: done >= total || shown.at.map { now - $0 > .milliseconds(200) } ?? true
                }
            if isDue { shown = (max(shown.tenth, tenth), now) }
            return isDue
        }
        guard isDue else { return }
        let line = Self.line(done, of: total, what, after: (now - began) / .seconds(1))
        let share = min(1, Double(done) / Double(total))
        let filled = Int(share * 30)
        let bar = String(repeating: "━", count: filled) + String(repeating: "╌", count: 30 - filled)
        // What is left of a longer line before is cleared away.
        write(manner == .redrawn ? "\r\(bar) \(line)\u{1B}[K" : line + "\n")
    }

    func finish() {
        if manner == .redrawn { write("\n") }
    }

    /// As in “3000 of 20000 people, 1500 a second, 11 s left”.
    ///
    /// - Parameter seconds: how long it has taken so far.
    static func line(_ done: Int, of total: Int, _ what: String, after seconds: Double) -> String {
        var line = "\(done) of \(total) \(what)"
        // The first moments say nothing of the rest.
        guard done > 0, seconds > 2 || done >= total, seconds > 0 else { return line }
        let rate = Double(done) / seconds
        line += rate < 10 ? ", \((rate * 10).rounded() / 10) a second" : ", \(Int(rate.rounded())) a second"
        if done < total { line += ", \(time(Double(total - done) / rate)) left" }
        return line
    }

    /// As in “45 s”, “12 min” or “3 h 20 min”.
    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 100 { return "\(whole) s" }
        let minutes = (whole + 59) / 60
        return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// A bar for work whose extent is known only once it has begun.
final class LateBar: Sendable {
    private let made = Mutex(ProgressBar?.none)

    func bar(of total: Int, _ what: String, isQuiet: Bool) -> ProgressBar {
        made.withLock { made in
            let bar = made ?? ProgressBar(of: total, what, isQuiet: isQuiet)
            made = bar
            return bar
        }
    }
}
