import Content
import Practice
import Values

/// What a partnership declares of its front door: what can be chosen there, and when it is staffed.
struct DeclaredFrontDoor: Sendable {
    let triage: Triage.Choices
    /// The services that can be pointed to, those that can be booked at once first.
    let services: [Choice]
    /// Those that ask how great the need is.
    let assessed: [Choice]
    let teams: [Choice]
    let organisations: [Choice]
    /// The team with which a contact waits that nobody has decided about.
    let desk: Ref?
    private let hours: OfficeHours?
    private let calendar: WorkingDayCalendar?

    init(_ catalogue: Catalogue) {
        let services = catalogue.items(ofKind: "service").sorted { $0.title < $1.title }
        let direct = services.filter { $0.text("direct-access") != nil }
        let assessed = services.filter { $0.text("needs-eligibility") != nil }
        let titles = Dictionary(uniqueKeysWithValues: services.map { ($0.ref, $0.title) })
        triage = Triage.Choices(
            title: { titles[$0] ?? $0.text }, services: Set(services.map(\.ref)),
            directAccess: Set(direct.map(\.ref)), needingEligibility: Set(assessed.map(\.ref)),
            teams: Set(catalogue.items(ofKind: "team").map(\.ref)))
        self.services =
            direct.map { Choice("\($0.title) (can be booked now)", value: $0.ref.text) }
            + services.filter { $0.text("direct-access") == nil }.map { Choice($0.title, value: $0.ref.text) }
        self.assessed = assessed.map { Choice($0.title, value: $0.ref.text) }
        teams = TeamChoices.all(catalogue)
        organisations = catalogue.items(ofKind: "organisation").sorted { $0.title < $1.title }
            .map { Choice($0.title, value: $0.ref.text) }
        let partnership = catalogue.partnership
        desk = partnership?.text("front-desk").flatMap { Ref($0) }
        hours = partnership?.text("office-hours").flatMap { OfficeHours($0) }
        calendar = try? catalogue.items(ofKind: "calendar").first?.workingDayCalendar()
    }

    /// Whether nobody is at the front desk by day at a moment; never where no hours are declared.
    func isOutOfHours(_ moment: Instant) -> Bool { hours.map { !$0.contain(moment, calendar: calendar) } ?? false }
}

extension Catalogue {
    /// What it declares of the front door, worked out once.
    var frontDoor: DeclaredFrontDoor { derived { DeclaredFrontDoor($0) } }
}
