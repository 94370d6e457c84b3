/// What every field has around its control: label, hint, error, and the ids that tie them together.
struct FieldFrame: Sendable {
    var name: String
    var label: String
    var hint: String?
    var error: String?
    var isOptional = false

    /// The id of the field's first control.
    var id: String { name.asElementID }
    private var hintID: String? { hint == nil ? nil : id + "-hint" }
    private var errorID: String? { error == nil ? nil : id + "-error" }

    /// The ids of what describes the control, in reading order.
    /// - Parameter extra: one more id, for example of a count.
    func describedBy(_ extra: String? = nil) -> String? {
        [hintID, errorID, extra].compactMap { $0 }.joined(separator: " ").ifNotBlank
    }

    /// `true` in words for `aria-invalid`, or `nil`.
    var invalid: String? { error == nil ? nil : "true" }

    /// A field with one control.
    func single(_ control: HTML) -> HTML {
        """
        <div class="field\(error == nil ? "" : " faulty")">
        <label for="\(id)">\(labelWords)</label>
        \(hintAndError)
        \(control)
        </div>
        """
    }

    /// A field with several controls under one legend.
    func group(_ controls: HTML, class name: String? = nil) -> HTML {
        """
        <fieldset class="field\(error == nil ? "" : " faulty")\(name.map { " " + $0 } ?? "")"\
        \(attribute: "aria-describedby", describedBy())>
        <legend>\(labelWords)</legend>
        \(hintAndError)
        \(controls)
        </fieldset>
        """
    }

    private var labelWords: HTML {
        #"\#(label)\#(when: isOptional, #" <span class="optional">(optional)</span>"#)"#
    }

    private var hintAndError: HTML {
        let hint: HTML = hint.map { #"<p class="hint"\#(attribute: "id", hintID)>\#($0)</p>"# } ?? .empty
        let error: HTML =
            error.map {
                #"<p class="error"\#(attribute: "id", errorID)><span class="unseen">Error:</span> \#($0)</p>"#
            } ?? .empty
        return hint + error
    }
}
