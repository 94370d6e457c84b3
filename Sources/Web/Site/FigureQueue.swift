/// Lets each visitor have a few pages of figures worked out at once, has a few more wait, and sends the rest away.
///
/// Figures that are not known yet take a processor's whole attention for as long as a second. Without this, one visitor
/// who asks for many of them at once would have everybody else wait.
actor FigureQueue {
    /// How many of one visitor's are worked out at once.
    static let mostAtOnce = 2
    /// How many more of theirs wait.
    static let mostWaiting = 10

    private struct Line {
        var working = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private var lines: [String: Line] = [:]

    /// Waits for the visitor's turn; each that enters has to ``leave(_:)``.
    ///
    /// - Parameter visitor: a secret of the session, or the address that the request came from.
    /// - Returns: whether it is; false at once when too many of the visitor's wait already.
    func enter(_ visitor: String) async -> Bool {
        let line = lines[visitor] ?? Line()
        if line.working < Self.mostAtOnce {
            lines[visitor, default: Line()].working += 1
            return true
        }
        guard line.waiting.count < Self.mostWaiting else { return false }
        // Whoever leaves hands its place on, so nobody else takes it meanwhile.
        await withCheckedContinuation { lines[visitor, default: Line()].waiting.append($0) }
        return true
    }

    /// Gives the place to whoever of the visitor's has waited longest, or gives it up.
    func leave(_ visitor: String) {
        guard var line = lines[visitor] else { return }
        if line.waiting.isEmpty {
            line.working -= 1
            lines[visitor] = line.working == 0 ? nil : line
        } else {
            line.waiting.removeFirst().resume()
            lines[visitor] = line
        }
    }

    /// How many visitors have something worked out.
    var visitors: Int { lines.count }

    /// How many of a visitor's wait.
    func waiting(_ visitor: String) -> Int { lines[visitor]?.waiting.count ?? 0 }
}
