import Access
import Content
import Practice
import Store
import Values

/// The public front door: anybody can ask for help, for themselves.
enum AskPages {
    static let routes: [Route] = [
        .get("/ask", form),
        .post("/ask", ask),
        .get("/ask/thanks", thanks),
    ]

    /// Whose name the ledger carries for somebody who has no account.
    private static let publicAccount = "public"

    private static func desk(_ visit: Visit) throws -> Ref {
        // Without a team that answers, nobody is asked to write.
        guard let desk = visit.catalogue.frontDoor.desk else { throw PageNotFound() }
        return desk
    }

    private static func form(_ visit: Visit) async throws -> Reply {
        _ = try desk(visit)
        let reply = Reply.page(AskPage(visit: visit).page)
        guard visit.session == nil else { return reply }
        return reply.setting(Cookie(name: Cookie.visitor, value: visit.visitorToken), visit.settings)
    }

    private static func ask(_ visit: Visit) async throws -> Reply {
        let desk = try desk(visit)
        let page = AskPage(visit: visit, form: AskForm(visit.form))
        let signature = Signature(
            authority: visit.authority, account: publicAccount, role: publicAccount, at: visit.now,
            reason: "asked at the public front door")
        let address = visit.address
        // A field that people do not see: what fills it in is a machine.
        guard visit.form["website"].isEmpty else { return .page(page.page, status: .unprocessable) }
        do {
            let details = try page.form.details(visit)
            let id: ID<Contact> = visit.newID()
            let taken = FrontDoor.Taken(
                details, about: nil, at: desk, isOutOfHours: visit.catalogue.frontDoor.isOutOfHours(visit.now))
            return try await visit.once(signature, then: Path.thanks(reference: String(id.text.suffix(8)))) { pen in
                try PublicThrottle.note(address, with: pen)
                try FrontDoor.record(taken, as: nil, id: id, referral: ID(""), with: pen)
            }
        } catch let faults as Faults {
            var page = page
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch let many as TooManyRequests {
            var page = page
            let time = many.until.adding(seconds: 59).ukTimeOfDayWords
            page.errors = [
                FieldError(
                    field: "words",
                    message: "There have been many requests from here. Try again after \(time), or call us instead")
            ]
            return .page(page.page, status: .tooManyRequests)
        }
    }

    private static func thanks(_ visit: Visit) async throws -> Reply {
        let reference = visit.query["reference"]
        guard reference.utf8.count == 8, reference.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) }) else {
            throw PageNotFound()
        }
        return .page(AskThanksPage(visit: visit, team: try desk(visit), reference: reference).page)
    }
}

extension Path {
    static let ask = "/ask"
    static func thanks(reference: String) -> String { "/ask/thanks?reference=\(reference)" }
}

extension Routes {
    static let ask: [Route] = AskPages.routes
}

/// What somebody asks for, as it was typed.
struct AskForm: Sendable {
    var words = ""
    var name = ""
    var reach = ""
    var born = TypedDate(nil)
    var service = ""

    init() {}

    init(_ form: Fields) {
        words = form["words"]
        name = form["name"]
        reach = form["reach"]
        born = TypedDate(form, "born")
        service = form["service"]
    }

    /// - Throws: `Faults`, each naming its field and what to do.
    func details(_ visit: Visit) throws -> ContactDetails {
        var faults = Faults()
        let words = words.trimmed
        if words.isEmpty || words.count > 2000 {
            faults.add("words", "Tell us what would help, in up to 2,000 characters")
        }
        if reach.trimmed.isEmpty || reach.trimmed.count > 120 {
            faults.add("reach", "Tell us how to reach you: a phone number or an email address")
        }
        if name.trimmed.count > 120 { faults.add("name", "Shorten your name to 120 characters") }
        let born = born.date("born", &faults)
        if let born, born > visit.today {
            faults.add("born", "\(born.words) is in the future. Check the day you were born")
        }
        let services = AskPage.services(visit.catalogue)
        let asked = Ref(service).flatMap { ref in services.first { $0.ref == ref } }
        if !service.isEmpty, asked == nil {
            faults.add("service", "Choose a service from the list, or that you are not sure")
        }
        try faults.throwIfAny()
        var fields = ContactFields()
        // What they would like stands with their own words: whoever answers reads both.
        fields.words = asked.map { String("Asked for: \($0.title)\n\n\(words)".prefix(2000)) } ?? words
        (fields.aboutName, fields.callerPhone, fields.aboutBorn) = (name, reach, born?.iso ?? "")
        (fields.source, fields.channel) = (Contact.Source.person.rawValue, Contact.Channel.online.rawValue)
        return try ContactDetails(fields, isOrganisation: { _ in false }, now: visit.now)
    }
}
