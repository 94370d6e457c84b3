import Access
import Values

/// The periods that a measure's form offers: those that people ask for, and whichever the address asks for besides.
enum MeasurePeriods {
    /// How many quarters are offered, the newest first.
    static let quarters = 5
    /// How many financial years are offered, the newest first.
    static let years = 3

    static func choices(usual: String, asked: String, _ visit: Visit) -> [Choice] {
        var choices = offered(on: visit.today, mayChooseDays: visit.may(.chooseDays))
        let asked = asked.isEmpty ? usual : asked
        if !choices.contains(where: { $0.value == asked }) {
            let words = (try? Period.parse(asked, today: visit.today))?.words
            choices.append(Choice(words ?? "“\(asked)”", value: asked))
        }
        return choices
    }

    /// The period that an address asks for; nil for the usual one.
    ///
    /// - Parameter today: the day on which the last months end.
    /// - Throws: `Faults` about the field `period`.
    static func period(_ asked: String, _ visit: Visit, today: LocalDate) throws(Faults) -> Period? {
        guard !asked.isEmpty else { return nil }
        let mayChoose = visit.may(.chooseDays)
        guard
            mayChoose || offered(on: visit.today, mayChooseDays: false).contains(where: { $0.value == asked })
        else {
            throw Faults([
                FieldFault(
                    field: "period",
                    message:
                        "“\(asked)” is not a period that is open to everybody: a part beside its whole could tell of "
                        + "somebody. Choose one of the list, or sign in")
            ])
        }
        do { return try Period.parse(asked, today: today) } catch {
            throw Faults([FieldFault(field: "period", message: error.message)])
        }
    }

    /// The periods of the list for whoever may choose any days, and for everybody else.
    static func offered(on today: LocalDate, mayChooseDays mayChoose: Bool) -> [Choice] {
        var choices = [Choice("Last 12 months", value: "last-12-months")]
        if mayChoose { choices.append(Choice("Last 24 months", value: "last-24-months")) }
        var year = Period.financialYear(containing: today)
        for _ in 0..<years {
            let isRunning = year.contains(today)
            // For everybody no period is part of another, so that what lies between two cannot be worked out.
            if mayChoose || !isRunning {
                choices.append(Choice("Year \(year.label)\(isRunning ? ", so far" : "")", value: year.label))
            }
            year = .financialYear(containing: year.start.adding(days: -1))
        }
        guard mayChoose else { return choices }
        var quarter = Period.financialQuarter(containing: today)
        for _ in 0..<quarters {
            let isRunning = quarter.contains(today)
            let months = "\(quarter.start.monthAndYear) to \(quarter.end.monthAndYear)"
            choices.append(Choice("\(months)\(isRunning ? ", so far" : "")", value: quarter.label))
            quarter = .financialQuarter(containing: quarter.start.adding(days: -1))
        }
        return choices
    }
}

extension LocalDate {
    /// "March 2026".
    fileprivate var monthAndYear: String { words.split(separator: " ").dropFirst().joined(separator: " ") }
}
