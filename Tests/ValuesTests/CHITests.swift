import Testing
import Values

@Suite struct CHITests {
    @Test(arguments: ["0101011237", "0101336489", "010101 1237", " 0101011237 ", "0101\u{A0}011237", "01 01 01 12 37"])
    func accepts(text: String) throws {
        let chi = try #require(CHI.check(text).chi)
        #expect(chi.digits == text.filter { !$0.isWhitespace })
        #expect(CHI.check(text).message == nil)
        #expect(CHI(text) == chi)
    }

    @Test(arguments: [
        (nil, CHI.Check.missing), ("", .blank), ("   ", .blank), ("\t\n", .blank), ("010101123A", .invalidCharacter),
        ("010101-1237", .invalidCharacter), ("٠١٠١٠١١٢٣٧", .invalidCharacter), ("A", .invalidCharacter),
        ("101011237", .tooShort), ("1", .tooShort), ("01010112370", .tooLong), ("3213201234", .invalidDate),
        ("0000000000", .invalidDate), ("3102991234", .invalidDate), ("3002001234", .invalidDate),
        ("0101011238", .badChecksum), ("0101011230", .badChecksum),
    ])
    func refuses(text: String?, check: CHI.Check) throws {
        #expect(CHI.check(text) == check)
        #expect(check.chi == nil)
        let message = try #require(check.message)
        #expect(message.hasSuffix(".") && message.contains("CHI number"))
        if let text { #expect(CHI(text) == nil) }
    }

    @Test func leapDayOf1900IsReadAs2000() throws {
        let chi = try #require((0...999).lazy.compactMap { completed("290200", serial: $0) }.first)
        let today = try LocalDate(year: 2026, month: 11, day: 21)
        #expect(chi.birthDate(today: today) == .known(try LocalDate(year: 2000, month: 2, day: 29)))
    }

    /// Every valid number keeps the rule that all ten digits, weighted 10 to 1, sum to a multiple of 11.
    @Test func madeNumbersAreValidAndSumToAMultipleOfEleven() throws {
        var made = 0
        for chi in someNumbers(seed: 6, 5000) {
            #expect(CHI.check(chi.digits) == .valid(chi))
            let sum = zip(chi.digits, stride(from: 10, through: 1, by: -1))
                .reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
            #expect(sum.isMultiple(of: 11))
            made += 1
        }
        #expect(made > 4000)
    }

    @Test func everySingleWrongDigitIsCaught() {
        for chi in someNumbers(seed: 7, 300) {
            for place in 0..<10 {
                for digit in "0123456789" {
                    var wrong = Array(chi.digits)
                    guard wrong[place] != digit else { continue }
                    wrong[place] = digit
                    #expect(CHI(String(wrong)) == nil)
                }
            }
        }
    }

    @Test func everySwapOfNeighboursIsCaught() {
        for chi in someNumbers(seed: 8, 1000) {
            for place in 0..<9 {
                var wrong = Array(chi.digits)
                guard wrong[place] != wrong[place + 1] else { continue }
                wrong.swapAt(place, place + 1)
                #expect(CHI(String(wrong)) == nil)
            }
        }
    }

    @Test func checkDigitOfTenDoesNotExist() throws {
        let without = (0...999).filter { completed("010101", serial: $0) == nil }
        #expect((80...100).contains(without.count))
        #expect(CHI.checkDigit(for: "010101123") == 7)
        #expect(CHI.checkDigit(for: "01010112") == nil)
        #expect(CHI.checkDigit(for: "0101011234") == nil)
        #expect(CHI.checkDigit(for: "01010112x") == nil)
        let first = try #require(without.first)
        let nine = "010101" + String(1000 + first).dropFirst()
        for last in 0...9 { #expect(CHI.check("\(nine)\(last)") == .badChecksum) }
    }

    @Test(arguments: [
        ("0101336489", nil, "2026-11-21", ["1933-01-01"]),
        ("0101011237", nil, "2026-11-21", ["1901-01-01", "2001-01-01"]),
        ("0101011237", nil, "2000-12-31", ["1901-01-01"]),
        ("0101011237", nil, "2001-01-01", ["1901-01-01", "2001-01-01"]),
        ("0101011237", "1910-01-01", "2026-11-21", ["2001-01-01"]), ("0101011237", "1910-01-01", "2000-12-31", []),
        ("0101336489", nil, "2033-01-01", ["1933-01-01", "2033-01-01"]),
        ("0101336489", "1830-01-01", "1950-01-01", ["1833-01-01", "1933-01-01"]),
    ])
    func birthDate(digits: String, earliest: String?, today: String, dates: [String]) throws {
        let chi = try #require(CHI(digits))
        let first = earliest.flatMap(LocalDate.init(iso:)) ?? CHI.earliestBirthDate
        let found = chi.birthDate(earliest: first, today: try #require(LocalDate(iso: today)))
        let expected = dates.compactMap(LocalDate.init(iso:))
        switch expected.count {
        case 0: #expect(found == .none)
        case 1: #expect(found == .known(expected[0]))
        default: #expect(found == .ambiguous(expected))
        }
        #expect(found.date == (expected.count == 1 ? expected[0] : nil))
    }

    @Test func printsWithoutTheBirthDate() throws {
        let chi = try #require(CHI("0101011237"))
        #expect(chi.formatted == "010101 1237")
        var dumped = ""
        dump([chi], to: &dumped)
        for text in ["\(chi)", String(reflecting: chi), "\([chi])", "\(CHI.Check.valid(chi))", dumped] {
            #expect(text.contains("••••••1237"))
            #expect(!text.contains("0101"))
        }
        #expect(CHI.earliestBirthDate.iso == "1900-01-01")
    }

    private func completed(_ date: String, serial: Int) -> CHI? {
        let nine = date + String(1000 + serial).dropFirst()
        return CHI.checkDigit(for: nine).flatMap { CHI("\(nine)\($0)") }
    }

    private func someNumbers(seed: UInt64, _ tries: Int) -> [CHI] {
        var random = SplitMix64(seed: seed)
        return (0..<tries).compactMap { _ in
            let parts = LocalDate(dayNumber: random.number(in: -25_567...20_000)).iso.split(separator: "-")
            let date = parts[2] + parts[1] + parts[0].suffix(2)
            return completed(String(date), serial: random.number(in: 0...999))
        }
    }
}
