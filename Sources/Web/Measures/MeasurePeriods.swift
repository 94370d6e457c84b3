import Values

/// The periods that a measure's form offers: those that people ask for, and whichever the address asks for besides.
enum MeasurePeriods {
    /// How many quarters are offered, the newest first.
    static let quarters = 5
    /// How many financial years are offered, the newest first.
    static let years = 3

    static func choices(usual: String, asked: String, today: LocalDate) -> [Choice] {
        var choices = [
            Choice("Last 12 months", value: "last-12-months"), Choice("Last 24 months", value: "last-24-months"),
        ]
        var year = Period.financialYear(containing: today)
        for _ in 0..<years {
            let isRunning = year.contains(today)
            choices.append(Choice("Year \(year.label)\(isRunning ? ", so far" : "")", value: year.label))
            year = .financialYear(containing: year.start.adding(days: -1))
        }
        var quarter = Period.financialQuarter(containing: today)
        for _ in 0..<quarters {
            let isRunning = quarter.contains(today)
            let months = "\(quarter.start.monthAndYear) to \(quarter.end.monthAndYear)"
            choices.append(Choice("\(months)\(isRunning ? ", so far" : "")", value: quarter.label))
            quarter = .financialQuarter(containing: quarter.start.adding(days: -1))
        }
        let asked = asked.isEmpty ? usual : asked
        if !choices.contains(where: { $0.value == asked }) {
            let words = (try? Period.parse(asked, today: today))?.words
            choices.append(Choice(words ?? "“\(asked)”", value: asked))
        }
        return choices
    }
}

extension LocalDate {
    /// "March 2026".
    fileprivate var monthAndYear: String { words.split(separator: " ").dropFirst().joined(separator: " ") }
}
