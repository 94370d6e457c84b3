import Partnership
import Store
import Testing

@testable import Web

/// Nobody sees a page of a record without a line that says so.
struct EveryLookIsOnTheLedger {
    @Test(arguments: [
        "", "plan", "network", "chronology", "who-has-looked", "change", "review", "outcomes/new", "rights",
    ])
    func aPageOfARecordLeavesALine(part: String) async throws {
        try await TestSite.with { site in
            let person = site.records.known.text
            try await site.signIn("practitioner")
            let before = try await lines(site, person)
            let path = part.isEmpty ? Path.record(person) : Path.record(person, part)
            #expect(try await site.get(path, as: "practitioner").status == 200)
            #expect(try await lines(site, person) == before + 1)
        }
    }

    /// Whatever page of a record is made next: showing it leaves a line.
    @Test func everyRouteThatShowsARecordLeavesALine() async throws {
        try await TestSite.with { site in
            let person = site.records.known.text
            try await site.signIn("practitioner")
            var shown = 0
            for route in Routes.all where route.method == .get && route.pattern.hasPrefix("/people/{person}") {
                let before = try await lines(site, person)
                let path = route.pattern.replacing("{person}", with: person)
                    .replacing("{outcome}", with: site.records.outcomes[0].text)
                    .replacing("{need}", with: site.records.needs[0].text)
                let answer = try await site.get(path, as: "practitioner")
                guard answer.status == 200 else { continue }
                shown += 1
                #expect(try await lines(site, person) == before + 1, "\(route.pattern)")
            }
            #expect(shown > 17)
        }
    }

    @Test func theLineSaysWhoWhyAndWhat() async throws {
        try await TestSite.with { site in
            let person = site.records.known.text
            _ = try await site.get(Path.record(person, "plan"), as: "practitioner")
            let page = try await site.get(Path.record(person, "who-has-looked"), as: "person")
            #expect(page.body.contains("Looked: plan") && page.body.contains("key worker"))
        }
    }

    @Test func aRefusedLookShowsNothing() async throws {
        try await TestSite.with { site in
            let answer = try await site.get(Path.record(site.records.stranger.text), as: "board-member")
            #expect(answer.status == 403)
            #expect(!answer.body.contains("Forsyth"))
        }
    }

    @Test func aSearchLeavesALine() async throws {
        try await TestSite.with { site in
            _ = try await site.post("/people", [("q", "Brodie")], as: "practitioner")
            let found = try await site.partnership.database.read {
                try $0.count("SELECT count(*) FROM ledger WHERE action = 'searched' AND account = 'practitioner'")
            }
            #expect(found == 1)
        }
    }

    private func lines(_ site: TestSite, _ person: String) async throws -> Int {
        try await site.partnership.database.read {
            try $0.count("SELECT count(*) FROM ledger WHERE person = \(person)")
        }
    }
}
