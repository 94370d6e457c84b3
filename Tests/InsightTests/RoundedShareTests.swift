import Testing
import Values

@testable import Insight

/// A share of rounded counts is told with a range that holds whatever was counted.
@Suite struct RoundedShareTests {
    @Test func itsRangeHoldsThatOfTheCountsThemselves() throws {
        let protection = Protection(small: 1...4, rounding: 5)
        for base in 5...120 {
            for count in 0...base {
                let share = try #require(
                    Share(
                        .known(protection.rounded(count)), of: .known(protection.rounded(base)),
                        slack: protection.slack))
                let exact = try Proportion(count: count, of: base).wilson()
                // The ends of both are printed to one decimal place.
                #expect(share.lower <= exact.lower + 0.05, "\(count) of \(base)")
                #expect(share.upper >= exact.upper - 0.05, "\(count) of \(base)")
            }
        }
    }

    @Test func exactCountsKeepTheirRange() throws {
        #expect(Protection().slack == 0)
        let share = try #require(Share(.known(57), of: .known(80), slack: 0))
        let interval = try Proportion(count: 57, of: 80).wilson()
        #expect(abs(share.lower - interval.lower) <= 0.05 && abs(share.upper - interval.upper) <= 0.05)
    }
}
