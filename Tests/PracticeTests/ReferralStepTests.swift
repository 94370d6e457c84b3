import Practice
import Testing
import Values

@Suite("A step of a referral is checked") struct ReferralStepTests {
    private static func step(
        _ event: String, _ change: (inout ReferralStepFields) -> Void = { _ in }
    ) throws(Faults) -> ReferralStep {
        var fields = ReferralStepFields()
        fields.event = event
        change(&fields)
        return try ReferralStep(fields, workers: ["a.worker"], isService: { $0.id == "hope-point" })
    }

    private static func faults(
        _ event: String, _ change: (inout ReferralStepFields) -> Void = { _ in }
    ) -> [String] {
        do {
            _ = try step(event, change)
            return []
        } catch { return error.list.map(\.field) }
    }

    @Test func allocatingNamesAWorkerWhoIsThere() throws {
        #expect(Self.faults("allocate") == ["worker"])
        #expect(Self.faults("allocate") { $0.worker = "z.worker" } == ["worker"])
        #expect(try Self.step("allocate") { $0.worker = "a.worker" }.worker == "a.worker")
        // A worker that is typed beside another step is not meant.
        #expect(try Self.step("accept") { $0.worker = "a.worker" }.worker == nil)
    }

    @Test func nobodyIsSentAwayWithNothing() throws {
        #expect(Self.faults("decline") == ["reason", "alternative-words"])
        #expect(Self.faults("decline") { $0.reason = "Full" } == ["alternative-words"])
        #expect(
            Self.faults("decline") {
                ($0.reason, $0.alternativeWords, $0.alternative) = ("Full", "Hope Point", "service/elsewhere")
            } == ["alternative"])
        let step = try Self.step("decline") {
            ($0.reason, $0.alternativeWords, $0.alternative) = ("Full", "Hope Point, today", "service/hope-point")
        }
        #expect(step.alternative == Ref("service/hope-point") && step.alternativeWords == "Hope Point, today")
    }

    @Test(arguments: ["hand-back", "withdraw", "end"]) func saysWhy(event: String) throws {
        #expect(Self.faults(event) == ["reason"])
        #expect(Self.faults(event) { $0.reason = String(repeating: "x", count: 501) } == ["reason"])
        #expect(try Self.step(event) { $0.reason = " Moved away " }.reason == "Moved away")
    }

    @Test(arguments: ["", "reopen", "received"]) func anUnknownStepIsNone(event: String) {
        #expect(Self.faults(event) == ["event"])
    }
}
