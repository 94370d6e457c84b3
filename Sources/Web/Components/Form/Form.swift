/// A form. One that changes anything cannot be written without its token.
struct Form: Component {
    var action: String
    var method: Method
    /// Asks before the reader leaves the page with something typed and not saved.
    var warnsBeforeLeaving = false
    /// Fields side by side, for filters; one under another unless told.
    var isRow = false
    /// What the form is called, when a page has several.
    var label: String?
    var content: HTML

    enum Method: Sendable, Hashable {
        /// Only looks; everything typed stands in the address, so never for personal data.
        case get
        /// Changes something, or looks with personal data.
        ///
        /// - Parameter sending: what makes a form that is sent twice count once, for one that makes something new.
        case post(csrf: String, sending: String? = nil)
    }

    var html: HTML {
        let token: HTML
        let verb: String
        switch method {
        case .get: (verb, token) = ("get", .empty)
        case .post(let csrf, let sending):
            (verb, token) = ("post", "\(CSRFField(token: csrf))\(some: sending, { SendingField(token: $0).html })")
        }
        return """
            <form class="form\(isRow ? " form-row" : "")" method="\(verb)" action="\(action)" novalidate\
            \(attribute: "aria-label", label)\(attribute: "data-warn", when: warnsBeforeLeaving)>
            \(token)
            \(content)
            </form>
            """
    }
}

/// A value that the form carries and the reader does not see. Never personal data.
struct HiddenField: Component {
    var name: String
    var value: String

    var html: HTML { #"<input type="hidden" name="\#(name)" value="\#(value)">"# }
}

/// The token that proves a form came from a page of ours.
struct CSRFField: Component {
    static let name = "csrf"
    var token: String

    var html: HTML { HiddenField(name: Self.name, value: token).html }
}

/// The token that makes a form which is sent twice count once.
struct SendingField: Component {
    static let name = "sending"
    var token: String

    var html: HTML { HiddenField(name: Self.name, value: token).html }
}

/// Several fields under one legend.
struct FieldGroup: Component {
    var legend: String
    var hint: String?
    var content: HTML

    var html: HTML {
        """
        <fieldset class="field-group">
        <legend>\(legend)</legend>
        \(some: hint, { #"<p class="hint">\#($0)</p>"# })
        \(content)
        </fieldset>
        """
    }
}
