/// One of several answers.
struct Choice: Sendable, Hashable {
    var value: String
    var label: String
    var hint: String?

    init(_ label: String, value: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// One answer out of a few, all in sight.
struct RadioGroup: Component {
    var name: String
    var label: String
    var hint: String?
    var choices: [Choice]
    /// The value that is chosen, if any.
    var chosen: String?
    var error: String?
    var isOptional = false

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        let options = choices.enumerated().map { index, choice in
            ChoiceControl(
                type: "radio", name: name, id: frame.id(ofControl: index), choice: choice,
                isChosen: choice.value == chosen)
        }
        return frame.group(#"<div class="choices">\#(options)</div>"#)
    }
}

/// Any number of answers out of a few.
struct CheckboxGroup: Component {
    var name: String
    var label: String
    var hint: String?
    var choices: [Choice]
    var chosen: Set<String> = []
    var error: String?
    var isOptional = false

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        let options = choices.enumerated().map { index, choice in
            ChoiceControl(
                type: "checkbox", name: name, id: frame.id(ofControl: index), choice: choice,
                isChosen: chosen.contains(choice.value))
        }
        return frame.group(#"<div class="choices">\#(options)</div>"#)
    }
}

/// One thing to agree to, or to switch on.
struct Checkbox: Component {
    var name: String
    var label: String
    var hint: String?
    var value = "yes"
    var isChosen = false
    var error: String?

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, error: error)
        let control = ChoiceControl(
            type: "checkbox", name: name, id: frame.id, choice: Choice(label, value: value, hint: hint),
            isChosen: isChosen, errorID: error.map { _ in frame.id + "-error" })
        let fault: HTML =
            error.map {
                #"<p class="error" id="\#(frame.id)-error"><span class="unseen">Error:</span> \#($0)</p>"#
            } ?? .empty
        return #"<div class="field\#(error == nil ? "" : " faulty")">\#(fault)\#(control)</div>"#
    }
}

/// One answer out of many.
struct SelectField: Component {
    var name: String
    var label: String
    var hint: String?
    var choices: [Choice]
    var chosen: String?
    /// The words of the empty first answer; `nil` for none.
    var prompt: String? = "Choose one"
    var error: String?
    var isOptional = false

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        let first = prompt.map { [Choice($0, value: "")] } ?? []
        let options = (first + choices).map { choice -> HTML in
            let isChosen = choice.value == (chosen ?? "")
            return """
                <option value="\(choice.value)"\(attribute: "selected", when: isChosen)>\(choice.label)</option>

                """
        }
        return frame.single(
            """
            <select class="input select" id="\(frame.id)" name="\(name)"\
            \(attribute: "aria-describedby", frame.describedBy())\(attribute: "aria-invalid", frame.invalid)>
            \(options)</select>
            """)
    }
}

/// A radio button or a checkbox with its label.
struct ChoiceControl: Component {
    var type: String
    var name: String
    var id: String
    var choice: Choice
    var isChosen: Bool
    var errorID: String?

    var html: HTML {
        let hintID = choice.hint.map { _ in id + "-hint" }
        let describedBy = [hintID, errorID].compactMap { $0 }.joined(separator: " ").ifNotBlank
        return """
            <div class="choice">
            <input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
            \(attribute: "checked", when: isChosen)\(attribute: "aria-describedby", describedBy)\
            \(attribute: "aria-invalid", errorID.map { _ in "true" })>
            <label for="\(id)">\(choice.label)</label>
            \(some: choice.hint, { #"<p class="hint"\#(attribute: "id", hintID)>\#($0)</p>"# })
            </div>

            """
    }
}

extension FieldFrame {
    /// The id of one control of a group: the first carries the field's own, so that an error can lead to it.
    func id(ofControl index: Int) -> String { index == 0 ? id : "\(id)-\(index + 1)" }
}
