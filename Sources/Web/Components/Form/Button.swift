/// Does something. One primary button on a page; a warning button where something cannot be undone.
struct Button: Component, Hashable {
    var label: String
    var kind: ButtonKind
    /// What the form sends when this button is the one pressed.
    var name: String?
    var value: String?

    init(_ label: String, kind: ButtonKind = .primary, name: String? = nil, value: String? = nil) {
        self.label = label
        self.kind = kind
        self.name = name
        self.value = value
    }

    var html: HTML {
        """
        <button class="button\(kind.className)" type="submit"\(attribute: "name", name)\
        \(attribute: "value", value)>\(label)</button>
        """
    }
}

/// Goes somewhere, with the weight of a button.
struct ButtonLink: Component, Hashable {
    var label: String
    var href: String
    var kind: ButtonKind

    init(_ label: String, href: String, kind: ButtonKind = .primary) {
        self.label = label
        self.href = href
        self.kind = kind
    }

    var html: HTML { #"<a class="button\#(kind.className)" href="\#(href)">\#(label)</a>"# }
}

enum ButtonKind: String, Sendable {
    case primary, secondary, warning

    var className: String { self == .primary ? "" : " " + rawValue }
}

/// The end of a form: what it does, and how to leave it.
struct ButtonRow: Component {
    var buttons: [Button]
    var cancel: PageLink?

    var html: HTML { #"<div class="buttons">\#(buttons)\#(cancel)</div>"# }
}
