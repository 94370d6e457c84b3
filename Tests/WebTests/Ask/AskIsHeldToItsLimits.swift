import Partnership
import Access
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// Anybody can ask for help, and nobody can make more of it than that.
@Suite("The public front door") struct AskIsHeldToItsLimits {
    private static let asked = [
        ("words", "I do not know where to begin."), ("reach", "07700 900142"), ("name", "Mirren Blackness"),
    ]

    private static func contacts(_ site: TestSite) async throws -> [Contact] {
        let authority = site.partnership.authority
        let desk = try #require(Ref("team/first-contact"))
        return try await site.partnership.database.read {
            try FrontDoor.waiting(at: desk, limit: 99, authority: authority, on: $0).map(\.contact)
        }
    }

    /// Asks as a member of the public does: the page first, for its code.
    private static func ask(_ site: TestSite, _ form: [(String, String)]) async throws -> TestSite.Answer {
        let code = try #require(try await site.get(Path.ask).formCode)
        return try await site.post(Path.ask, form, formCode: code)
    }

    @Test(arguments: TestStore.engines) func anybodyCanAsk(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let sent = try await Self.ask(site, Self.asked + [("service", "service/hope-point")])
            #expect(sent.status == 303)
            let place = try #require(sent.location)
            #expect(place.wholeMatch(of: /\/ask\/thanks\?reference=[0-9A-Z]{8}/) != nil)
            let thanks = try await site.get(place)
            #expect(thanks.status == 200 && thanks.body.contains("within 2 working days"))
            let contact = try #require(try await Self.contacts(site).first)
            #expect(contact.channel == .online && contact.source == .person && !contact.isMatched)
            #expect(contact.aboutName == "Mirren Blackness" && contact.callerPhone == "07700 900142")
            #expect(contact.words == "Asked for: Hope Point\n\nI do not know where to begin." && contact.answer == nil)
            #expect(place.hasSuffix(String(contact.id.text.suffix(8))))
        }
    }

    /// What is kept is what was asked for, and nothing of whoever sent it.
    @Test func nothingMoreIsKept() async throws {
        try await TestSite.with { site in
            _ = try await Self.ask(
                site, Self.asked + [("source", "police"), ("team", "team/cmht-east"), ("outcome", "advice")])
            let contact = try #require(try await Self.contacts(site).first)
            #expect(contact.source == .person && contact.answer == nil && contact.organisation == nil)
            let lines = try await site.partnership.database.read { connection in
                try connection.rows("SELECT account, reason, detail FROM ledger WHERE account = 'public'").map { row in
                    [try row.text("account"), try row.text("reason"), try row.text("detail")]
                }
            }
            #expect(lines == [["public", "asked at the public front door", "On this site"]])
            // The address is counted for an hour, and then forgotten.
            func addresses() async throws -> Int {
                try await site.partnership.database.read { try $0.count("SELECT count(*) FROM public_request") }
            }
            try await #expect(addresses() == 1)
            site.pass(seconds: 3_601)
            _ = try await Self.ask(site, Self.asked)
            try await #expect(addresses() == 1)
        }
    }

    @Test(arguments: [
        (("words", " "), "Tell us what would help"), (("reach", ""), "Tell us how to reach you"),
        (("service", "service/care-at-home"), "Choose a service from the list, or that you are not sure"),
        (("born-day", "14"), "Enter day, month and year as numbers"),
        (("name", String(repeating: "a", count: 121)), "Shorten your name"),
    ])
    func whatIsMissingIsSaid(change: (String, String), message: String) async throws {
        try await TestSite.with { site in
            let page = try await Self.ask(site, Self.asked.filter { $0.0 != change.0 } + [change])
            #expect(page.status == 422 && page.body.contains(message))
            try await #expect(Self.contacts(site).isEmpty)
        }
    }

    @Test func aMachineThatFillsInEverythingWritesNothing() async throws {
        try await TestSite.with { site in
            let page = try await Self.ask(site, Self.asked + [("website", "example")])
            #expect(page.status == 422)
            try await #expect(Self.contacts(site).isEmpty)
        }
    }

    @Test(arguments: TestStore.engines) func fiveAnHourAreTaken(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            for _ in 0..<PublicThrottle.mostInAnHour {
                try await #expect(Self.ask(site, Self.asked).status == 303)
                site.pass(seconds: 60)
            }
            let sixth = try await Self.ask(site, Self.asked)
            #expect(
                sixth.status == 429 && sixth.body.contains("There have been many requests from here. Try again after"))
            #expect(sixth.body.contains("I do not know where to begin."), "nothing typed is lost")
            try await #expect(Self.contacts(site).count == 5)
            site.pass(seconds: 3_600)
            try await #expect(Self.ask(site, Self.asked).status == 303)
        }
    }

    @Test func manySentAtOnceAreNoMore() async throws {
        try await TestSite.with { site in
            let code = try #require(try await site.get(Path.ask).formCode)
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await site.post(Path.ask, Self.asked, formCode: code).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == 303 } == 5 && answers.count { $0 == 429 } == 15)
        }
    }

    @Test func sentTwiceMakesOne() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Path.ask).body
            let token = try #require(page.firstMatch(of: /name="sending" value="([0-9A-Z]{26})"/)).1
            let form = Self.asked + [("sending", String(token))]
            let (first, second) = (try await Self.ask(site, form), try await Self.ask(site, form))
            #expect(first.status == 303 && first.location == second.location)
            try await #expect(Self.contacts(site).count == 1)
        }
    }

    @Test func withoutItsCodeAFormIsRefused() async throws {
        try await TestSite.with { site in
            let sent = try await site.post(Path.ask, Self.asked, formCode: String(repeating: "0", count: 64))
            #expect(sent.status == 403)
            try await #expect(Self.contacts(site).isEmpty)
        }
    }
}
