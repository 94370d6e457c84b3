/// One fault in what was typed: which field, what was wrong and what to do.
struct FieldError: Sendable, Hashable {
    /// The `name` of the field. Every field's first control carries it as its id, so the summary can lead there.
    var field: String
    /// The fault and the remedy in whole sentences, the last one closed like the others: "Enter the family name."
    let message: String

    init(field: String, message: String) {
        self.field = field
        self.message = message.last.map { ".!?…".contains($0) } ?? true ? message : message + "."
    }
}

extension [FieldError] {
    /// The first fault of a field, if it has one.
    subscript(field: String) -> String? { first { $0.field == field }?.message }
}

/// Every fault at the top of the page, each leading to its field. The script moves focus here.
struct ErrorSummary: Component {
    var errors: [FieldError]
    var heading = "There is a problem"

    var html: HTML {
        let items = errors.map { error -> HTML in
            """
            <li><a href="#\(error.field.asElementID)">\(error.message)</a></li>

            """
        }
        return """
            <div class="error-summary" role="alert" aria-labelledby="error-summary-heading" tabindex="-1">
            <h2 id="error-summary-heading">\(heading)</h2>
            <p>Nothing you typed has been lost.</p>
            <ul>
            \(items)</ul>
            </div>
            """
    }
}
