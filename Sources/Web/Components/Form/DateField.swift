/// A date in three boxes, typed as people write it. Sends `NAME-day`, `NAME-month` and `NAME-year`.
struct DateField: Component {
    var name: String
    var label: String
    /// What to know about the date; an example of how to write one stands here while the boxes are empty.
    var hint: String?
    var value = Typed()
    var error: String?
    /// The boxes the error is about; all three unless told.
    var faulty: Set<Part> = Set(Part.allCases)
    var isOptional = false
    /// Lets the browser offer the reader's own birthday: only on pages where people write about themselves.
    var isOwnBirthday = false

    /// What was typed, kept as it was typed.
    struct Typed: Sendable, Hashable {
        var day = ""
        var month = ""
        var year = ""
    }

    enum Part: String, Sendable, CaseIterable {
        case day, month, year
    }

    var html: HTML {
        let frame = FieldFrame(
            name: name, label: label, hint: hint ?? example, error: error, isOptional: isOptional)
        let boxes = Part.allCases.map { part -> HTML in
            let id = part == .day ? frame.id : "\(frame.id)-\(part.rawValue)"
            let isFaulty = error != nil && faulty.contains(part)
            return """
                <div class="date-part">
                <label for="\(id)">\(part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst())</label>
                <input class="input \(part == .year ? "year" : "two")" id="\(id)" name="\(name)-\(part.rawValue)" \
                type="text" inputmode="numeric" value="\(typed(part))"\
                \(attribute: "autocomplete", isOwnBirthday ? "bday-\(part.rawValue)" : nil)\
                \(attribute: "aria-invalid", isFaulty ? "true" : nil)>
                </div>

                """
        }
        return frame.group(#"<div class="date-parts">\#(boxes)</div>"#)
    }

    /// Nobody needs to be told how a date is written beside one that is there already.
    private var example: String? { value == Typed() || error != nil ? "For example, 27 3 1984" : nil }

    private func typed(_ part: Part) -> String {
        switch part {
        case .day: value.day
        case .month: value.month
        case .year: value.year
        }
    }
}
