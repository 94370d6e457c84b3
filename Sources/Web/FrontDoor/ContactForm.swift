import Content
import People
import Practice
import Values

/// What is typed when somebody gets in touch, as it was typed.
struct ContactForm: Sendable {
    var name = ""
    var born = TypedDate(nil)
    var chi = ""
    var callerName = ""
    var callerPhone = ""
    var organisation = ""
    var words = ""
    var source = Contact.Source.person.rawValue
    var channel = Contact.Channel.phone.rawValue
    var receivedOn = TypedDate(nil)
    var receivedTime = ""

    init() {}

    init(_ form: Fields) {
        name = form["about-name"]
        born = TypedDate(form, "about-born")
        chi = form["chi"]
        callerName = form["caller-name"]
        callerPhone = form["caller-phone"]
        organisation = form["organisation"]
        words = form["words"]
        source = form["source"]
        channel = form["channel"]
        receivedOn = TypedDate(form, "received")
        receivedTime = form["received-time"]
    }

    /// The contact, checked; whatever is wrong is added to `faults`.
    func details(_ visit: Visit, _ faults: inout Faults) -> ContactDetails? {
        var fields = ContactFields()
        (fields.aboutName, fields.words, fields.channel, fields.source) = (name, words, channel, source)
        (fields.callerName, fields.callerPhone, fields.organisation) = (callerName, callerPhone, organisation)
        fields.aboutBorn = born.date("about-born", &faults)?.iso ?? ""
        fields.receivedOn = receivedOn.date("received", &faults)?.iso ?? ""
        fields.receivedTime = receivedTime
        if let typed = chi.nonEmpty, let message = CHI.check(typed).message { faults.add("chi", message) }
        let (catalogue, now) = (visit.catalogue, visit.now)
        return faults.gather { () throws(Faults) in
            try ContactDetails(
                fields, isOrganisation: { $0.kind == "organisation" && catalogue[$0] != nil }, now: now)
        }
    }

    /// What is asked of the records: the number if there is one, or else the name and the date of birth.
    func query(_ details: ContactDetails) -> PersonQuery {
        if let chi = chi.nonEmpty, CHI.check(chi).chi != nil { return PersonQuery(chi) }
        return PersonQuery([details.aboutName, details.aboutBorn?.iso].compactMap { $0 }.joined(separator: " "))
    }

    /// What a new record of whoever it is about is made from: the last word of a name is the family name until somebody
    /// says otherwise.
    func person(_ details: ContactDetails) throws(Faults) -> PersonDetails {
        let parts = (details.aboutName ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count > 1, let family = parts.last else {
            throw Faults([
                FieldFault(
                    field: "about-name",
                    message: "Enter the given name and the family name: a referral is about somebody on record")
            ])
        }
        return PersonDetails(
            name: Name(given: parts.dropLast().joined(separator: " "), family: family), birthDate: details.aboutBorn,
            chi: chi.nonEmpty.flatMap { CHI.check($0).chi })
    }
}

/// What is done about a contact, as it was typed.
struct TriageForm: Sendable {
    /// What stands for a contact that nobody has decided about.
    static let undecided = "undecided"

    var outcome = ""
    var service = ""
    var bookedOn = TypedDate(nil)
    var team = ""
    var urgency = String(Referral.Urgency.routine.rawValue)
    var eligibility = ""
    var eligibilityFor = ""
    var reason = ""

    init() {}

    init(_ form: Fields) {
        outcome = form["outcome"]
        service = form["service"]
        bookedOn = TypedDate(form, "booked-on")
        team = form["team"]
        urgency = form["urgency"]
        eligibility = form["eligibility"]
        eligibilityFor = form["eligibility-for"]
        reason = form["reason"]
    }

    var isUndecided: Bool { outcome == Self.undecided }

    /// What is done, checked; whatever is wrong is added to `faults`.
    func triage(_ visit: Visit, _ faults: inout Faults) -> Triage? {
        var fields = TriageFields()
        (fields.outcome, fields.service, fields.reason) = (outcome, service, reason)
        (fields.team, fields.urgency) = (team, urgency)
        (fields.eligibility, fields.eligibilityFor) = (eligibility, eligibilityFor)
        if outcome == Contact.Outcome.directAccess.rawValue {
            fields.bookedOn = bookedOn.date("booked-on", &faults)?.iso ?? ""
        }
        let (choices, today) = (visit.catalogue.frontDoor.triage, visit.today)
        return faults.gather { () throws(Faults) in try Triage(fields, choices: choices, today: today) }
    }
}
