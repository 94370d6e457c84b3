import StoreTesting
import Content
import Partnership
import Practice
import Store
import Testing
import Values

@testable import Web

/// Rights on a record: recorded by form, and seen by workers and by whose rights they are.
struct RightsPagesTests {
    private func date(_ field: String, _ day: LocalDate) -> [(String, String)] {
        [("\(field)-day", String(day.day)), ("\(field)-month", String(day.month)), ("\(field)-year", String(day.year))]
    }

    private func step(_ step: String, _ more: [(String, String)] = []) -> [(String, String)] {
        [("step", step), ("done-by", "Practitioner"), ("how", "phone"), ("format", "plain-words")]
            + date("done-on", TestSite.today) + more
    }

    /// Every right of the content can be read, and nothing of it was left out on the way.
    @Test func theContentIsRead() async throws {
        let content = ContentFolder.read(TestSite.contentFolder).content
        let rights = content.catalogue.rights(on: TestSite.today)
        #expect(rights.map(\.ref) == content.items(ofKind: "right").map(\.item.ref))
        #expect(rights.count == 12)
        for right in rights {
            let item = try #require(content.catalogue[right.ref])
            #expect(right.steps.count == item.list("steps").count, "\(right.ref)")
        }
        let limits = content.catalogue.timeLimits(on: TestSite.today)
        #expect(Set(limits.keys) == Set(content.items(ofKind: "time-limit").map(\.item.ref)))
        #expect(limits[try Ref(parsing: "time-limit/carer-talk-terminal")]?.span == .workingDays(5))
        let fund = try Ref(parsing: "service/short-break-fund")
        #expect(content.catalogue.yearlyLimit(of: fund) == Money(pence: 40_000))
    }

    @Test func theFourOptionsAreExplainedAndOneIsChosen() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            let (tab, form) = (Path.record(known, "rights"), Path.record(known, "rights/sds-options/new"))
            let before = try await site.get(tab, as: "practitioner")
            #expect(before.body.contains("2 of the 4 options were explained."))
            let early = try await site.post(form, step("chosen", [("options", "option-2")]), as: "practitioner")
            #expect(early.status == 422 && early.body.contains("options 2 and 4 are missing"))
            let rest = [("options", "option-2"), ("options", "option-4")]
            let explained = try await site.post(form, step("explained", rest), as: "practitioner")
            #expect(explained.location == Path.after(tab, .rightStepAdded))
            let chosen = try await site.post(form, step("chosen", [("options", "option-2")]), as: "practitioner")
            #expect(chosen.status == 303)
            let after = try await site.get(tab, as: "practitioner")
            #expect(after.body.contains("Chosen on \(TestSite.today.words), by phone: option 2."))
            let own = try await site.get(tab, as: "person")
            #expect(own.body.contains("There are four ways to arrange your support.") && own.body.contains("option 2"))
            #expect(!own.body.contains("Record a step"))
        }
    }

    @Test func whoeverRecordsWhatTheyDidIsKnownByTheirAccount() async throws {
        try await TestSite.with { site in
            let known = site.records.known
            let form = Path.record(known.text, "rights/future-care-plan/new")
            let page = try await site.get(form, as: "practitioner")
            let name = try #require(page.body.firstMatch(of: /name="done-by" type="text" value="([^"]+)"/)).1
            let cases: [(who: String, account: String?)] = [(String(name), "practitioner"), ("Blair Tait", nil)]
            for (who, account) in cases {
                let fields = step("explained").map { $0.0 == "done-by" ? ("done-by", who) : $0 }
                #expect(try await site.post(form, fields, as: "practitioner").status == 303)
                let last = try await site.partnership.database.read {
                    try Rights.steps(of: known, authority: "S37000007", on: $0).last {
                        $0.right.id == "future-care-plan"
                    }
                }
                #expect(last?.doneBy == who && last?.account == account)
            }
        }
    }

    @Test func aMistakeIsLeftOutAndStaysOnItsPage() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            let right = Path.record(known, "rights/advocacy")
            let page = try await site.get(right, as: "practitioner").body
            let links = page.matches(of: /href="([^"]+\/mistake)"/).map { String($0.1) }
            #expect(links.count == 2)
            let offer = try #require(links.first)
            let silent = try await site.post(offer, [("seen", "1"), ("why", "")], as: "practitioner")
            #expect(silent.status == 422 && silent.body.contains("what was wrong with it"))
            let sent = try await site.post(offer, [("seen", "1"), ("why", "It was her sister")], as: "practitioner")
            #expect(sent.location == Path.after(right, .rightStepWithdrawn))
            let after = try await site.get(right, as: "practitioner").body
            #expect(after.contains("Recorded by mistake, and left out:") && after.contains("It was her sister"))
            #expect(after.contains("Explained on") && !after.contains("Offered on"))
            #expect(try await site.get(offer, as: "practitioner").status == 404)
        }
    }

    @Test func whatIsDueIsAListOfTheTeam() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Path.dueRights, as: "practitioner")
            #expect(page.body.contains("One person in your team has a right that nobody has seen to."))
            #expect(page.body.contains("Brodie, Ailsa") && page.body.contains("Self-directed support"))
            #expect(!page.body.contains("Haldane"), "a restricted record is in no list")
            let advocacy = try await site.get(Path.dueRights + "?right=advocacy", as: "practitioner")
            #expect(advocacy.body.contains("Nobody in your team is owed anything"))
            let made = try await site.get(Path.dueRights + "?after=01&right=made-up", as: "practitioner")
            #expect(made.status == 200 && made.body.contains("One person on this page"))
        }
    }

    /// However many steps there are, a page of rights asks the same.
    @Test func pagesAskBoundedly() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            let paths = ["rights", "rights/sds-options", "rights/sds-options/new"].map { Path.record(known, $0) }
            try await site.signIn("practitioner")
            func asked() async throws -> [Int] {
                var counts: [Int] = []
                for path in paths + [Path.dueRights] {
                    counts.append(
                        try await site.store.statements { _ = try await site.get(path, as: "practitioner") })
                }
                return counts
            }
            _ = try await asked()
            let before = try await asked()
            let form = Path.record(known, "rights/sds-options/new")
            for _ in 0..<10 {
                let more = ["option-1", "option-2", "option-3", "option-4"].map { ("options", $0) }
                #expect(try await site.post(form, step("explained", more), as: "practitioner").status == 303)
            }
            let after = try await asked()
            #expect(before == after, "\(before), then \(after)")
            #expect(after.dropLast().allSatisfy { $0 <= 12 } && (after.last ?? 99) <= 6, "\(after)")
        }
    }
}
