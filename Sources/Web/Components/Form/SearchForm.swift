/// A search box. Suggestions come with the page, so they work without script.
struct SearchForm: Component {
    var action: String
    var name = "q"
    var label: String
    var hint: String?
    var value = ""
    /// What to offer while typing: words of the content, never people's names.
    var suggestions: [String] = []
    /// Given, what is typed travels in the request's body and not in its address: use it to search for people.
    var csrf: String?
    var button = "Search"
    var error: String?

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error)
        let listID = suggestions.isEmpty ? nil : frame.id + "-suggestions"
        let list: HTML = """
            <datalist\(attribute: "id", listID)>\
            \(each: suggestions, { #"<option value="\#($0)"></option>"# })</datalist>
            """
        let field = frame.single(
            """
            <div class="search-box">
            <input class="input" id="\(frame.id)" name="\(name)" type="search" value="\(value)" autocomplete="off" \
            spellcheck="false"\(attribute: "list", listID)\(attribute: "aria-describedby", frame.describedBy())\
            \(attribute: "aria-invalid", frame.invalid)>
            \(Button(button))
            </div>\(when: listID != nil, list)
            """)
        return """
            <form class="form search" role="search" method="\(csrf == nil ? "get" : "post")" action="\(action)" \
            aria-label="\(label)" novalidate>
            \(some: csrf, { CSRFField(token: $0).html })
            \(field)
            </form>
            """
    }
}
