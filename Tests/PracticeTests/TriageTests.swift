import Practice
import Testing
import Values

@Suite("What is done about a contact is checked") struct TriageTests {
    private static func ref(_ text: String) -> Ref {
        guard let ref = Ref(text) else { preconditionFailure("a fixed reference") }
        return ref
    }
    private static let choices = Triage.Choices(
        title: { $0.id }, services: [ref("service/hope-point"), ref("service/home-care")],
        directAccess: [ref("service/hope-point")], needingEligibility: [ref("service/home-care")],
        teams: [ref("team/east")])

    private static func triage(_ outcome: String, _ change: (inout TriageFields) -> Void) throws -> Triage {
        var fields = TriageFields()
        (fields.outcome, fields.reason) = (outcome, "She asked for it")
        change(&fields)
        return try Triage(fields, choices: choices, today: #require(LocalDate(iso: "2026-01-01")))
    }

    private static func faults(_ outcome: String, _ change: (inout TriageFields) -> Void) throws -> [String] {
        do {
            _ = try triage(outcome, change)
            return []
        } catch let faults as Faults { return faults.list.map(\.field) }
    }

    @Test func adviceAndDirectAccessNameAService() throws {
        #expect(try Self.faults("advice") { _ in } == ["service"])
        #expect(try Self.faults("advice") { ($0.service, $0.reason) = ("service/hope-point", "") } == ["reason"])
        #expect(
            try Self.triage("advice") { $0.service = "service/home-care" }
                == .advice(Self.ref("service/home-care"), why: "She asked for it"))
        #expect(
            try Self.triage("direct-access") { ($0.service, $0.bookedOn) = ("service/hope-point", "2026-01-02") }
                == .directAccess(
                    Self.ref("service/hope-point"), on: LocalDate(iso: "2026-01-02"), why: "She asked for it"))
        #expect(try Self.faults("direct-access") { $0.service = "service/home-care" } == ["service"])
        #expect(
            try Self.faults("direct-access") { ($0.service, $0.bookedOn) = ("service/hope-point", "2025-12-31") }
                == ["booked-on"])
    }

    @Test func aReferralNamesATeamAndHowSoon() throws {
        #expect(try Self.faults("referral") { _ in } == ["team", "urgency"])
        #expect(try Self.faults("referral") { ($0.team, $0.urgency) = ("team/moon", "4") } == ["team", "urgency"])
        #expect(
            try Self.triage("referral") { ($0.team, $0.urgency) = ("team/east", "2") }
                == .referral(
                    team: Self.ref("team/east"), urgency: .urgent, why: "She asked for it", eligibility: nil, for: nil))
    }

    /// Eligibility keeps nobody from advice, and is asked for nothing but a service that needs it.
    @Test func eligibilityIsForAServiceThatNeedsIt() throws {
        func referred(_ eligibility: String, _ service: String) throws -> [String] {
            try Self.faults("referral") {
                ($0.team, $0.urgency, $0.eligibility, $0.eligibilityFor) = ("team/east", "3", eligibility, service)
            }
        }
        #expect(try referred("critical", "service/home-care").isEmpty)
        #expect(try referred("critical", "") == ["eligibility"])
        #expect(try referred("critical", "service/hope-point") == ["eligibility"])
        #expect(try referred("great", "service/home-care") == ["eligibility"])
        #expect(try referred("", "service/home-care") == ["eligibility"])
        #expect(
            try Self.faults("advice") { ($0.service, $0.eligibility) = ("service/hope-point", "low") }
                == ["eligibility"])
    }

    @Test func anOutcomeIsChosen() throws {
        #expect(try Self.faults("") { _ in } == ["outcome"])
        #expect(try Self.triage("emergency") { _ in } == .emergency(why: "She asked for it"))
        #expect(try Self.faults("no-further-help") { $0.reason = " " } == ["reason"])
    }
}
