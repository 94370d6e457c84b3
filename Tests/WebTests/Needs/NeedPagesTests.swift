import Partnership
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// What somebody needs and cannot have is put on record, closed with a reason, and never goes away unseen.
struct NeedPagesTests {
    private func date(_ field: String, _ day: LocalDate) -> [(String, String)] {
        [("\(field)-day", String(day.day)), ("\(field)-month", String(day.month)), ("\(field)-year", String(day.year))]
    }

    private var today: LocalDate { TestSite.today }

    private func needs(_ site: TestSite, of person: ID<Person>? = nil) async throws -> [Need] {
        let (person, authority) = (person ?? site.records.known, site.partnership.authority)
        return try await site.partnership.database.read { try Needs.of(person, authority: authority, on: $0) }
    }

    @Test(arguments: TestStore.engines) func isPutOnRecordFromThePlan(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let id = site.records.known.text
            let plan = try await site.get(Path.record(id, "plan"), as: "practitioner").body
            let path = Path.record(id, "needs/new?from=plan")
            #expect(plan.contains("href=\"\(path)\""))
            #expect(try await site.get(path, as: "practitioner").body.contains("value=\"plan\" checked"))
            let form = [
                ("words", " A lift to the allotment "), ("kind", "need-kind/transport"), ("reason", "place-or-time"),
                ("found-in", "plan"), ("outcome", site.records.outcomes[1].text), ("service", SampleRecords.service),
            ]
            let answer = try await site.post(
                Path.record(id, "needs/new"), form + date("since", today.adding(days: -7)), as: "practitioner")
            #expect(answer.location == Path.after(Path.record(id, "needs"), .needAdded))
            let need = try #require(try await needs(site).first { $0.kind.id == "transport" })
            #expect(need.words == "A lift to the allotment" && need.outcome == site.records.outcomes[1])
            #expect(
                try need.foundRef == SupportPlan.ref(site.records.plan) && need.service == Ref(SampleRecords.service))
            let shown = try await site.get(Path.record(id, "needs"), as: "practitioner").body
            #expect(shown.contains("2 things that Ailsa needs are not there."))
            #expect(shown.contains("The longest is missing since \(today.adding(days: -30).words)"))
            #expect(shown.contains("A lift to the allotment") && shown.contains(", 7 days<"))
            let chronology = try await site.get(Path.record(id, "chronology"), as: "practitioner").body
            #expect(chronology.contains("Not met: “A lift to the allotment”"))
            let looked = try await site.get(Path.record(id, "who-has-looked"), as: "person").body
            #expect(looked.contains("Added: need “A lift to the allotment”, Transport"))
        }
    }

    @Test(arguments: [
        ("kind", "need-kind/gold", "Choose what kind of need it is"), ("reason", "", "Choose why it cannot be met now"),
        ("found-in", "", "Choose where it came up"), ("words", " ", "Say what is needed"),
        ("since-day", "", "Enter day, month and year"), ("since-year", "2030", "is in the future"),
    ])
    func whatIsWrongIsSaid(field: String, value: String, error: String) async throws {
        try await TestSite.with { site in
            var form = [
                ("words", "A lift"), ("kind", "need-kind/transport"), ("reason", "cost"), ("found-in", "plan"),
                ("since-day", "1"), ("since-month", "2"), ("since-year", "2026"),
            ].filter { $0.0 != field }
            form.append((field, value))
            let path = Path.record(site.records.known.text, "needs/new")
            let answer = try await site.post(path, form, as: "practitioner")
            #expect(answer.status == 422 && answer.body.contains(error), "\(answer.status)")
            #expect(try await needs(site).count == 2)
        }
    }

    @Test func isMetByAServiceOrASupportOfThePersons() async throws {
        try await TestSite.with { site in
            let id = site.records.known.text
            let path = Path.record(id, "needs/\(site.records.needs[0])/meet")
            let form = [("seen", "1"), ("why", "A flat in Arbroath, twice a year")]
            let before = try await site.get(Path.record(id), as: "practitioner").body
            #expect(before.contains(">One thing not met yet</a>"))
            let page = try await site.get(path, as: "practitioner").body
            let support = try #require(page.firstMatch(of: /value="(support\/[^"]+)"/)).1
            for (metBy, error) in [
                ("", "Say which support meets it"), ("service/nowhere", "Say which support meets it"),
                ("support/01NOBODY", "not one of the person’s own"),
            ] {
                let answer = try await site.post(
                    path, form + [("met-by", metBy)] + date("closed-on", today), as: "practitioner")
                #expect(answer.status == 422 && answer.body.contains(error), "\(metBy)")
            }
            let answer = try await site.post(
                path, form + [("met-by", String(support))] + date("closed-on", today), as: "practitioner")
            #expect(answer.location == Path.after(Path.record(id, "needs"), .needMet))
            let shown = try await site.get(Path.record(id, "needs"), as: "practitioner").body
            let overview = "href=\"\(Path.record(id, "needs"))\">One thing not met yet</a>"
            #expect(try await !site.get(Path.record(id), as: "practitioner").body.contains(overview))
            #expect(shown.contains("A flat in Arbroath, twice a year") && shown.contains("A talk each week"))
            #expect(shown.contains("Nothing is known to be missing") && shown.contains("2 needs that are closed"))
            let again = try await site.get(path, as: "practitioner")
            #expect(again.status == 404)
        }
    }

    /// Two close one need: the second is told, and what the first wrote stays.
    @Test(arguments: TestStore.engines) func isClosedOnce(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let path = Path.record(site.records.known.text, "needs/\(site.records.needs[0])/close")
            let first = try await site.post(
                path, [("seen", "1"), ("why", "Iona has moved away")] + date("closed-on", today), as: "practitioner")
            #expect(first.status == 303)
            let second = try await site.post(
                path, [("seen", "1"), ("why", "It was a mistake")] + date("closed-on", today), as: "team-manager")
            #expect(second.status == 422 && second.body.contains("This need was closed as no longer needed"))
            #expect(second.body.contains("It was a mistake"))
            let need = try #require(try await needs(site).first { $0.id == site.records.needs[0] })
            #expect(need.closedWhy == "Iona has moved away" && need.version == 2)
        }
    }

    @Test func aChangeAgainstAnotherVersionShowsBoth() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "needs/\(site.records.needs[0])/change")
            func form(_ words: String) -> [(String, String)] {
                [("seen", "1"), ("words", words), ("kind", "need-kind/short-breaks"), ("reason", "cost")]
            }
            #expect(try await site.post(path, form("A week by the sea"), as: "practitioner").status == 303)
            let second = try await site.post(path, form("A week in the hills"), as: "team-manager")
            #expect(second.status == 409 && second.body.contains("Save mine all the same"))
            #expect(second.body.contains("sea<") && second.body.contains("hills"))
        }
    }

    @Test func aMistakeIsPutRightThatDayByWhoeverMadeIt() async throws {
        try await TestSite.with { site in
            let id = site.records.known.text
            let part = "needs/\(site.records.needs[0])"
            _ = try await site.post(
                Path.record(id, part + "/close"), [("seen", "1"), ("why", "Not wanted")] + date("closed-on", today),
                as: "practitioner")
            let button = "open it again"
            #expect(try await site.get(Path.record(id, "needs"), as: "practitioner").body.contains(button))
            #expect(try await !site.get(Path.record(id, "needs"), as: "team-manager").body.contains(button))
            let path = Path.record(id, part + "/reopen")
            _ = try await site.post(path, [("seen", "2")], as: "team-manager")
            #expect(try await needs(site).first?.isOpen == false)
            let answer = try await site.post(path, [("seen", "2")], as: "practitioner")
            #expect(answer.location == Path.after(Path.record(id, "needs"), .needReopened))
            #expect(try await needs(site).first?.isOpen == true)
        }
    }

    /// The record of somebody else does not lead to a need by its identity.
    @Test func isReachedThroughItsOwnRecordAlone() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.allocated.text, "needs/\(site.records.needs[0])/close")
            let answer = try await site.post(
                path, [("seen", "1"), ("why", "Not hers")] + date("closed-on", today), as: "practitioner")
            #expect(answer.status == 404)
            #expect(try await needs(site).count { $0.isOpen } == 1)
        }
    }

    /// However many there are, the page asks the same few questions.
    @Test func thePageAsksBoundedly() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, "needs")
            _ = try await site.get(path, as: "practitioner")
            let few = try await site.store.statements { _ = try await site.get(path, as: "practitioner") }
            let signature = Signature(
                authority: site.partnership.authority, account: "test", role: "operator",
                at: TestStore.began.adding(days: 60),
                reason: "a test")
            let (person, today, surroundings) = (site.records.known, today, site.partnership.surroundings)
            try await site.partnership.database.record(signature) { pen in
                for number in 0..<80 {
                    let details = try NeedDetails(
                        kind: Ref(kind: "need-kind", id: "company"), words: "Number \(number)", reason: .cost,
                        foundIn: .contact, sinceOn: today, today: today)
                    try Needs.add(
                        details, to: person, id: surroundings.identifiers.next(at: pen.signature.at), with: pen)
                }
            }
            let many = try await site.store.statements { _ = try await site.get(path, as: "practitioner") }
            #expect(few == many && many <= 14, "\(few) and \(many)")
        }
    }

    @Test(arguments: [
        (0, "one day"), (1, "one day"), (2, "2 days"), (20, "20 days"), (21, "3 weeks"), (729, "104 weeks"),
        (730, "2 years"),
    ])
    func howLongIsSaidPlainly(days: Int, words: String) {
        #expect(NeedsPage.words(days: days) == words)
    }
}
