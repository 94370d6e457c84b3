import Values

/// A date as it was typed into three boxes.
struct TypedDate: Sendable, Hashable {
    let day: String
    let month: String
    let year: String

    init(_ fields: Fields, _ name: String) {
        day = fields["\(name)-day"].trimmed
        month = fields["\(name)-month"].trimmed
        year = fields["\(name)-year"].trimmed
    }

    init(_ date: LocalDate?) {
        day = date.map { String($0.day) } ?? ""
        month = date.map { String($0.month) } ?? ""
        year = date.map { String($0.year) } ?? ""
    }

    var isEmpty: Bool { day.isEmpty && month.isEmpty && year.isEmpty }

    var typed: DateField.Typed { DateField.Typed(day: day, month: month, year: year) }

    /// As a person would read it back: "31 2 2026".
    var words: String { [day, month, year].filter { !$0.isEmpty }.joined(separator: " ") }

    /// The date; nil if nothing was typed, and also, with a fault, if what was typed is no date.
    func date(_ field: String, _ faults: inout Faults) -> LocalDate? {
        if isEmpty { return nil }
        guard let day = Int(day), let month = Int(month), let year = Int(year), year > 999 else {
            faults.add(field, "Enter day, month and year as numbers, as in 27 3 2026")
            return nil
        }
        do { return try LocalDate(year: year, month: month, day: day) } catch {
            faults.add(field, error.message)
            return nil
        }
    }
}

extension Faults {
    /// Carries out `make`, and gathers what it refuses: a field that already has a fault keeps that one alone.
    mutating func gather<Value>(_ make: () throws(Faults) -> Value) -> Value? {
        do { return try make() } catch {
            let known = Set(list.map(\.field))
            list += error.list.filter { !known.contains($0.field) }
            return nil
        }
    }
}
