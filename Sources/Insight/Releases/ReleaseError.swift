import Values

/// Why figures are not released, or are not found.
public enum ReleaseError: ExplainedError, Hashable {
    /// The period goes on, so its figures would change by themselves.
    case periodNotOver(Period)
    /// Part of the period has been released already, in another cut.
    case overlaps(Period, release: Int, Period)
    /// The figures are those of an earlier release.
    case nothingNew(since: Int)
    /// So few are counted that nothing can be shown.
    case tooFew(Period)
    /// Set against an earlier release, the figures would tell of a handful.
    case tellsTooMuch(beside: [Int])
    /// Something is put together from other parts than in an earlier release.
    case madeOfOthers(Breakdown, release: Int)
    /// No release has that number.
    case unknown(Int)
    /// The release has no such measure.
    case noSuchMeasure(String, release: Int, known: [String])
    /// The release has no such table.
    case notReleased(Int, measure: Ref, by: Breakdown?)
    /// What is kept is not what was given out.
    case altered(Int)
    /// Another release was made in the meantime.
    case overtaken

    public var message: String {
        switch self {
        case .periodNotOver(let period):
            "Figures for \(period.words) can be released from the day after. Until then they change by themselves."
        case .overlaps(let period, let release, let earlier):
            "\(period.words) has some days in common with \(earlier.words), of which figures were released (release "
                + "\(release)), and others not. Release a period that holds it whole, is a part of it, or has none of its days."
        case .nothingNew(let release):
            "The records say what release \(release) says. It stands, so there is nothing to release."
        case .tooFew(let period):
            "So few are counted in \(period.words) that no figure can be shown without telling about people. Release a "
                + "longer period."
        case .tellsTooMuch(let releases):
            "Set against \(Self.words(releases)), these figures would tell about a handful of people. What was released "
                + "stands. Release another period, or wait until the records have changed by more."
        case .madeOfOthers(let dimension, let release):
            "By \(dimension.words), the figures of release \(release) are put together from other parts than content "
                + "declares now, so it cannot be said what the two tell together. Release a period that begins after the "
                + "change."
        case .unknown(let number):
            "There is no release \(number). List them with jute measure releases."
        case .noSuchMeasure(let name, let number, let known):
            "Release \(number) has no measure “\(name)”. It has \(known.joined(separator: ", "))."
        case .notReleased(let number, let measure, let dimension):
            "Release \(number) has no figures of \(measure) "
                + (dimension.map { "by \($0.rawValue)" } ?? "as a whole")
                + ". List what it has with jute measure releases."
        case .altered(let number):
            "What is kept of release \(number) is not what was given out: somebody changed the store. Restore it from a "
                + "backup."
        case .overtaken:
            "Somebody else released figures in the meantime. Look at them, and release again."
        }
    }

    private static func words(_ releases: [Int]) -> String {
        let numbers = releases.map(String.init)
        return numbers.count == 1
            ? "release \(numbers[0])"
            : "releases \(numbers.dropLast().joined(separator: ", ")) and \(numbers[numbers.count - 1])"
    }
}
