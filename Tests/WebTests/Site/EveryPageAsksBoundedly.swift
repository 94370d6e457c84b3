import Access
import Content
import Partnership
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// A page asks the store as often for a long record as for a short one, and no more often than its table says. So it asks
/// as often among a hundred and fifty thousand people.
struct EveryPageAsksBoundedly {
    /// The files that pages are dressed in are asked for by a fingerprint, and the stream of events has no end.
    private static let apart: Set<String> = ["/assets/{digest}/{name}", "/outcomes/live"]

    @Test(arguments: TestStore.engines) func howeverLongTheRecord(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            // What is released is of days that are over, and of more than a few people.
            try await ReleasePagesTests.add(people: 0..<30, to: site)
            site.pass(seconds: 2 * 24 * 60 * 60)
            let names = try await Self.names(site)
            let short = try await Self.asked(site, names)
            try await LongRecord.write(to: site)
            let long = try await Self.asked(site, names)
            #expect(short.keys.sorted() == long.keys.sorted())
            for (pattern, number) in short.sorted(by: { $0.key < $1.key }) {
                let most = QuestionTable.most[pattern]
                #expect(number == most, "\(pattern) asks \(number), and its table says \(most ?? -1)")
                #expect(long[pattern] == number, "\(pattern) asks \(long[pattern] ?? -1) of a long record")
            }
            #expect(Set(QuestionTable.most.keys).subtracting(short.keys).isEmpty, "no row is without its page")
        }
    }

    /// What each page asks, by its pattern: the second time, when what it keeps has been read.
    private static func asked(_ site: TestSite, _ names: [String: String]) async throws -> [String: Int] {
        var asked: [String: Int] = [:]
        for route in Routes.all where route.method == .get && !apart.contains(route.pattern) {
            // A carer's plan stands on the carer's own record, and shares its name with the partnership's.
            var path = route.pattern.replacing("{person}/caring/{plan}", with: names["caring"] ?? "")
                .replacing("{person}/caring", with: "\(site.records.carer.text)/caring")
            for (name, value) in names { path = path.replacing("{\(name)}", with: value) }
            if path == "/ask/thanks" { path = Path.thanks(reference: "7K4M2QXD") }
            if path.hasPrefix("/accounts/") { path = path.replacing("{name}", with: "carer") }
            try #require(!path.contains("{"), "\(route.pattern) has a name that stands for nothing here")
            let reader = try await reader(of: path, site)
            let user = try #require(reader, "\(path) is shown to nobody")
            asked[route.pattern] = try await site.store.statements { _ = try await site.get(path, as: user) }
        }
        return asked
    }

    /// Somebody whom a page is shown to.
    private static func reader(of path: String, _ site: TestSite) async throws -> String? {
        for user in ["practitioner", "team-manager", "administrator", "strategy-officer"] {
            let status = try await site.get(path, as: user).status
            if status == 200 || status == 303 { return user }
        }
        return nil
    }

    /// What the names in patterns stand for.
    private static func names(_ site: TestSite) async throws -> [String: String] {
        let stranger = site.records.stranger.text
        let reason = "On the ward and cannot tell us about medicine"
        for person in [stranger, site.records.carer.text] {
            _ = try await site.post(Path.record(person, "open"), [("reason", reason)], as: "practitioner")
        }
        let list = try await site.get(Path.brokenGlasses, as: "team-manager").body
        let glass = try #require(list.firstMatch(of: /\/opened-records\/([0-9A-Z]{26})/)).1
        let day = TestSite.today.iso
        let released = try await site.post(
            "/measures/key-worker/release", [("period", "\(day)..\(day)")], as: "strategy-officer")
        try #require(released.status == 303)
        func first(_ table: String, _ condition: SQL = "1 = 1") async throws -> String {
            try await site.partnership.database.read { connection in
                let row = try connection.row(
                    "SELECT id FROM \(name: table) WHERE superseded_at IS NULL AND \(condition) ORDER BY id LIMIT 1")
                return try #require(row).text("id")
            }
        }
        return [
            "person": site.records.known.text, "outcome": site.records.outcomes[1].text,
            "support": try await first("support"), "relationship": try await first("relationship"),
            "member": try await first("care_team", "is_key_worker = 0"), "glass": String(glass),
            "measure": "key-worker", "release": "1", "indicator": "ni-20", "service": "hope-point",
            "priority": "models-of-support", "plan": try await plan(site), "kind": "outcome",
            "id": site.records.outcomes[1].text, "contact": site.records.frontDoor.unmatched.text,
            "referral": site.records.frontDoor.referral.text, "team": "cmht-east",
            "need": site.records.needs[0].text, "right": "advocacy",
            "step": try await first("right_step", "person = \(site.records.known)"),
            "caring": "\(site.records.carer.text)/caring/\(try await first("carer_plan"))",
        ]
    }

    private static func plan(_ site: TestSite) async throws -> String {
        try await #require(site.partnership.catalogue().items(ofKind: "plan").first).ref.id
    }
}
