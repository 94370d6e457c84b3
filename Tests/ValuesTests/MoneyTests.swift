import Testing
import Values

@Suite struct MoneyTests {
    @Test(arguments: [
        ("£1,234.50", 123_450), ("£1,234.56", 123_456), ("1234.50", 123_450), ("£1,234", 123_400), ("0", 0),
        ("£0.05", 5),
        ("-£5.00", -500), ("−£5", -500), ("-5", -500), (" £5 ", 500), ("£280 million", 28_000_000_000),
        ("£1.5 million", 150_000_000), ("£1.5 billion", 150_000_000_000), ("£1.00000001 million", 100_000_001),
        ("£12,345,678.90", 1_234_567_890), ("£5.000", 500), ("92233720368547758.07", Int64.max),
        ("-92233720368547758.08", Int64.min),
    ])
    func reads(text: String, pence: Int64) throws {
        #expect(try Money.parse(text).pence == pence)
    }

    @Test(arguments: [
        ("", MoneyError.blank), ("  ", .blank), ("£", .notUnderstood("£")), ("£12,34", .notUnderstood("£12,34")),
        ("£1.5", .notUnderstood("£1.5")), ("£1.", .notUnderstood("£1.")), (".50", .notUnderstood(".50")),
        ("£1 2", .notUnderstood("£1 2")), ("£ 5", .notUnderstood("£ 5")), ("five", .notUnderstood("five")),
        ("£-5", .notUnderstood("£-5")), ("£5 trillion", .notUnderstood("£5 trillion")), ("€5", .notUnderstood("€5")),
        ("1,2345", .notUnderstood("1,2345")), (",123", .notUnderstood(",123")), ("1.2.3", .notUnderstood("1.2.3")),
        ("£1.005", .partOfAPenny("£1.005")), ("£1.0005", .partOfAPenny("£1.0005")),
        ("£1.000000001 million", .partOfAPenny("£1.000000001 million")), ("92233720368547758.08", .tooLarge),
        ("99999999999999999999999", .tooLarge), ("99999999999 billion", .tooLarge),
    ])
    func refuses(text: String, error: MoneyError) {
        #expect(throws: error) { try Money.parse(text) }
        #expect(error.message.hasSuffix("."))
    }

    @Test(arguments: [
        (123_456, "£1,234.56"), (123_400, "£1,234"), (28_000_000_000, "£280 million"), (150_000_000, "£1.5 million"),
        (155_000_000, "£1,550,000"), (120_000_000_000, "£1.2 billion"), (125_000_000_000, "£1,250 million"),
        (99_999_900, "£999,999"), (100_000_000, "£1 million"), (5, "£0.05"), (0, "£0"), (-50_005, "-£500.05"),
        (25_460, "£254.60"), (Int64.min, "-£92,233,720,368,547,758.08"),
    ])
    func words(pence: Int64, words: String) {
        #expect(Money(pence: pence).words == words)
    }

    @Test func wordsAreExact() throws {
        var random = SplitMix64(seed: 15)
        for _ in 0..<20_000 {
            let size = random.number(in: 0...60)
            var pence = Int64(truncatingIfNeeded: random.next() >> UInt64(size))
            if random.number(in: 0...2) == 0 { pence -= pence % 100_000_000 }
            #expect(try Money.parse(Money(pence: pence).words).pence == pence)
        }
    }

    @Test func additionIsAssociativeAndCommutative() throws {
        var random = SplitMix64(seed: 16)
        for _ in 0..<10_000 {
            let (one, two, three) = (some(&random), some(&random), some(&random))
            #expect(try (one + two) + three == one + (two + three))
            #expect(try one + two == two + one)
            #expect(try (one + two) - two == one)
            #expect(try Money.sum([one, two, three]) == one + two + three)
            #expect(try one * 3 == one + one + one)
            #expect((one < two) == (one.pence < two.pence))
        }
    }

    @Test func neverOverflowsSilently() throws {
        let most = Money(pence: .max)
        #expect(throws: MoneyError.tooLarge) { try most + Money(pence: 1) }
        #expect(throws: MoneyError.tooLarge) { try Money(pence: .min) - Money(pence: 1) }
        #expect(throws: MoneyError.tooLarge) { try most * 2 }
        #expect(throws: MoneyError.tooLarge) { try Money.sum([most, most, Money(pence: -1)]) }
        #expect(throws: MoneyError.tooLarge) { try Money(pounds: .max) }
        #expect(try Money(pounds: 5).pence == 500)
    }

    private func some(_ random: inout SplitMix64) -> Money {
        Money(pence: Int64(random.number(in: -1_000_000_000_000...1_000_000_000_000)))
    }
}
