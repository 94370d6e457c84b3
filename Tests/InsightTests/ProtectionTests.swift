import Testing
import Values

@testable import Insight

@Suite struct ProtectionTests {
    /// 6,000 tables: whoever knows all that is shown, and which numbers are hidden for being small, is left with at least
    /// three numbers for each hidden one.
    @Test(arguments: RandomTable.Form.allCases) func nothingHiddenCanBeWorkedOut(form: RandomTable.Form) throws {
        var random = SplitMix64(seed: 2)
        let clock = ContinuousClock()
        var a = Duration.zero, b = Duration.zero
        var hid = 0
        for round in 0..<1_500 {
            let table = try RandomTable.make(
                form, rows: random.number(in: 1...4), most: random.number(in: 1...9), &random)
            var shown: ProtectedTable?
            a += clock.measure { shown = Protection().protect(table) }
            guard let shown, !shown.isWhollyHidden else { continue }
            b += clock.measure {
            if let doubt = ReaderAttack(on: shown, of: table, hide: 1...4).doubt(upTo: 3) {
                hid += 1
                #expect(doubt >= 3, "table \(round): \(table) shown as \(shown)")
            }
            }
        }
        print(form, a, b, hid)
    }
}

extension ProtectedTable {
    /// Whether not one number is shown.
    var isWhollyHidden: Bool {
        (rows + groups + [total]).allSatisfy { $0.total.isSuppressed && $0.counts.allSatisfy(\.isSuppressed) }
    }
}
