import People
import Values

extension PersonFields {
    /// What was typed into the form.
    init(form: Fields) {
        self.init()
        given = form["given"]
        family = form["family"]
        preferred = form["preferred"]
        let birth = TypedDate(form, "birth-date")
        (birthDay, birthMonth, birthYear) = (birth.day, birth.month, birth.year)
        sex = form["sex"]
        chi = form["chi"]
        phone = form["phone"]
        language = form["language"]
        needsInterpreter = form.isTicked("interpreter")
        communicationNeeds = form["communication-needs"]
        formerGiven = form["former-given"]
        formerFamily = form["former-family"]
        line1 = form["line1"]
        line2 = form["line2"]
        town = form["town"]
        postcode = form["postcode"]
    }
}

/// The questions about a person: the same when a record is made and when it is changed.
struct PersonForm: Component {
    let fields: PersonFields
    let errors: [FieldError]

    var html: HTML {
        """
        \(FieldGroup(legend: "Name", content: name))
        \(FieldGroup(legend: "Identity", content: identity))
        \(FieldGroup(legend: "Talking together", hint: "What helps us understand each other.", content: communication))
        \(FieldGroup(legend: "Where they live", content: address))
        """
    }

    private var name: HTML {
        """
        \(TextField(name: "given", label: "Given name", value: fields.given, error: errors["given"], autocomplete: "off", width: .half))
        \(TextField(name: "family", label: "Family name", value: fields.family, error: errors["family"], autocomplete: "off", width: .half))
        \(TextField(
            name: "preferred", label: "Likes to be called", value: fields.preferred, error: errors["preferred"],
            isOptional: true, autocomplete: "off", width: .half))
        \(TextField(
            name: "former-given", label: "Former given name", hint: "A name they had before, so that they are found by it.",
            value: fields.formerGiven, error: errors["former"], isOptional: true, autocomplete: "off", width: .half))
        \(TextField(
            name: "former-family", label: "Former family name", value: fields.formerFamily, isOptional: true,
            autocomplete: "off", width: .half))
        """
    }

    private var identity: HTML {
        """
        \(DateField(
            name: "birth-date", label: "Date of birth",
            value: DateField.Typed(day: fields.birthDay, month: fields.birthMonth, year: fields.birthYear),
            error: errors["birth-date"], isOptional: true))
        \(TextField(
            name: "chi", label: "CHI number", hint: "Ten digits, as on a letter from the health service.", value: fields.chi,
            error: errors["chi"], isOptional: true, kind: .number, autocomplete: "off", width: .short))
        \(RadioGroup(
            name: "sex", label: "Sex", hint: "As they answer it. They may leave it unanswered.",
            choices: Sex.allCases.map { Choice($0.words, value: $0.rawValue) } + [Choice("Not answered", value: "")],
            chosen: fields.sex, error: errors["sex"], isOptional: true))
        """
    }

    private var communication: HTML {
        """
        \(TextField(
            name: "language", label: "Language they would choose, if not English", value: fields.language,
            error: errors["language"], isOptional: true, autocomplete: "off", width: .half))
        \(Checkbox(name: "interpreter", label: "Needs an interpreter", isChosen: fields.needsInterpreter))
        \(TextArea(
            name: "communication-needs", label: "Anything that helps",
            hint: "For example: large print, easy read, lip-reading, a quiet room, somebody with them.",
            value: fields.communicationNeeds, error: errors["communication-needs"], isOptional: true, rows: 2, limit: 500))
        \(TextField(
            name: "phone", label: "Phone", value: fields.phone, error: errors["phone"], isOptional: true, kind: .tel,
            autocomplete: "off", width: .short))
        """
    }

    private var address: HTML {
        """
        \(TextField(
            name: "line1", label: "First line of the address", hint: "Or “No fixed address”.", value: fields.line1,
            error: errors["line1"], isOptional: true, autocomplete: "off"))
        \(TextField(name: "line2", label: "Second line", value: fields.line2, error: errors["line2"], isOptional: true, autocomplete: "off"))
        \(TextField(
            name: "town", label: "Town", value: fields.town, error: errors["town"], isOptional: true, autocomplete: "off",
            width: .half))
        \(TextField(
            name: "postcode", label: "Postcode", value: fields.postcode, error: errors["postcode"], isOptional: true,
            autocomplete: "off", width: .short))
        """
    }

    /// What each field says, for setting two versions side by side.
    static func comparison(theirs: PersonFields, yours: PersonFields) -> [VersionComparison.Field] {
        let rows: [(String, KeyPath<PersonFields, String>)] = [
            ("Given name", \.given), ("Family name", \.family), ("Likes to be called", \.preferred),
            ("Day of birth", \.birthDay), ("Month of birth", \.birthMonth), ("Year of birth", \.birthYear),
            ("CHI number", \.chi), ("Sex", \.sex), ("Language", \.language),
            ("Anything that helps", \.communicationNeeds), ("Phone", \.phone), ("First line of the address", \.line1),
            ("Second line", \.line2), ("Town", \.town), ("Postcode", \.postcode),
        ]
        return rows.map { label, path in
            VersionComparison.Field(
                label: label, theirs: theirs[keyPath: path].trimmed, yours: yours[keyPath: path].trimmed)
        } + [
            VersionComparison.Field(
                label: "Needs an interpreter", theirs: theirs.needsInterpreter ? "Yes" : "No",
                yours: yours.needsInterpreter ? "Yes" : "No")
        ]
    }
}
