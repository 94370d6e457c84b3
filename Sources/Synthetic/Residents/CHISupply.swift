import People
import Values

/// CHI numbers for people who do not exist: valid, in keeping with their dates of birth, each given once.
///
/// The seventh and eighth digit are a serial. Here it begins at 99 and counts down, so that at the size of the city
/// nearly every made-up number shows `99` there, and none goes below `90`; only a region or a nation goes lower. No
/// rule is published that keeps those serials from real people, so the mark is for readers: what keeps a made-up
/// number out of real work is the store it is in, which holds nobody else.
struct CHISupply {
    /// How many of the 500 serials of each date and sex are used up.
    private var used: [Int32: Int16] = [:]

    /// The next number for somebody; nil when their date of birth has none left.
    mutating func next(birthDate: LocalDate, sex: Sex) -> CHI? {
        let date = Self.two(birthDate.day) + Self.two(birthDate.month) + Self.two(birthDate.year % 100)
        let key =
            Int32(birthDate.day * 10_000 + birthDate.month * 100 + birthDate.year % 100) * 2 + (sex == .male ? 1 : 0)
        var index = Int(used[key] ?? 0)
        defer { used[key] = Int16(index) }
        while index < 500 {
            // The ninth digit is odd for men and even for women; it belongs to the count.
            let serial = 998 - 2 * index + (sex == .male ? 1 : 0)
            index += 1
            let nine = date + (serial < 100 ? "0" : "") + Self.two(serial)
            if let check = CHI.checkDigit(for: nine) { return CHI(nine + String(check)) }
        }
        return nil
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
