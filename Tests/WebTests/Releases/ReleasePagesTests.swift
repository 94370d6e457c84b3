import Content
import HTTPTypes
import Insight
import Partnership
import People
import Practice
import Store
import Testing
import Values

@testable import Web

/// Figures that are released by whoever may, and then stand for everybody.
struct ReleasePagesTests {
    private static let form = "/measures/key-worker/release"
    private static let period = [("period", "\(TestSite.today.iso)..\(TestSite.today.iso)")]

    /// Thirty people with an open plan, twenty of them with a key worker, as they were known two days ago.
    private static func withPlans(_ site: TestSite) async throws {
        try await add(people: 0..<30, to: site)
        site.pass(seconds: 2 * 24 * 60 * 60)
    }

    /// Adds people with an open plan, two in three of them with a key worker.
    static func add(people: Range<Int>, to site: TestSite) async throws {
        let (authority, now) = (site.partnership.authority, site.partnership.surroundings.now())
        let signature = Signature(authority: authority, account: "test", role: "operator", at: now, reason: "test")
        try await site.partnership.database.record(signature) { pen in
            for number in people {
                let person = "counted-\(number)"
                try pen.insert(
                    into: "support_plan", ID<SupportPlan>(person),
                    ["person": person, "what_matters": "my garden", "started_on": TestSite.today.adding(days: -30).iso])
                guard number % 3 > 0 else { continue }
                try pen.insert(
                    into: "care_team", ID<CareTeamMember>(person),
                    [
                        "person": person, "name": "Sam Sample", "job": "link worker", "is_key_worker": true,
                        "from_date": TestSite.today.adding(days: -30).iso,
                    ])
            }
            try pen.sign(.added, try Ref(kind: "partnership", id: authority))
        }
    }

    @Test func onlyWhoAnswersForFiguresReleasesThem() async throws {
        try await TestSite.with { site in
            for user in ["practitioner", "team-manager", "commissioner", "board-member", "inspector", "administrator"] {
                let shown = try await site.get(Self.form, as: user)
                let sent = try await site.post(Self.form, Self.period, as: user)
                let measure = try await site.get("/measures/key-worker", as: user)
                #expect(shown.status == 403 && sent.status == 403, "\(user)")
                #expect(!measure.body.contains(Self.form), "\(user) is shown a door that is closed")
            }
            #expect(try await site.get(Self.form).status == 303, "whoever is not signed in is asked to")
            #expect(try await site.get("/measures/key-worker", as: "strategy-officer").body.contains(Self.form))
            #expect(try await site.get("/releases").body.contains("Nothing has been released yet"))
        }
    }

    @Test func whatIsReleasedStands() async throws {
        try await TestSite.with { site in
            try await Self.withPlans(site)
            let sent = try await site.post(Self.form, Self.period, as: "strategy-officer")
            #expect(sent.status == 303, "\(sent.body)")
            #expect(sent.location == "/releases/1?measure=key-worker&done=figures-released")
            let page = try await site.get("/releases/1?measure=key-worker")
            let json = try await site.get("/releases/1/json?measure=key-worker")
            let csv = try await site.get("/releases/1/csv?measure=key-worker&by=locality")
            #expect(page.body.contains("As they were given out") || page.body.contains("as they were given out"))
            #expect(page.body.contains("Release 1") && page.body.contains("/releases/1/csv?measure=key-worker"))
            #expect(json.body.contains("\"measure\": \"measure/key-worker\""))
            #expect(
                csv.headers[.contentDisposition]
                    == "attachment; filename=\"release-1-key-worker-by-locality.csv\"")
            #expect(try await site.get("/releases").body.contains("Release 1"))
            #expect(
                try await site.get("/measures/key-worker").body.contains("/releases/1?measure=key-worker"))

            try await Self.add(people: 30..<60, to: site)
            #expect(try await site.get("/releases/1/json?measure=key-worker").body == json.body)
            #expect(try await site.get("/releases/1/csv?measure=key-worker&by=locality").body == csv.body)
        }
    }

    @Test func whatCannotBeReleasedSaysWhy() async throws {
        try await TestSite.with { site in
            try await Self.withPlans(site)
            let today = site.partnership.surroundings.today.iso
            let early = try await site.post(Self.form, [("period", "\(today)..\(today)")], as: "strategy-officer")
            #expect(early.status == 422)
            #expect(early.body.contains("can be released from the day after"))
            #expect(try await site.post(Self.form, Self.period, as: "strategy-officer").status == 303)
            try await Self.add(people: 30..<32, to: site)
            let again = try await site.post(Self.form, Self.period, as: "strategy-officer")
            #expect(again.status == 422)
            #expect(again.body.contains("Set against release 1"))
            let none = try await site.post(Self.form, [("period", "soon")], as: "strategy-officer")
            #expect(none.status == 422)
            #expect(none.body.contains("“soon” is not a period") && none.body.contains("value=\"soon\""))
        }
    }

    @Test(
        arguments: [
            ("/releases/2", "There is no release 2", "the newest is 1"),
            ("/releases/x", "“x” is not the number of a release", "the newest is 1"),
            ("/releases/01", "There is no release 01", "the newest is 1"),
            (
                "/releases/1?measure=nothing&by=area", "Release 1 has no measure “nothing”",
                "/releases/1?measure=key-worker&amp;by=area"
            ),
            (
                "/releases/1?measure=key-worker&by=moon", "Release 1 is not split by “moon”",
                "/releases/1?measure=key-worker&amp;by=area"
            ),
            (
                "/releases/1/csv?measure=key-worker&by=outcome-domain",
                "Release 1 is not split by outcome domain",
                "/releases/1?measure=key-worker&amp;by=area"
            ),
            ("/releases/1/json?by=person", "Release 1 is not split by “person”", "/releases/1?measure="),
        ] as [(String, String, String)])
    func whatWasNotReleasedSaysWhatWas(path: String, said: String, instead: String) async throws {
        try await TestSite.with { site in
            #expect(try await site.get("/releases/1").body.contains("Nothing has been released yet."))
            try await Self.withPlans(site)
            #expect(try await site.post(Self.form, Self.period, as: "strategy-officer").status == 303)
            let page = try await site.get(path)
            #expect(page.status == 404)
            #expect(page.body.contains("<h1>\(said)</h1>") && page.body.contains(instead))
            #expect(page.body.contains("href=\"/releases\""))
        }
    }

    /// What was given out is shown as it was or not at all, on both engines: whoever reads it is told why, and whoever
    /// runs the service finds it in the log.
    @Test(
        arguments: TestSiteEngines.all,
        [
            "UPDATE release_document SET content = replace(content, '20', '21')",
            "UPDATE release_document SET digest = 'none'",
            "UPDATE release_document SET format = 'odd' WHERE format = 'text'",
            "UPDATE release_document SET measure = 'measure/other' WHERE measure LIKE '%key-worker'",
            "DELETE FROM release_document WHERE dimension = 'sex'", "UPDATE release SET hash = 'none'",
        ] as [SQL])
    func aReleaseThatWasAlteredIsNotShown(engine: Engine, alteration: SQL) async throws {
        try await TestSite.with(engine) { site in
            try await Self.withPlans(site)
            #expect(try await site.post(Self.form, Self.period, as: "strategy-officer").status == 303)
            #expect(try await site.partnership.database.write { try $0.execute(alteration) } > 0)
            for part in ["", "/csv", "/json"] {
                let page = try await site.get("/releases/1\(part)?measure=key-worker")
                #expect(page.status == 500)
                #expect(page.body.contains("<h1>Release 1 is not as it was given out</h1>"))
                #expect(page.body.contains("no longer matches its hash, so nothing of it is shown"))
                #expect(page.body.contains("Tell whoever looks after Jute"))
                #expect(!page.body.contains("66%") && !page.body.contains("67%"))
            }
            #expect(site.log.lines.contains("A release does not match its hash release=1"))
            #expect(try await site.get("/releases").status == 200, "the others are still to be found")
        }
    }
}
