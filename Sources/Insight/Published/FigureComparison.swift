import Values

/// Two published figures of one indicator, held against each other; or why they may not be.
public enum FigureComparison: Hashable, Sendable {
    case compared(Difference)
    case refused(Reason)

    /// How far one figure is from another.
    public struct Difference: Hashable, Sendable {
        public let figure: PublishedFigure
        public let other: PublishedFigure
        /// How far the figure is above the other, or below it, in the indicator's unit.
        public let size: PublishedNumber
        public let movement: Movement

        public enum Movement: Hashable, Sendable {
            case above, below, level
        }
    }

    /// Why two figures say nothing of each other.
    public enum Reason: Hashable, Sendable {
        case otherIndicators
        /// There is no value on one side.
        case missing(PublishedFigure?)
        /// A calendar year is not a financial year.
        case otherKinds(PublishedFigure, PublishedFigure)
        /// Between two places only figures for the same time compare.
        case otherPeriods(PublishedFigure, PublishedFigure)
        /// The two stretches of time have days in common.
        case overlapping(PublishedFigure, PublishedFigure)
        /// The indicator changed between the two.
        case acrossBreak(SeriesBreak)
    }

    /// Compares a figure with another: of another place for the same period, or of the same place for another period.
    public init(_ figure: PublishedFigure?, with other: PublishedFigure?, of indicator: Indicator) {
        guard let figure, let value = figure.value else {
            self = .refused(.missing(figure))
            return
        }
        guard let other, let otherValue = other.value else {
            self = .refused(.missing(other))
            return
        }
        if let reason = Self.reason(figure, other, indicator) {
            self = .refused(reason)
            return
        }
        let size = value.distance(to: otherValue)
        self = .compared(
            Difference(
                figure: figure, other: other, size: size,
                movement: size.digits == 0 ? .level : value < otherValue ? .below : .above))
    }

    private static func reason(
        _ figure: PublishedFigure, _ other: PublishedFigure, _ indicator: Indicator
    ) -> Reason? {
        guard figure.indicator == indicator.ref, other.indicator == indicator.ref else { return .otherIndicators }
        let (period, its) = (figure.period, other.period)
        guard period.kind == its.kind else { return .otherKinds(figure, other) }
        guard period != its else { return nil }
        guard figure.place == other.place else { return .otherPeriods(figure, other) }
        if let change = indicator.break(between: period, and: its) { return .acrossBreak(change) }
        return period.days.intersection(its.days) == nil ? nil : .overlapping(figure, other)
    }
}

extension Indicator {
    /// The first change of the indicator between two periods, whichever of them came first. A change within a period
    /// parts it from all that began before the change.
    public func `break`(between one: PublishedPeriod, and other: PublishedPeriod) -> SeriesBreak? {
        let (first, last) = one < other ? (one, other) : (other, one)
        return breaks.first { first.days.start < $0.from && $0.from <= last.days.end && first != last }
    }
}

extension PublishedNumber {
    /// How far apart two numbers are, to the finer of their decimals.
    func distance(to other: PublishedNumber) -> PublishedNumber {
        let finest = max(decimals, other.decimals)
        let (own, its) = (digits(to: finest), other.digits(to: finest))
        return PublishedNumber(digits: abs(own - its), decimals: finest)
    }

    private func digits(to decimals: Int) -> Int {
        (self.decimals..<decimals).reduce(digits) { product, _ in product * 10 }
    }

    private init(digits: Int, decimals: Int) { (self.digits, self.decimals) = (digits, decimals) }
}

// MARK: - In words

extension FigureComparison {
    /// In one sentence, with the names of the places.
    public func words(_ indicator: Indicator, _ places: FigurePlaces) -> String {
        switch self {
        case .compared(let difference): difference.words(indicator, places)
        case .refused(let reason): "Not compared: \(reason.words(places))"
        }
    }
}

extension FigureComparison.Difference {
    /// Whether the way it moved is the indicator's good direction; nil where it has none, or nothing moved.
    public func isBetter(_ indicator: Indicator) -> Bool? {
        switch (movement, indicator.good) {
        case (.level, _), (_, .neutral): nil
        case (.above, .up), (.below, .down): true
        case (.above, .down), (.below, .up): false
        }
    }

    fileprivate func words(_ indicator: Indicator, _ places: FigurePlaces) -> String {
        let isSamePlace = figure.place == other.place
        let subject =
            isSamePlace
            ? "\(places.place(figure.place).title) in \(figure.period.label)" : places.place(figure.place).title
        let object = isSamePlace ? other.period.label : places.place(other.place).title
        guard movement != .level else { return "\(subject) is level with \(object)." }
        let unit =
            switch indicator.unit {
            case .percent: size.text == "1" ? " percentage point" : " percentage points"
            case .perThousand, .perHundredThousand: " \(indicator.unit.words)"
            case .count, .pounds: ""
            }
        let amount = (indicator.unit == .pounds ? "£" : "") + size.words + unit
        let verdict = isBetter(indicator).map { $0 ? ", which is better" : ", which is worse" } ?? ""
        return "\(subject) is \(amount) \(movement == .above ? "above" : "below") \(object)\(verdict)."
    }
}

extension FigureComparison.Reason {
    func words(_ places: FigurePlaces) -> String {
        switch self {
        case .otherIndicators: "they are figures of two indicators."
        case .missing(nil): "there is no figure on one side."
        case .missing(let figure?):
            "there is no value for \(places.place(figure.place).title) for \(figure.period.words)."
        case .otherKinds(let one, let other):
            "\(both(one, other, places)), and these are different kinds of period."
        case .otherPeriods(let one, let other): "\(both(one, other, places))."
        case .overlapping(let one, let other): "\(both(one, other, places)), and these have days in common."
        case .acrossBreak(let change): "the indicator changed on \(change.from.words): \(change.reason)."
        }
    }

    /// What each of two figures is for, with their places where they differ.
    private func both(_ one: PublishedFigure, _ other: PublishedFigure, _ places: FigurePlaces) -> String {
        let names =
            one.place == other.place ? ["one", "the other"] : [one, other].map { places.place($0.place).title }
        return "\(names[0]) is for \(one.period.words), \(names[1]) for \(other.period.words)"
    }
}
