import Content
import Insight
import Values

/// Turns rows into figures, and collects what is wrong with them.
struct FigureRowReader {
    private let catalogue: Catalogue
    private let places: FigurePlaces
    private var indicators: [String: Indicator] = [:]
    private var seen: [PublishedFigure.Key: Int] = [:]
    private(set) var faults: [FigureFileFault] = []

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        places = FigurePlaces(catalogue)
    }

    /// The longest source that is taken.
    private static let sourceLimit = 300

    /// The figure that a row gives; nil, with its faults noted, if it gives none.
    mutating func figure(_ row: FigureTable.Row) -> PublishedFigure? {
        let before = faults.count
        let indicator = self.indicator(row)
        let place = self.place(row)
        let period = indicator.flatMap { self.period(row, of: $0) }
        let numerator = whole(row, .numerator)
        let denominator = whole(row, .denominator)
        let value = number(row, .value)
        let source = self.source(row)
        // What was not a number is told already, so the numbers are held against each other only where all can be read.
        if let indicator, !faults[before...].contains(where: { Self.numbers.contains($0.column) }) {
            for fault in indicator.faults(numerator: numerator, denominator: denominator, value: value) {
                faults.append(FigureFileFault(line: row.line, column: fault.field, message: fault.message))
            }
        }
        guard faults.count == before, let indicator, let place, let period else { return nil }
        let figure = PublishedFigure(
            indicator: indicator.ref, place: place.ref, period: period, numerator: numerator, denominator: denominator,
            value: value, source: source)
        if let line = seen[figure.key] {
            note(
                row, nil,
                "\(indicator.name) for \(place.title) and \(period.label) is on line \(line) already. Take one out.")
            return nil
        }
        seen[figure.key] = row.line
        return figure
    }

    private static let numbers: Set<String?> = ["numerator", "denominator", "value"]

    private mutating func note(_ row: FigureTable.Row, _ column: FigureFile.Column?, _ message: String) {
        faults.append(FigureFileFault(line: row.line, column: column?.rawValue, message: message))
    }

    private func cell(_ row: FigureTable.Row, _ column: FigureFile.Column) -> String { row.cells[column] ?? "" }

    private mutating func indicator(_ row: FigureTable.Row) -> Indicator? {
        let text = cell(row, .indicator)
        if let known = indicators[text] { return known }
        guard !text.isEmpty else {
            note(row, .indicator, "It is blank. Name the indicator, as in ni-8.")
            return nil
        }
        do {
            let found = try Indicator.named(text, in: catalogue)
            indicators[text] = found
            return found
        } catch {
            note(row, .indicator, error.message + ".")
            return nil
        }
    }

    private mutating func place(_ row: FigureTable.Row) -> FigurePlaces.Place? {
        let text = cell(row, .area)
        if let place = places.find(text) { return place }
        note(
            row, .area,
            text.isEmpty
                ? "It is blank. Name the place." : "No place is called “\(text)”. Known are \(places.known).")
        return nil
    }

    private mutating func period(_ row: FigureTable.Row, of indicator: Indicator) -> PublishedPeriod? {
        do {
            return try PublishedPeriod(
                cell(row, .period), of: [indicator.period] + (indicator.proxy.map { [$0] } ?? []))
        } catch {
            note(row, .period, error.message)
            return nil
        }
    }

    private mutating func number(_ row: FigureTable.Row, _ column: FigureFile.Column) -> PublishedNumber? {
        let text = cell(row, column)
        guard !text.isEmpty else { return nil }
        if let number = PublishedNumber(text) { return number }
        note(
            row, column,
            "“\(text)” is not a number of at most 12 digits, 4 of them decimals. Write digits and a point, without a "
                + "sign or unit; leave the cell blank where there is no figure.")
        return nil
    }

    private mutating func whole(_ row: FigureTable.Row, _ column: FigureFile.Column) -> Int? {
        guard let number = number(row, column) else { return nil }
        guard number.decimals == 0 else {
            note(row, column, "“\(number.text)” is not a whole number. Give how many were counted.")
            return nil
        }
        return number.digits
    }

    private mutating func source(_ row: FigureTable.Row) -> String {
        let text = cell(row, .source)
        if text.isEmpty {
            note(row, .source, "It is blank. Say where the figure was read, as in “paper/ID, section 2”.")
        } else if text.count > Self.sourceLimit {
            note(row, .source, "It has \(text.count) characters. Shorten it to at most \(Self.sourceLimit).")
        } else if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            note(row, .source, "It holds a control character that cannot be seen. Take it out.")
        } else if let paper = PublishedFigure.paper(of: text) {
            if catalogue[paper.ref] == nil {
                note(row, .source, "No paper is called \(paper.ref). Declare it in the content, or name it in words.")
            } else if paper.place.isEmpty {
                note(row, .source, "It names a paper and no place in it. Add it after a comma.")
            }
        }
        return text
    }
}
