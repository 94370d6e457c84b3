import Content
import Practice
import Values

/// Where anybody asks for help.
struct AskPage {
    let visit: Visit
    var form = AskForm()
    var errors: [FieldError] = []

    /// The services that people can ask for themselves.
    static func services(_ catalogue: Catalogue) -> [Item] {
        catalogue.items(ofKind: "service").filter { $0.text("self-referral") != nil }.sorted { $0.title < $1.title }
    }

    var page: Page {
        Page(
            frame: visit.frame, title: "Ask for help",
            lead: "Tell us what would help, in your own words. Somebody will get in touch with you.", errors: errors,
            main: """
                \(Notice(
                    kind: .warning, heading: "If somebody’s life is in danger, call 999.",
                    content: "<p>If you need help with your health today, call NHS 24 on 111, at any time.</p>"))
                \(Form(
                    action: Path.ask, method: .post(csrf: visit.formCode, sending: visit.sending),
                    warnsBeforeLeaving: true, content: questions))
                """, side: straight)
    }

    private var questions: HTML {
        """
        \(TextArea(
            name: "words", label: "What would help?", hint: "You do not have to explain everything.", value: form.words,
            error: errors["words"], rows: 5, limit: 2000))
        \(TextField(
            name: "reach", label: "How can we reach you?", hint: "A phone number or an email address.",
            value: form.reach, error: errors["reach"], width: .half))
        \(TextField(
            name: "name", label: "Your name", value: form.name, error: errors["name"], isOptional: true,
            autocomplete: "name", width: .half))
        \(DateField(
            name: "born", label: "When were you born?", hint: "It helps us to find your record, if you have one.",
            value: form.born.typed, error: errors["born"], isOptional: true, isOwnBirthday: true))
        \(SelectField(
            name: "service", label: "Is there a service that you would like?",
            choices: Self.services(visit.catalogue).map { Choice($0.title, value: $0.ref.text) }, chosen: form.service,
            prompt: "I am not sure", error: errors["service"], isOptional: true))
        <div class="trap" aria-hidden="true"><label for="website">Leave this empty</label>
        <input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
        <p class="quiet">What you write is read by the team that answers, and kept with your name for as long as it is
        needed to help you.</p>
        \(ButtonRow(buttons: [Button("Send")], cancel: PageLink("Find support yourself", href: Path.services)))
        """
    }

    /// Where people can go without asking anybody first.
    private var straight: HTML {
        let open = visit.catalogue.items(ofKind: "service").filter {
            $0.text("direct-access") != nil && $0.text("open") != nil
        }
        guard !open.isEmpty else { return .empty }
        let items = open.map { service -> HTML in
            """
            <li>\(service.pageLink)<br><span class="quiet">\(service.text("access") ?? "") \
            \(service.text("open") ?? "")</span></li>

            """
        }
        return "<h2>You can go straight to</h2><ul class=\"links\">\(items)</ul>"
    }
}

/// What comes next, once somebody has asked for help.
struct AskThanksPage {
    let visit: Visit
    let team: Ref
    /// Eight capitals and digits.
    let reference: String

    var page: Page {
        Page(
            frame: visit.frame, title: "We have it",
            lead: "Your reference is \(reference.prefix(4))-\(reference.suffix(4)).",
            main: """
                <p>\(next)</p>
                <p>Keep the reference: whoever answers finds by it what you wrote. If things get worse before you hear
                from us, do not wait: call NHS 24 on 111, or 999 if somebody’s life is in danger.</p>
                <p>\(PageLink("Find support", href: Path.services))</p>
                """)
    }

    /// "Somebody from the first contact team will get in touch by the end of Wednesday 11 March 2026."
    private var next: String {
        let who = "Somebody from \(visit.catalogue.title(of: team)) will get in touch"
        guard let limit = visit.catalogue.items(ofKind: "time-limit").first(where: { $0.ref.id == "answer-to-ask" }),
            let days = limit.integer("length")
        else { return "\(who)." }
        guard let calendar = try? visit.catalogue.items(ofKind: "calendar").first?.workingDayCalendar(),
            let day = try? calendar.deadline(of: .workingDays(days), from: visit.today, counting: .fromDayAfter)
        else { return "\(who) within \(days) working days." }
        return "\(who) within \(days) working days: if you asked today, by the end of \(day.weekday.name) \(day.words)."
    }
}
