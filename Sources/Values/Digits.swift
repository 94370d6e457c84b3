/// `number` with leading zeros to `width` characters; `number` is not negative.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Whole-number text with a comma between thousands, as in "1,234,567".
func grouped(_ number: some BinaryInteger) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
        text.append(digit)
    }
    return text
}

/// The whole number that some ASCII digits spell, or nil if there are none, any other byte, or too many to hold.
func wholeNumber(_ bytes: some Sequence<UInt8>) -> Int? {
    var value: Int?
    for byte in bytes {
        guard byte.isDigit else { return nil }
        let (tens, high) = (value ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, low) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        guard !high, !low else { return nil }
        value = sum
    }
    return value
}

/// `text` without the spaces that people type, or paste, at its ends. Only the ends are looked at, whatever its length.
func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    let end = text.index(after: last)
    return first == text.startIndex && end == text.endIndex ? text : String(text[first..<end])
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLowercaseLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    var isUppercaseLetter: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isLetter: Bool { isLowercaseLetter || isUppercaseLetter }
}
