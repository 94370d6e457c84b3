import Practice
import Values

/// The questions about a contact: whom it is about, who got in touch and how, and what is asked.
struct ContactQuestions: Component {
    let form: ContactForm
    let organisations: [Choice]
    let errors: [FieldError]

    var html: HTML {
        """
        \(FieldGroup(
            legend: "Who is it about?", hint: "Leave empty what they would rather not say.", content: about))
        \(FieldGroup(legend: "Who got in touch?", content: caller))
        \(TextArea(
            name: "words", label: "What is being asked, in their words", value: form.words, error: errors["words"],
            rows: 4, limit: 2000))
        """
    }

    private var about: HTML {
        """
        \(TextField(
            name: "about-name", label: "Name", value: form.name, error: errors["about-name"], isOptional: true,
            autocomplete: "off", width: .half))
        \(DateField(
            name: "about-born", label: "Date of birth", value: form.born.typed, error: errors["about-born"],
            isOptional: true))
        \(TextField(
            name: "chi", label: "CHI number", value: form.chi, error: errors["chi"], isOptional: true, kind: .number,
            autocomplete: "off", width: .short))
        """
    }

    private var caller: HTML {
        """
        \(SelectField(
            name: "source", label: "Who", choices: Contact.Source.allCases.map { Choice($0.words, value: $0.rawValue) },
            chosen: form.source, prompt: nil, error: errors["source"]))
        \(Disclosure(
            summary: "Their name, number and organisation, if it is somebody else", isOpen: isCallerOpen,
            content: whoever))
        \(RadioGroup(
            name: "channel", label: "How",
            choices: Contact.Channel.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: form.channel,
            error: errors["channel"]))
        \(Disclosure(summary: "It was earlier than now", isOpen: isReceivedOpen, content: received))
        """
    }

    private var isCallerOpen: Bool {
        !(form.callerName + form.callerPhone + form.organisation).isEmpty
            || ["caller-name", "caller-phone", "organisation"].contains { errors[$0] != nil }
    }

    private var isReceivedOpen: Bool {
        !form.receivedOn.isEmpty || !form.receivedTime.isEmpty || errors["received"] != nil
    }

    private var whoever: HTML {
        """
        \(TextField(
            name: "caller-name", label: "Their name", value: form.callerName, error: errors["caller-name"],
            isOptional: true, autocomplete: "off", width: .half))
        \(TextField(
            name: "caller-phone", label: "Their number", value: form.callerPhone, error: errors["caller-phone"],
            isOptional: true, kind: .tel, autocomplete: "off", width: .short))
        \(SelectField(
            name: "organisation", label: "Their organisation", choices: organisations, chosen: form.organisation,
            prompt: "None, or not in the list", error: errors["organisation"], isOptional: true))
        """
    }

    private var received: HTML {
        """
        \(DateField(
            name: "received", label: "The day they got in touch", value: form.receivedOn.typed, error: errors["received"],
            isOptional: true))
        \(TextField(
            name: "received-time", label: "The time", hint: "For example, 21:40", value: form.receivedTime,
            isOptional: true, autocomplete: "off", width: .tiny))
        """
    }
}

/// The questions about what is done. Those that belong to one answer stand in sight once it is chosen; where a browser
/// cannot tell, always.
struct TriageQuestions: Component {
    let form: TriageForm
    let declared: DeclaredFrontDoor
    let errors: [FieldError]
    /// Whether it can be left to be decided.
    var mayBeLeft = false

    var html: HTML { FieldGroup(legend: "What happens now?", content: questions).html }

    /// The questions alone, for a page that has asked already what happens.
    var questions: HTML {
        let choices = Contact.Outcome.allCases.map { Choice($0.words, value: $0.rawValue) }
        let left = mayBeLeft ? [Choice("Not decided yet", value: TriageForm.undecided)] : []
        return """
            \(RadioGroup(
                name: "outcome", label: "What is done", choices: choices + left, chosen: form.outcome,
                error: errors["outcome"]))
            <div class="then advice direct-access">\(service)</div>
            <div class="then direct-access">\(DateField(
                name: "booked-on", label: "The day of the booking", hint: "Leave empty if they only have to come along.",
                value: form.bookedOn.typed, error: errors["booked-on"], isOptional: true))</div>
            <div class="then referral">\(referral)</div>
            <div class="then advice direct-access referral emergency no-further-help">\(TextArea(
                name: "reason", label: "Why", value: form.reason, error: errors["reason"], rows: 2, limit: 500))</div>
            """
    }

    private var service: HTML {
        SelectField(
            name: "service", label: "Service", choices: declared.services, chosen: form.service,
            error: errors["service"]
        ).html
    }

    private var referral: HTML {
        """
        \(SelectField(name: "team", label: "Team", choices: declared.teams, chosen: form.team, error: errors["team"]))
        \(RadioGroup(
            name: "urgency", label: "How soon somebody has to be seen",
            choices: Referral.Urgency.allCases.map { Choice($0.words, value: String($0.rawValue)) },
            chosen: form.urgency, error: errors["urgency"]))
        \(Disclosure(
            summary: "It is for a service that asks for eligibility",
            isOpen: !(form.eligibility + form.eligibilityFor).isEmpty || errors["eligibility"] != nil,
            content: eligibility))
        """
    }

    private var eligibility: HTML {
        """
        <p class="quiet">Only an assessed or charged service asks how great the need is. Advice and direct access never
        do.</p>
        \(SelectField(
            name: "eligibility-for", label: "The service", choices: declared.assessed, chosen: form.eligibilityFor,
            isOptional: true))
        \(RadioGroup(
            name: "eligibility", label: "Eligibility",
            choices: Eligibility.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: form.eligibility,
            error: errors["eligibility"], isOptional: true))
        """
    }
}
