import Content
import Partnership
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// A tired hand, a reload or a bad connection sends a form again: what it makes is made once.
struct AFormSentTwiceMakesOne {
    private typealias Form = (path: String, table: String, fields: [(String, String)])

    /// Every form that makes something new.
    private static func forms(_ site: TestSite) async throws -> [Form] {
        let known = site.records.known.text
        let domain = try await #require(site.partnership.catalogue().items(ofKind: "outcome-domain").first).ref.text
        let version = try await site.get(Path.record(known, "review"), as: "practitioner").body
            .firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) }
        let day = TestSite.today
        let next = day.adding(days: 60)
        let review =
            [
                ("seen", version ?? ""), ("summary", "Twice"), ("changes", "None"), ("took-part", "person"),
                ("held-on-day", String(day.day)), ("held-on-month", String(day.month)),
                ("held-on-year", String(day.year)), ("next-review-day", String(next.day)),
                ("next-review-month", String(next.month)), ("next-review-year", String(next.year)),
            ]
            + site.records.outcomes.flatMap { [("score-\($0)", "5"), ("view-\($0)", "person"), ("reason-\($0)", "")] }
        return [
            (Path.record(known, "network/new"), "relationship", [("name", "Morven"), ("kind", "friend")]),
            (Path.record(known, "care-team/new"), "care_team", [("name", "Blair Tait"), ("job", "Peer worker")]),
            (Path.record(known, "review"), "review", review),
            (
                Path.record(known, "outcomes/new"), "outcome",
                [
                    ("words", "See my sister"), ("domain", domain), ("baseline", "2"), ("view", "person"),
                    ("target", "6"),
                ]
            ),
            (
                Path.record(known, "supports/new"), "support",
                [
                    ("service", SampleRecords.service), ("what", "A walk"),
                    ("outcomes", site.records.outcomes[0].text), ("option", "does-not-apply"),
                    ("from-day", String(day.day)), ("from-month", String(day.month)), ("from-year", String(day.year)),
                ]
            ),
            (
                Path.record(known, "rights/advocacy/new"), "right_step",
                [
                    ("step", "accepted"), ("done-by", "Blair Tait"), ("done-on-day", String(day.day)),
                    ("done-on-month", String(day.month)), ("done-on-year", String(day.year)),
                ]
            ),
            (
                Path.record(known, "needs/new"), "need",
                [
                    ("words", "A lift"), ("kind", "need-kind/transport"), ("reason", "no-service"),
                    ("found-in", "plan"), ("since-day", String(day.day)), ("since-month", String(day.month)),
                    ("since-year", String(day.year)),
                ]
            ),
            (Path.newPerson, "person", [("given", "Sorley"), ("family", "Wraithby")]),
        ]
    }

    @Test(arguments: TestStore.engines) func oneAfterAnother(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            for form in try await Self.forms(site) {
                let token = try await Self.token(of: form, site)
                let before = try await Self.rows(form.table, site)
                let first = try await site.post(form.path, form.fields + [("sending", token)], as: "practitioner")
                #expect(first.status == 303, "\(form.path): \(first.status)")
                let second = try await site.post(form.path, form.fields + [("sending", token)], as: "practitioner")
                #expect(second.status == 303 && second.location == first.location, "\(form.path): \(second.status)")
                #expect(try await Self.rows(form.table, site) == before + 1, "\(form.path)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func atTheSameMoment(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let form = try await Self.forms(site)[0]
            let token = try await Self.token(of: form, site)
            let before = try await Self.rows(form.table, site)
            let code = try #require(try await site.get("/account", as: "practitioner").formCode)
            let places = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await site.post(
                            form.path, form.fields + [("sending", token)], as: "practitioner", formCode: code
                        ).location
                    }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(places.count == 1)
            #expect(try await Self.rows(form.table, site) == before + 1)
        }
    }

    /// A form that comes back with its faults is the same form; another that is opened is another.
    @Test func whatIsPutRightIsStillTheSameForm() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "network/new")
            let form: Form = (path, "relationship", [("name", ""), ("kind", "friend")])
            let token = try await Self.token(of: form, site)
            let refused = try await site.post(path, form.fields + [("sending", token)], as: "practitioner")
            #expect(refused.status == 422 && Self.token(in: refused.body) == token)
            #expect(try await Self.token(of: form, site) != token)
        }
    }

    @Test func somebodyElsesFormIsRefused() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "network/new")
            let fields = [("name", "Morven"), ("kind", "friend")]
            let token = try await Self.token(of: (path, "relationship", fields), site)
            _ = try await site.post(path, fields + [("sending", token)], as: "practitioner")
            let before = try await Self.rows("relationship", site)
            for (user, token) in [("team-manager", token), ("practitioner", "made-up")] {
                let answer = try await site.post(path, fields + [("sending", token)], as: user)
                #expect(answer.status == 400 && answer.body.contains("Nothing was saved"))
            }
            #expect(try await Self.rows("relationship", site) == before)
        }
    }

    private static func token(of form: Form, _ site: TestSite) async throws -> String {
        try #require(token(in: try await site.get(form.path, as: "practitioner").body), "\(form.path)")
    }

    private static func token(in page: String) -> String? {
        page.firstMatch(of: /name="sending" value="([0-9A-Z]{26})"/).map { String($0.1) }
    }

    private static func rows(_ table: String, _ site: TestSite) async throws -> Int {
        try await site.partnership.database.read {
            try $0.count("SELECT count(*) FROM \(name: table) WHERE superseded_at IS NULL")
        }
    }
}
