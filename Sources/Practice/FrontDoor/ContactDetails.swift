import Store
import Values

/// A contact as it is typed.
public struct ContactFields: Sendable, Hashable {
    /// Whom it is about, as it was said.
    public var aboutName = ""
    public var aboutBorn = ""
    public var callerName = ""
    public var callerPhone = ""
    public var words = ""
    public var channel = ""
    public var source = ""
    /// The organisation that got in touch, by reference.
    public var organisation = ""
    /// When it was received, as year-month-day and hours:minutes; now if both are empty.
    public var receivedOn = ""
    public var receivedTime = ""

    public init() {}
}

/// A contact, checked.
public struct ContactDetails: Sendable, Hashable {
    public let aboutName: String?
    public let aboutBorn: LocalDate?
    public let callerName: String?
    public let callerPhone: String?
    public let words: String
    public let channel: Contact.Channel
    public let source: Contact.Source
    public let organisation: Ref?
    public let receivedAt: Instant

    /// - Parameter isOrganisation: whether a reference is to an organisation that is declared.
    /// - Throws: `Faults`, each naming its field and what to do.
    public init(_ fields: ContactFields, isOrganisation: (Ref) -> Bool, now: Instant) throws(Faults) {
        var faults = Faults()
        let words = fields.words.trimmed
        if words.isEmpty || words.count > 2000 {
            faults.add("words", "Write what is being asked, in their own words, in up to 2,000 characters")
        }
        let channel = Contact.Channel(rawValue: fields.channel)
        if channel == nil { faults.add("channel", "Choose how they got in touch") }
        let source = Contact.Source(rawValue: fields.source)
        if source == nil { faults.add("source", "Choose who got in touch") }
        let organisation = Ref(fields.organisation).flatMap { isOrganisation($0) ? $0 : nil }
        if !fields.organisation.trimmed.isEmpty, organisation == nil {
            faults.add("organisation", "Choose an organisation from the list, or leave it empty")
        }
        for (field, text, what) in [
            ("about-name", fields.aboutName, "the name"), ("caller-name", fields.callerName, "their name"),
            ("caller-phone", fields.callerPhone, "their number"),
        ] where text.trimmed.count > 120 {
            faults.add(field, "Shorten \(what) to 120 characters")
        }
        let born = Self.born(fields.aboutBorn, today: now.ukDate, &faults)
        let receivedAt = Self.received(fields, now: now, &faults)
        try faults.throwIfAny()
        guard let channel, let source else { throw faults }
        (self.words, self.channel, self.source, self.organisation) = (words, channel, source, organisation)
        (aboutName, aboutBorn) = (fields.aboutName.nonEmpty, born)
        (callerName, callerPhone) = (fields.callerName.nonEmpty, fields.callerPhone.nonEmpty)
        self.receivedAt = receivedAt
    }

    private static func born(_ typed: String, today: LocalDate, _ faults: inout Faults) -> LocalDate? {
        guard let typed = typed.nonEmpty else { return nil }
        guard let day = LocalDate(iso: typed) else {
            faults.add("about-born", "Enter the date of birth as year-month-day, as in 1954-03-27, or leave it empty")
            return nil
        }
        if day > today || day < today.adding(years: -130) {
            faults.add("about-born", "\(day.words) cannot be the date of birth. Check it, or leave it empty")
        }
        return day
    }

    private static func received(_ fields: ContactFields, now: Instant, _ faults: inout Faults) -> Instant {
        guard fields.receivedOn.nonEmpty != nil || fields.receivedTime.nonEmpty != nil else { return now }
        guard let day = fields.receivedOn.nonEmpty.map({ LocalDate(iso: $0) }) ?? now.ukDate else {
            faults.add("received", "Enter the day they got in touch as year-month-day, as in 2026-03-27")
            return now
        }
        guard let moment = fields.receivedTime.nonEmpty.map({ time($0, on: day) }) ?? Instant.start(ofUKDay: day) else {
            faults.add("received", "Enter the time as hours and minutes, as in 21:40")
            return now
        }
        if moment > now {
            faults.add("received", "\(moment.ukTimeWords) is in the future. Enter when they got in touch")
        } else if day < now.ukDate.adding(days: -31) {
            faults.add("received", "\(day.words) is more than a month ago. Enter when they got in touch")
        }
        return moment
    }

    /// The moment of a time on a day; nil for what is no time.
    private static func time(_ text: String, on day: LocalDate) -> Instant? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isWholeNumber) }),
            let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return Instant(ukDate: day, hour: hour, minute: minute)
    }
}
