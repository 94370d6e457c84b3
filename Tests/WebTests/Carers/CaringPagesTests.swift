import Partnership
import Practice
import Store
import Testing
import Values

@testable import Web

/// Carers on their own record: written by workers, read by the carer, whatever the person they care for shares.
struct CaringPagesTests {
    private func date(_ field: String, _ day: LocalDate) -> [(String, String)] {
        [("\(field)-day", String(day.day)), ("\(field)-month", String(day.month)), ("\(field)-year", String(day.year))]
    }

    private var today: LocalDate { TestSite.today }

    /// A site whose practitioner has opened the carer's record with a reason, and the address of their part of it.
    private func withCaring(_ body: (TestSite, _ path: String) async throws -> Void) async throws {
        try await TestSite.with { site in
            let carer = site.records.carer.text
            let opened = try await site.post(
                Path.record(carer, "open"), [("reason", "She asked me for a plan of her own")], as: "practitioner")
            #expect(opened.status == 303)
            try await body(site, Path.record(carer, "caring"))
        }
    }

    private func link(_ end: String, on page: String) throws -> String {
        let links = page.matches(of: /href="([^"]+)"/).map { String($0.1) }
        return try #require(links.first { $0.hasSuffix(end) }, "no link ends in \(end)")
    }

    @Test func aPlanComesOnFromTheOfferToItsEnd() async throws {
        try await withCaring { site, path in
            let page = try await site.get(path, as: "practitioner").body
            #expect(page.contains("Caring for Ailsa, 20 hours a week") && page.contains("Next: talk about it."))
            let change = try link("/change", on: page)
            let form = try await site.get(change, as: "practitioner").body
            #expect(form.contains("Offered on") && !form.contains("name=\"offered-on-day\""))
            var fields = [
                ("seen", "1"), ("done-by", "Practitioner"), ("weekly-hours", "31"), ("meets-criteria", "yes"),
            ]
            fields += date("talked-on", today.adding(days: -3)) + date("prepared-on", today)
            fields += CarerPlan.Part.allCases.map { ($0.rawValue, "About \($0.rawValue)") }
            let early = try await site.post(change, fields, as: "practitioner")
            #expect(early.status == 422 && early.body.contains("Enter the day on which you look at it again"))
            #expect(early.body.contains("About breaks"), "nothing typed is lost")
            fields += date("review-on", today.adding(days: 180))
            #expect(
                try await site.post(change, fields, as: "practitioner").location == Path.after(path, .carerPlanChanged))
            let stale = try await site.post(change, fields, as: "practitioner")
            #expect(stale.status == 409 && stale.body.contains("What you wrote, not saved"))
            let own = try await site.get(path, as: "carer").body
            #expect(own.contains("prepared on \(today.words)") && own.contains("About breaks"))
            #expect(own.contains("31 hours a week") && !own.contains("Go on with the plan"))
            let rights = try await site.get(Path.record(site.records.carer.text, "rights"), as: "carer").body
            #expect(rights.contains("In place on \(today.words)"))
            let end = try link("/end", on: try await site.get(path, as: "practitioner").body)
            #expect(try await site.post(end, date("to", today), as: "practitioner").status == 303)
            #expect(try await site.get(path, as: "carer").body.contains("1 plan that has ended"))
            #expect(try await site.get(change, as: "practitioner").status == 404)
        }
    }

    @Test func aPlanIsBegunOnce() async throws {
        try await withCaring { site, path in
            let form = try await site.get(path + "/new?about=made-up", as: "practitioner")
            #expect(form.status == 200 && form.body.contains("Ailsa Brodie"))
            let fields =
                [("about", site.records.known.text), ("kind", "adult"), ("terminal", "yes")]
                + date("identified-on", today)
            let second = try await site.post(path + "/new", fields, as: "practitioner")
            #expect(second.status == 422 && second.body.contains("There is such a plan already"))
            let stranger = try await site.post(
                path + "/new", fields.map { $0.0 == "about" ? ("about", site.records.stranger.text) : $0 },
                as: "practitioner")
            #expect(stranger.status == 422 && stranger.body.contains("Choose whom they care for"))
        }
    }

    /// Two working days from Monday 2 March 2026 are Wednesday.
    @Test func theDaysThatTheLawLeavesAreSaid() async throws {
        try await withCaring { site, path in
            let end = try link("/end", on: try await site.get(path, as: "practitioner").body)
            _ = try await site.post(end, date("to", today), as: "practitioner")
            let fields =
                [("about", site.records.known.text), ("kind", "adult"), ("terminal", "yes")]
                + date("identified-on", today)
            #expect(try await site.post(path + "/new", fields, as: "practitioner").status == 303)
            let page = try await site.get(path, as: "carer").body
            #expect(page.contains("Offer the plan") && page.contains("due 4 March 2026"))
        }
    }

    @Test func theMoneyForBreaksHasAnEnd() async throws {
        try await withCaring { site, path in
            let page = try await site.get(path, as: "practitioner").body
            #expect(page.contains("£280 of £400 is left until"))
            let form = try link("/breaks/new", on: page)
            var fields = [("what", "A week by the sea"), ("amount", "280.01"), ("fund", "service/short-break-fund")]
            fields += date("from", today)
            let over = try await site.post(form, fields, as: "practitioner")
            #expect(over.status == 422 && over.body.contains("£400 a year is the most; £280 is left"))
            #expect(over.body.contains("A week by the sea"))
            fields[1].1 = "280"
            #expect(try await site.post(form, fields, as: "practitioner").location == Path.after(path, .breakAdded))
            #expect(try await site.get(path, as: "carer").body.contains("£0 of £400 is left until"))
        }
    }

    /// What is a step of the plan is recorded with the plan, and nowhere beside it.
    @Test func thereIsOneTruth() async throws {
        try await withCaring { site, path in
            let right = Path.record(site.records.carer.text, "rights/adult-carer-support-plan")
            #expect(try await site.get(right + "/new", as: "practitioner").location == path)
            let sent = try await site.post(
                right + "/new", [("step", "in-place"), ("done-by", "Somebody")], as: "practitioner")
            #expect(sent.location == path)
            let page = try await site.get(right, as: "practitioner").body
            #expect(page.contains("Accepted on") && !page.contains("/mistake") && !page.contains("Somebody"))
        }
    }

    /// When the person limits what is shared, a carer keeps what is their own, and sees nothing of the person's.
    @Test func nothingOfThePersonsRecordIsOnIt() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            _ = try await site.partnership.database.write { connection in
                try connection.execute("UPDATE relationship SET agreed_to_share = 0")
            }
            #expect(try await site.get(Path.record(known), as: "carer").status == 403)
            for part in ["caring", "rights"] {
                let page = try await site.get(Path.record(site.records.carer.text, part), as: "carer")
                #expect(page.status == 200)
                let main = try #require(page.body.split(separator: "<main").last)
                for words in [
                    "garden", "allotment", "sleep", "A talk each week", "Peer worker", "Practitioner", known,
                    "self-directed", "1961",
                ] {
                    #expect(!main.contains(words), "“\(words)” of the person’s record is on /\(part)")
                }
            }
        }
    }
}
