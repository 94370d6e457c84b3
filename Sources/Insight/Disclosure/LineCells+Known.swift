import Values

extension LineCells {
    /// What a line is to the decision.
    enum Standing {
        /// What is hidden of it is decided here, but for the cells that nothing can be in, as is plain from what is shown.
        case open(isPlainlyNothing: [Bool])
        /// As open, of a crossing of two breakdowns: 0 is hidden in it as other small numbers are.
        case crossed(isPlainlyNothing: [Bool])
        /// What is hidden of it has been decided, for each column and the base.
        case decided(isHidden: [Bool])
        /// It is shown nowhere, but what is shown can be subtracted to it: what a longer period has that a part of it has not
        /// (`isRest`), or what has been corrected, which can be less than nothing.
        case difference(isRest: Bool)
    }

    /// What a line is to others in the decision.
    struct Place {
        var standing: Standing
        /// Columns of which nothing is known.
        var unknown: Set<Int> = []
        /// Whether it is decided later: so far it is hidden, and what is small of it has to be in doubt then.
        var isUndecided = false
        /// Whether its hidden cells have to be in doubt here although nothing of it is decided here.
        var hasToStayInDoubt = false
        /// The line of which something can be hidden to protect this one, if that is another.
        var counterpart: Int?
        /// Whether nobody is told which of its numbers are small, as all lines of its kind are hidden, or of a difference a
        /// line that it is made of.
        var isHiddenWhole = false
        /// Whether that is so as soon as its counterpart is hidden whole.
        var isMadeOfCounterpart = false
    }
}

// MARK: - What is known of a cell

extension LineCells {
    /// A shown 0 says that there is nobody, which is worth more than most numbers.
    private static let costOfZero = 1_000

    func cell(of line: CountTable.Line, _ column: Int, _ place: Place) -> CellSystem.Cell {
        let value = line[column]
        // To hide a base is to hide its line.
        let weight = column == columns ? width : 1
        var isPlainlyNothing = false
        var cost: Int? = weight * (value == 0 ? Self.costOfZero : value)
        var small = protection.small
        var isHidden: Bool
        switch place.standing {
        case .open(let nothing):
            isPlainlyNothing = nothing[column]
            isHidden = small.contains(value)
        case .crossed(let nothing):
            isPlainlyNothing = nothing[column]
            small = 0...small.upperBound
            isHidden = small.contains(value)
        case .decided(let hidden): (isHidden, cost) = (hidden[column], nil)
        case .difference(let isRest): return difference(value, isRest: isRest, isHiddenWhole: place.isHiddenWhole)
        }
        if isPlainlyNothing { (isHidden, cost) = (false, nil) }
        // Of a line whose base is small it is known that every number is, or 0, but not which.
        let isSmallLine = column < columns && small.contains(line.total)
        // Later it can be hidden whole.
        var isHiddenWhole = place.isUndecided && !small.contains(line.total)
        if case .decided(let hidden) = place.standing {
            isHiddenWhole = hidden[columns] && (place.isHiddenWhole || !small.contains(line.total))
        }
        let known =
            isHiddenWhole
            ? 0...CellSystem.impossible
            : isSmallLine
                ? 0...small.upperBound
                : small.contains(value) ? small : (value == 0 ? 0 : small.upperBound + 1)...CellSystem.impossible
        if isSmallLine, cost != nil { isHidden = true }
        if place.isUndecided, !isPlainlyNothing { (isHidden, cost) = (true, nil) }
        return CellSystem.Cell(
            value: value, shown: protection.shownAlike(value), hidden: known, cost: cost, isHidden: isHidden)
    }

    /// Any number could be there.
    private static let anything = -CellSystem.impossible...CellSystem.impossible

    func unknown(_ value: Int) -> CellSystem.Cell {
        CellSystem.Cell(value: value, shown: value...value, hidden: Self.anything, cost: nil, isHidden: true)
    }

    func difference(_ value: Int, isRest: Bool, isHiddenWhole: Bool) -> CellSystem.Cell {
        let most = protection.small.upperBound
        let known =
            switch value {
            case 0... where isRest && isHiddenWhole: 0...CellSystem.impossible
            case _ where isHiddenWhole: Self.anything
            // So few that it has to be in doubt which number it is; that it is so few is taken to be known.
            case protection.small where isRest: protection.small
            case -most...most where !isRest && value != 0: -most...most
            case 0... where isRest: (value == 0 ? 0 : most + 1)...CellSystem.impossible
            default: Self.anything
            }
        return CellSystem.Cell(value: value, shown: value...value, hidden: known, cost: nil, isHidden: true)
    }

    /// Whether a cell has to be in doubt as soon as it is hidden.
    func hasToBeInDoubt(_ cell: Int) -> Bool {
        let (line, column) = cell.quotientAndRemainder(dividingBy: width)
        let (place, value) = (places[line], system.cells[cell].value)
        if system.cells[cell].cost != nil { return true }
        if place.isUndecided { return protection.small.contains(value) || protection.small.contains(lines[line].total) }
        guard place.hasToStayInDoubt, !place.unknown.contains(column) else { return false }
        switch place.standing {
        case .decided(let isHidden): return isHidden[column]
        case .difference(true): return protection.small.contains(value)
        case .difference(false): return value != 0 && protection.small.contains(abs(value))
        case .open, .crossed: return false
        }
    }
}
