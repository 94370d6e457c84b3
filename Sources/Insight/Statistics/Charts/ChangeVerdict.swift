import Values

/// What a chart says of a measure as it is now, by the measure's own good direction.
public enum ChangeVerdict: Hashable, Sendable {
    /// It moved the better way, more than chance explains.
    case improving
    /// It moved the worse way, more than chance explains.
    case gettingWorse
    /// It moved more than chance explains, and neither way is better. Nil when it moved in no single direction.
    case changed(Movement?)
    /// Nothing that chance does not explain. It does not say that nothing changed.
    case noChange
    /// There are `points` points where `needed` are needed before anything can be said.
    case tooFew(points: Int, needed: Int)

    /// The verdict on a movement beyond chance, where `better` is nil when neither way is.
    init(_ movement: Movement, better: GoodDirection?) {
        guard let better else {
            self = .changed(movement)
            return
        }
        self = movement.isGood(better) ? .improving : .gettingWorse
    }

    /// A name for files and style sheets, as in "getting-worse". It never changes.
    public var name: String {
        switch self {
        case .improving: "improving"
        case .gettingWorse: "getting-worse"
        case .changed: "changed"
        case .noChange: "no-change"
        case .tooFew: "too-few-points"
        }
    }

    /// The verdict as printed, as in "no change beyond chance".
    public var words: String {
        switch self {
        case .improving: "improving"
        case .gettingWorse: "getting worse"
        case .changed(.up?): "changed: higher"
        case .changed(.down?): "changed: lower"
        case .changed(nil): "changed: a pattern that chance does not explain"
        case .noChange: "no change beyond chance"
        case .tooFew(let points, let needed): "too few points to say: \(points) of the \(needed) needed"
        }
    }
}

/// Whether a process as it is can be relied on to reach its target.
public enum TargetVerdict: Hashable, Sendable {
    /// Even the worst that chance does to the process reaches the target.
    case reliablyMet
    /// Even the best that chance does to it falls short: only changing the process will do.
    case reliablyMissed
    /// The target lies between the limits, so whether it is reached is down to chance.
    case hitOrMiss
    /// There are `points` points where `needed` are needed before anything can be said.
    case tooFew(points: Int, needed: Int)

    /// A name for files and style sheets, as in "hit-or-miss". It never changes.
    public var name: String {
        switch self {
        case .reliablyMet: "reliably-met"
        case .reliablyMissed: "reliably-missed"
        case .hitOrMiss: "hit-or-miss"
        case .tooFew: "too-few-points"
        }
    }

    /// The verdict as printed, as in "target reliably met".
    public var words: String {
        switch self {
        case .reliablyMet: "target reliably met"
        case .reliablyMissed: "target reliably missed"
        case .hitOrMiss: "target hit or miss"
        case .tooFew(let points, let needed): ChangeVerdict.tooFew(points: points, needed: needed).words
        }
    }
}
