import Content
import Partnership
import Store
import Testing
import Values

@testable import Web

struct ServicePagesTests {
    private func found(_ site: TestSite, _ query: String) async throws -> (status: Int, titles: [String]) {
        let page = try await site.get("/services\(query)")
        let titles = page.body.matches(of: /<h[34]><a href="\/services\/[^"]+">([^<]+)<\/a><\/h[34]>/).map {
            String($0.1)
        }
        return (page.status, titles)
    }

    @Test func allServicesAreListed() async throws {
        try await TestSite.with { site in
            let services = try await site.partnership.catalogue().items(ofKind: "service")
            let answer = try await found(site, "")
            #expect(answer.titles.count == services.count)
            #expect(answer.titles == answer.titles.sorted { $0.lowercased() < $1.lowercased() }, "from A to Z")
            let page = try await site.get("/services")
            #expect(page.body.contains("<a href=\"#letter-h\">H</a>") && page.body.contains("id=\"letter-h\""))
        }
    }

    @Test(arguments: [
        ("?q=hope+point", "Hope Point"), ("?q=CARERS+centre", "Dundee Carers Centre"),
        ("?q=naloxone", "Dundee Drug and Alcohol Recovery Service (DDARS)"),
    ])
    func aSearchFindsByTitleAndByWhatIsOffered(query: String, title: String) async throws {
        try await TestSite.with { site in
            let answer = try await found(site, query)
            #expect(answer.titles.contains(title))
            let all = try await found(site, "")
            #expect(answer.titles.count < all.titles.count)
        }
    }

    @Test func filtersNarrowTogether() async throws {
        try await TestSite.with { site in
            let declared = Declared(
                catalogue: try await site.partnership.catalogue(), day: site.partnership.surroundings.today)
            var search = ServiceSearch()
            search.sector = "third"
            search.priority = "health-inequalities"
            let services = search.services(in: declared)
            #expect(!services.isEmpty)
            for service in services {
                #expect(declared.sectors(delivering: service.ref).contains(.third))
                let priorities = declared.items(from: service.ref, .contributesTo, ofKind: "priority")
                #expect(priorities.contains { $0.ref.id == "health-inequalities" })
            }
            let page = try await found(site, "?sector=third&priority=health-inequalities")
            #expect(page.titles.count == services.count)
        }
    }

    @Test func aFilterThatIsNotOnTheListIsNamedAndTheRestIsKept() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/services?q=sleep&sector=moon&priority=none")
            #expect(page.status == 422)
            #expect(page.body.contains("<a href=\"#sector\">") && page.body.contains("<a href=\"#priority\">"))
            #expect(page.body.contains("value=\"sleep\""))
        }
    }

    @Test func aSearchThatFindsNothingSaysWhatToDo() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/services?q=%3Cb%3Ezzz")
            #expect(page.status == 200)
            #expect(page.body.contains("Nothing fits that search") && page.body.contains("&lt;b&gt;zzz"))
        }
    }

    @Test func aServiceSaysWhatItOffersAndWhatStandsBehindIt() async throws {
        try await TestSite.with { site in
            // A few of them: each asks for the figures of all.
            let services = try await site.partnership.catalogue().items(ofKind: "service")
            for service in services.indices.filter({ $0.isMultiple(of: 20) }).map({ services[$0] }) {
                let page = try await site.get(Path.service(service.ref.id))
                #expect(page.status == 200)
                for offer in service.list("offers") { #expect(page.body.contains(HTML.escape(offer))) }
                #expect(page.body.contains("The outcomes behind it"))
            }
            #expect(try await site.get("/services/nothing").status == 404)
        }
    }

    @Test func wordsAreComparedWithoutCapitalsAccentsOrApostrophes() {
        #expect(ServiceSearch.words("Women’s Aid, CAFÉ") == ["womens", "aid", "cafe"])
    }
}
