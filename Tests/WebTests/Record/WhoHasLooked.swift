import Access

import Testing
import Values

@testable import Store
@testable import Web

/// Who has looked: by day, each reader's looks of a day in one line, and every change by what it was about.
struct WhoHasLooked {
    private func line(_ number: Int, _ account: String, _ action: LedgerAction, at: Instant) throws -> LedgerLine {
        LedgerLine(
            number: number,
            signature: Signature(
                authority: "S37000007", account: account, role: "practitioner", at: at, reason: "key worker"),
            action: action, subject: try Ref(kind: "person", id: "01A"), person: "01A", detail: "plan", previous: "",
            hash: "")
    }

    @Test func looksOfOneReaderOnOneDayAreOneEntry() throws {
        let noon = try #require(Instant(iso: "2026-03-02T12:00:00Z"))
        let lines = [
            try line(6, "rowan", .looked, at: noon), try line(5, "iona", .looked, at: noon.adding(seconds: -60)),
            try line(4, "rowan", .looked, at: noon.adding(seconds: -120)),
            try line(3, "rowan", .changed, at: noon.adding(seconds: -180)),
            try line(2, "rowan", .changed, at: noon.adding(seconds: -240)),
            try line(1, "rowan", .looked, at: noon.adding(days: -1)),
        ]
        let days = LookedDay.days(lines)
        #expect(days.map { $0.entries.map { $0.lines.map(\.number) } } == [[[6, 4], [5], [3], [2]], [[1]]])
        #expect(days.flatMap(\.entries).flatMap(\.lines).count == lines.count, "nothing is left out")
    }

    @Test func aChangeSaysWhatItWasAbout() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "who-has-looked")
            let page = try await site.get(path, as: "practitioner").body
            #expect(page.contains("Added: outcome “I want to sleep through the night”"))
            #expect(page.contains("Added: relationship Iona Brodie, Brother or sister"))
            #expect(page.contains("Added: review, 1 of 2 outcomes scored"))
        }
    }

    @Test func theReaderOfTheirOwnRecordIsYou() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "who-has-looked")
            _ = try await site.get(path, as: "person")
            let page = try await site.get(path, as: "person").body
            #expect(page.contains("Who has looked at your record"))
            #expect(page.contains(">You</th>") && page.contains("It is your own record"))
            #expect(page.contains("Looked 2 times: who has looked"))
        }
    }
}
