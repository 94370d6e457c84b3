import Insight
import Partnership
import Testing
import Values

@testable import Web

struct MeasuresByWhatTheyAreAbout {
    /// Every measure stands under one heading, whatever its fact.
    @Test func eachStandsOnce() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/measures")
            let measures = Measure.all(in: try await site.partnership.catalogue())
            #expect(Set(measures.map(\.fact)) == Set(Fact.allCases))
            for measure in measures {
                let link = "href=\"\(Path.measure(measure.ref.id))\""
                #expect(page.body.ranges(of: link).count == 1, "\(measure.ref)")
            }
        }
    }
}
