/// One line of text.
struct TextField: Component {
    var name: String
    var label: String
    var hint: String?
    var value = ""
    var error: String?
    var isOptional = false
    var kind = Kind.text
    /// What the browser may fill in: "name", "username", "current-password", "off"…
    var autocomplete: String?
    var width = Width.full

    enum Kind: String, Sendable {
        case text, email, tel, password, search
        /// Whole numbers: a text box with a number pad, so that nothing is rounded or spun by accident.
        case number
    }

    /// How long an answer is expected, seen in the length of the box.
    enum Width: String, Sendable {
        case full, half, short, tiny
    }

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        let isNumber = kind == .number
        return frame.single(
            """
            <input class="input \(width.rawValue)" id="\(frame.id)" name="\(name)" \
            type="\(isNumber ? "text" : kind.rawValue)"\(attribute: "value", kind == .password ? nil : value)\
            \(attribute: "inputmode", isNumber ? "numeric" : nil)\(attribute: "autocomplete", autocomplete)\
            \(attribute: "aria-describedby", frame.describedBy())\(attribute: "aria-invalid", frame.invalid)>
            """)
    }
}

/// Several lines of text, with a count of what is left if there is a limit.
struct TextArea: Component {
    var name: String
    var label: String
    var hint: String?
    var value = ""
    var error: String?
    var isOptional = false
    var rows = 4
    /// In characters. Typing beyond it is allowed, and said; the server decides.
    var limit: Int?

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        let countID = limit.map { _ in frame.id + "-count" }
        let count: HTML =
            limit.map { #"<p class="count"\#(attribute: "id", countID)>You can write up to \#($0) characters.</p>"# }
            ?? .empty
        // A line break straight after <textarea> is dropped by browsers, so one is always given to drop.
        return frame.single(
            """
            <textarea class="input full" id="\(frame.id)" name="\(name)" rows="\(rows)"\
            \(attribute: "data-limit", limit.map { String($0) })\
            \(attribute: "aria-describedby", frame.describedBy(countID))\(attribute: "aria-invalid", frame.invalid)>
            \(value)</textarea>\(count)
            """)
    }
}
