import Practice
import StoreTesting
import Testing
import Values

@Suite("A contact is checked as it is typed") struct ContactDetailsTests {
    /// Noon on 1 January 2026.
    private static let now = TestStore.began

    private static func details(
        _ change: (inout ContactFields) -> Void = { _ in }
    ) throws(Faults) -> ContactDetails {
        var fields = ContactFields()
        (fields.words, fields.channel, fields.source) = ("She has not been out for weeks", "phone", "family-or-friend")
        change(&fields)
        return try ContactDetails(fields, isOrganisation: { $0.id == "police-scotland" }, now: now)
    }

    private static func faults(_ change: (inout ContactFields) -> Void) -> [String] {
        do {
            _ = try details(change)
            return []
        } catch { return error.list.map(\.field) }
    }

    @Test func needsWordsHowAndWho() throws {
        let least = try Self.details()
        #expect(least.receivedAt == Self.now && least.aboutName == nil && least.organisation == nil)
        #expect(
            Self.faults { ($0.words, $0.channel, $0.source) = (" ", "pigeon", "") } == ["words", "channel", "source"])
        #expect(Self.faults { $0.words = String(repeating: "x", count: 2_001) } == ["words"])
        #expect(Self.faults { $0.aboutName = String(repeating: "x", count: 121) } == ["about-name"])
        #expect(Self.faults { $0.organisation = "organisation/elsewhere" } == ["organisation"])
        #expect(Self.faults { $0.aboutBorn = "27/3/1954" } == ["about-born"])
        #expect(Self.faults { $0.aboutBorn = "2026-01-02" } == ["about-born"])
        #expect(Self.faults { $0.aboutBorn = "1854-03-27" } == ["about-born"])
    }

    @Test func theNightBeforeIsAMomentOfTheClockOnTheWall() throws {
        let night = try Self.details { ($0.receivedOn, $0.receivedTime) = ("2025-12-31", "21:40") }
        #expect(night.receivedAt.iso == "2025-12-31T21:40:00.000Z")
        #expect(try Self.details { $0.receivedTime = "08:05" }.receivedAt.iso == "2026-01-01T08:05:00.000Z")
        #expect(try Self.details { $0.receivedOn = "2025-12-31" }.receivedAt.iso == "2025-12-31T00:00:00.000Z")
    }

    @Test(arguments: [
        ("2026-01-01", "12:01"), ("2026-01-02", ""), ("2025-11-30", ""), ("31/12/2025", ""), ("2025-12-31", "25:00"),
        ("2025-12-31", "9:5"), ("2025-12-31", "-1:00"), ("2025-12-31", "late"), ("", "12:60"),
    ]) func whatIsAheadLongAgoOrNoTimeIsRefused(day: String, time: String) {
        #expect(Self.faults { ($0.receivedOn, $0.receivedTime) = (day, time) } == ["received"])
    }
}
