import Store
import Values

/// What is done about a contact, as it is typed.
public struct TriageFields: Sendable, Hashable {
    public var outcome = ""
    /// The service pointed to or booked with, by reference.
    public var service = ""
    public var bookedOn = ""
    public var reason = ""
    public var eligibility = ""
    /// The service that the eligibility is for, by reference.
    public var eligibilityFor = ""
    /// The team that a referral goes to, by reference, and how urgent it is.
    public var team = ""
    public var urgency = ""

    public init() {}
}

/// What is done about a contact, checked.
public enum Triage: Sendable, Hashable {
    /// They were told or pointed to what helps.
    case advice(Ref, why: String)
    /// They were booked, there and then, with a service that anybody may use.
    case directAccess(Ref, on: LocalDate?, why: String)
    case referral(team: Ref, urgency: Referral.Urgency, why: String, eligibility: Eligibility?, for: Ref?)
    case emergency(why: String)
    case noFurtherHelp(why: String)

    /// What is declared of services and teams: what can be chosen.
    public struct Choices: Sendable {
        public let title: @Sendable (Ref) -> String
        public let services: Set<Ref>
        /// Those that can be booked at first contact.
        public let directAccess: Set<Ref>
        /// Those that ask for eligibility.
        public let needingEligibility: Set<Ref>
        public let teams: Set<Ref>

        public init(
            title: @escaping @Sendable (Ref) -> String, services: Set<Ref>, directAccess: Set<Ref>,
            needingEligibility: Set<Ref>, teams: Set<Ref>
        ) {
            (self.title, self.services, self.directAccess) = (title, services, directAccess)
            (self.needingEligibility, self.teams) = (needingEligibility, teams)
        }
    }

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(_ fields: TriageFields, choices: Choices, today: LocalDate) throws(Faults) {
        var faults = Faults()
        guard let outcome = Contact.Outcome(rawValue: fields.outcome) else {
            throw Faults([
                FieldFault(
                    field: "outcome", message: "Choose what was done, or leave the contact open for triage")
            ])
        }
        let why = fields.reason.trimmed
        if why.isEmpty || why.count > 500 { faults.add("reason", "Say why, in up to 500 characters") }
        let eligibility = Self.eligibility(fields, outcome, choices, &faults)
        switch outcome {
        case .advice, .directAccess:
            let service = Self.service(fields, outcome, choices, &faults)
            let day = outcome == .directAccess ? Self.day(fields, today, &faults) : nil
            try faults.throwIfAny()
            guard let service else { throw faults }
            self = outcome == .advice ? .advice(service, why: why) : .directAccess(service, on: day, why: why)
        case .referral:
            let team = Ref(fields.team).flatMap { choices.teams.contains($0) ? $0 : nil }
            if team == nil { faults.add("team", "Choose the team that it is referred to") }
            let urgency = Int(fields.urgency).flatMap(Referral.Urgency.init)
            if urgency == nil { faults.add("urgency", "Choose how soon somebody has to be seen") }
            try faults.throwIfAny()
            guard let team, let urgency else { throw faults }
            self = .referral(team: team, urgency: urgency, why: why, eligibility: eligibility?.0, for: eligibility?.1)
        case .emergency:
            try faults.throwIfAny()
            self = .emergency(why: why)
        case .noFurtherHelp:
            try faults.throwIfAny()
            self = .noFurtherHelp(why: why)
        }
    }

    private static func service(
        _ fields: TriageFields, _ outcome: Contact.Outcome, _ choices: Choices, _ faults: inout Faults
    ) -> Ref? {
        guard let service = Ref(fields.service), choices.services.contains(service) else {
            faults.add("service", "Choose the service that they were pointed to or booked with")
            return nil
        }
        if outcome == .directAccess, !choices.directAccess.contains(service) {
            faults.add(
                "service", "\(choices.title(service)) cannot be booked at first contact. Make a referral instead")
        }
        return service
    }

    private static func day(_ fields: TriageFields, _ today: LocalDate, _ faults: inout Faults) -> LocalDate? {
        guard let typed = fields.bookedOn.nonEmpty else { return nil }
        guard let day = LocalDate(iso: typed) else {
            faults.add("booked-on", "Enter the day of the booking as year-month-day, as in 2026-03-27")
            return nil
        }
        if day < today {
            faults.add("booked-on", "\(day.words) is over. Enter today or a later day, or leave it empty")
        }
        return day
    }

    /// Eligibility is asked only where an assessed or charged service needs it, and never to keep somebody from advice.
    private static func eligibility(
        _ fields: TriageFields, _ outcome: Contact.Outcome, _ choices: Choices, _ faults: inout Faults
    ) -> (Eligibility, Ref)? {
        guard let typed = fields.eligibility.nonEmpty else {
            if !fields.eligibilityFor.trimmed.isEmpty, outcome == .referral {
                faults.add("eligibility", "Choose the eligibility: critical, substantial, moderate or low")
            }
            return nil
        }
        guard outcome == .referral else {
            faults.add("eligibility", "Eligibility is for a referral to a service that asks for it. Leave it empty")
            return nil
        }
        guard let eligibility = Eligibility(rawValue: typed) else {
            faults.add("eligibility", "Choose the eligibility: critical, substantial, moderate or low")
            return nil
        }
        guard let service = Ref(fields.eligibilityFor), choices.needingEligibility.contains(service) else {
            faults.add(
                "eligibility",
                "Choose the service that the eligibility is for. Advice and direct access need none")
            return nil
        }
        return (eligibility, service)
    }
}
