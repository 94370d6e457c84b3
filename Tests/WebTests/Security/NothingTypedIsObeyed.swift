import Content
import Partnership
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// What somebody types is shown to others on every page of the record, and is never more than text there.
struct NothingTypedIsObeyed {
    private static let hostile = "<script src=//evil.example></script><img src=x onerror=alert(1)>\"'><b>{{7*7}}</b>"

    @Test(arguments: TestStore.engines) func onAnyPageOfTheRecord(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let id = site.records.known.text
            let (version, outcome) = (try await site.version(of: "plan/change"), site.records.outcomes[0].text)
            let forms: [(part: String, fields: [(String, String)])] = [
                (
                    "change",
                    [
                        ("seen", "1"), ("given", "<b>Ailsa"), ("family", "\"><i>Brodie"),
                        ("preferred", "<script>alert(1)"),
                        ("phone", "<svg onload=alert(1)>"), ("communication-needs", Self.hostile),
                        ("line1", "<img src=x onerror=alert(1)>"), ("former-family", "<script>alert(2)</script>"),
                    ]
                ),
                (
                    "plan/change",
                    [
                        ("seen", version), ("what-matters", Self.hostile), ("next-review-day", "20"),
                        ("next-review-month", "5"), ("next-review-year", "2026"),
                    ]
                ),
                (
                    "outcomes/new",
                    [
                        ("words", Self.hostile), ("domain", try await site.firstDomain()), ("baseline", "3"),
                        ("view", "person"), ("target", "8"),
                    ]
                ),
                ("outcomes/\(outcome)/end", [("seen", "1"), ("why", Self.hostile)]),
                (
                    "network/new",
                    [
                        ("name", Self.hostile), ("kind", "friend"), ("phone", "<script>alert(3)"), ("from-day", "1"),
                        ("from-month", "2"), ("from-year", "2026"),
                    ]
                ),
                (
                    "needs/new",
                    [
                        ("words", Self.hostile), ("kind", "need-kind/company"), ("reason", "cost"),
                        ("found-in", "contact"), ("since-day", "1"), ("since-month", "2"), ("since-year", "2026"),
                    ]
                ),
                (
                    "needs/\(site.records.needs[0])/close",
                    [
                        ("seen", "1"), ("why", Self.hostile), ("closed-on-day", "1"), ("closed-on-month", "3"),
                        ("closed-on-year", "2026"),
                    ]
                ),
                ("care-team/new", [("name", "<script>alert(4)</script>"), ("job", "<img src=x onerror=alert(5)>")]),
            ]
            for form in forms {
                let answer = try await site.post(Path.record(id, form.part), form.fields, as: "practitioner")
                #expect(answer.status == 303, "\(form.part) was not saved: \(answer.status)")
            }
            for (path, user) in [
                ("/work", "practitioner"), ("/people/\(id)", "practitioner"), ("/people/\(id)", "person"),
                ("/people/\(id)/plan", "practitioner"), ("/people/\(id)/network", "practitioner"),
                ("/people/\(id)/chronology", "practitioner"), ("/people/\(id)/who-has-looked", "person"),
                ("/people/\(id)/change", "practitioner"), ("/people/\(id)/plan/change", "practitioner"),
                ("/people/\(id)/needs", "practitioner"), ("/people/\(id)/needs", "person"),
                ("/people/\(id)/review", "practitioner"), ("/people/\(id)/supports/new", "practitioner"),
            ] {
                let answer = try await site.get(path, as: user)
                #expect(answer.status == 200)
                #expect(Self.obeyed(in: answer.body).isEmpty, "\(path): \(Self.obeyed(in: answer.body))")
            }
            let shown = try await site.get("/people/\(id)/plan", as: "practitioner").body
            #expect(shown.contains("&lt;script src=//evil.example&gt;"), "it is there, as it was typed")
        }
    }

    /// Whatever in a page is an element, or a handler in one, that its own templates never write. What stands between the
    /// quotation marks of an attribute is text.
    private static func obeyed(in body: String) -> [String] {
        let tags = body.matches(of: /<[A-Za-z](?:[^>"]|"[^"]*")*>?/).map { String($0.0) }
        return tags.filter { tag in
            let bare = tag.replacing(/"[^"]*"/, with: "")
            let isForeign = ["<b>", "<i>", "<img"].contains { bare.hasPrefix($0) }
            let isScript = bare.hasPrefix("<script") && !tag.contains("src=\"/assets/")
            return isForeign || isScript || bare.contains(/\son[a-z]+=/)
        }
    }
}

extension TestSite {
    /// The version that a form of the known record was made from.
    fileprivate func version(of part: String) async throws -> String {
        let form = try await get(Path.record(records.known.text, part), as: "practitioner")
        return try String(#require(form.body.firstMatch(of: /name="seen" value="([0-9]+)"/)).1)
    }

    fileprivate func firstDomain() async throws -> String {
        try await #require(partnership.catalogue().items(ofKind: "outcome-domain").first).ref.text
    }
}
