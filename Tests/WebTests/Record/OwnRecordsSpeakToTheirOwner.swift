import Partnership
import Store
import Testing

@testable import Web

/// A person reading their own record is spoken to; everybody else reads about the person.
struct OwnRecordsSpeakToTheirOwner {
    static let parts = ["", "plan", "contacts", "rights", "caring", "needs", "network", "chronology", "who-has-looked"]

    @Test(arguments: parts) func nothingIsSaidAboutThemInTheThirdPerson(part: String) async throws {
        try await TestSite.with { site in
            for (user, person) in [("person", site.records.known.text), ("carer", site.records.carer.text)] {
                let path = part.isEmpty ? Path.record(person) : Path.record(person, part)
                let answer = try await site.get(path, as: user)
                #expect(answer.status == 200)
                let main = try #require(answer.body.split(separator: "<main").last)
                for words in ["the person", "The person", "this record", "the record", "their own words", "SIMD"] {
                    #expect(!main.contains(words), "\(user) reads “\(words)” on /\(part)")
                }
                #expect(answer.body.contains("aria-label=\"Your record\""))
            }
        }
    }

    @Test func workersReadAboutThePerson() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Path.record(site.records.known.text), as: "practitioner").body
            #expect(page.contains("About Ailsa") && page.contains("the person’s view"))
            #expect(!page.contains("Who works with you"))
        }
    }

    /// How deprived an area is belongs to those who plan and give support.
    @Test func deprivationIsForWorkersOnly() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            try await site.partnership.database.write { connection in
                try connection.execute(
                    """
                    INSERT INTO zone (code, simd_rank, quintile, area) VALUES ('S01000001', 10, 1, 'area/coldside')
                    """)
                try connection.execute("UPDATE person_address SET zone = 'S01000001'")
            }
            #expect(try await site.get(Path.record(known), as: "practitioner").body.contains("SIMD quintile 1"))
            for reader in ["person", "carer"] {
                let page = try await site.get(Path.record(known), as: reader).body
                #expect(page.contains("Coldside") && !page.contains("SIMD"), "\(reader)")
            }
        }
    }
}
