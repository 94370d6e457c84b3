import Testing
import Values

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
        ("2026-05-14T09:30:00.000Z", 1_778_751_000_000),
        ("0001-01-01T00:00:00.000Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func knownMoments(iso: String, milliseconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).iso == iso)
        #expect(Instant(iso: iso)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("2026-05-14T09:30:00Z", "2026-05-14T09:30:00.000Z"), ("2026-05-14T09:30:00.5Z", "2026-05-14T09:30:00.500Z"),
        ("2026-05-14T09:30:00.123456789Z", "2026-05-14T09:30:00.123Z"),
        ("2026-05-14T10:30:00+01:00", "2026-05-14T09:30:00.000Z"),
        ("2026-05-14T04:00:00.25-05:30", "2026-05-14T09:30:00.250Z"),
        ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"),
    ])
    func readsOtherForms(text: String, iso: String) {
        #expect(Instant(iso: text)?.iso == iso)
    }

    @Test(arguments: [
        "", "2026-05-14", "2026-05-14T09:30Z", "2026-05-14T09:30:00", "2026-05-14 09:30:00Z", "2026-05-14T24:00:00Z",
        "2026-05-14T09:60:00Z", "2026-05-14T09:30:60Z", "2026-05-14T09:30:00.Z", "2026-05-14T09:30:00.1234567890Z",
        "2026-02-30T09:30:00Z", "2026-05-14T09:30:00+15:00", "2026-05-14T09:30:00+0100", "2026-05-14T9:30:00.0Z",
        "2026-05-14T09:30:00.000Zjunk", "0001-01-01T00:00:00+01:00", "2026-05-14T09-30-00Z",
        "2026-05-14T09:30:00*01:00",
        "２026-05-14T09:30:00Z",
    ])
    func refusesOtherText(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func isoTextComesBackAndSortsInTimeOrder() {
        var random = SplitMix64(seed: 3)
        var previous = Instant(milliseconds: 0)
        for _ in 0..<50_000 {
            let moment = Instant(milliseconds: Int64(random.number(in: -62_135_596_800_000...253_402_300_799_999)))
            guard Instant(iso: moment.iso) == moment, (moment < previous) == (moment.iso < previous.iso) else {
                Issue.record("\(moment)")
                return
            }
            previous = moment
        }
    }

    @Test func arithmetic() {
        let moment = Instant(milliseconds: 1_778_751_000_123)
        #expect(moment.adding(seconds: 90).milliseconds(until: moment) == -90_000)
        #expect(moment.adding(days: 2) == moment.adding(seconds: 2 * 86_400))
        #expect(moment.adding(days: .max).iso == "9999-12-31T23:59:59.999Z")
        #expect(moment.adding(seconds: .min).iso == "0001-01-01T00:00:00.000Z")
        #expect(Instant(milliseconds: .min) == Instant(milliseconds: -62_135_596_800_000))
    }

    /// What clocks showed, from the time zone database.
    @Test(arguments: [
        ("2026-05-14T09:30:00Z", "14 May 2026 at 10:30am"), ("2026-01-14T09:30:00Z", "14 January 2026 at 9:30am"),
        ("2026-03-29T00:59:59Z", "29 March 2026 at 12:59am"), ("2026-03-29T01:00:00Z", "29 March 2026 at 2:00am"),
        ("2026-10-25T00:59:59Z", "25 October 2026 at 1:59am"), ("2026-10-25T01:00:00Z", "25 October 2026 at 1:00am"),
        ("2025-03-30T00:59:59Z", "30 March 2025 at 12:59am"), ("2025-03-30T01:00:00Z", "30 March 2025 at 2:00am"),
        ("2027-10-31T00:59:59Z", "31 October 2027 at 1:59am"), ("2027-10-31T01:00:00Z", "31 October 2027 at 1:00am"),
        ("2026-06-30T23:00:00Z", "1 July 2026 at midnight"), ("2026-12-31T23:59:59Z", "31 December 2026 at 11:59pm"),
        ("2026-07-01T11:00:00Z", "1 July 2026 at midday"), ("2026-07-01T11:30:00Z", "1 July 2026 at 12:30pm"),
        ("1996-10-27T00:30:00Z", "27 October 1996 at 1:30am"), ("2024-03-31T01:00:00Z", "31 March 2024 at 2:00am"),
        ("2000-10-29T01:00:00Z", "29 October 2000 at 1:00am"),
    ])
    func ukClocks(iso: String, words: String) throws {
        #expect(try #require(Instant(iso: iso)).ukTimeWords == words)
    }

    @Test func summerTimeLastsThirtyOrThirtyOneWeeks() throws {
        for year in 1996...2100 {
            let first = Instant.start(ofUKDay: try LocalDate(year: year, month: 1, day: 1))
            let summerHours = (0..<365 * 24).count { first.adding(seconds: $0 * 3600).isUKSummerTime }
            #expect([30 * 168, 31 * 168].contains(summerHours), "\(year)")
        }
    }

    @Test func ukDaysMeetWithoutGapOrOverlap() throws {
        var day = try LocalDate(year: 2026, month: 1, day: 1)
        for _ in 0..<730 {
            let start = Instant.start(ofUKDay: day)
            #expect(start.ukDate == day)
            #expect(start.ukTimeOfDayWords == "midnight")
            #expect(Instant(milliseconds: start.milliseconds - 1).ukDate == day.adding(days: -1))
            day = day.adding(days: 1)
        }
    }

    @Test func readsWhatAUKClockShows() throws {
        let march = try LocalDate(year: 2026, month: 3, day: 29)
        let october = try LocalDate(year: 2026, month: 10, day: 25)
        #expect(Instant(ukDate: march, hour: 3, minute: 5)?.iso == "2026-03-29T02:05:00.000Z")
        #expect(Instant(ukDate: march, hour: 1, minute: 30)?.ukTimeOfDayWords == "2:30am")
        #expect(Instant(ukDate: october, hour: 1, minute: 30)?.iso == "2026-10-25T00:30:00.000Z")
        #expect(Instant(ukDate: october, hour: 24, minute: 0) == nil)
        #expect(Instant(ukDate: october, hour: 9, minute: 60) == nil)
        #expect(Instant(ukDate: october, hour: -1, minute: 0) == nil)
    }
}
