import Testing

@testable import Web

/// What a browser sends becomes what was typed.
@Suite struct FormReaderTests {
    @Test(
        arguments: [
            ("q=Ann", "q", ["Ann"]),
            ("q=Ann+Reid", "q", ["Ann Reid"]),
            ("q=1%2B1%3D2%26more", "q", ["1+1=2&more"]),
            ("q=a%0D%0Ab%09c", "q", ["a\nb\tc"]),
            ("q=caf%C3%A9+%e2%80%99", "q", ["café ’"]),
            ("q=half=whole", "q", ["half=whole"]),
            ("q=", "q", [""]),
            ("q", "q", [""]),
            ("a=1&b=2&a=3", "a", ["1", "3"]),
            ("&&a=1&", "a", ["1"]),
            ("took%2Dpart=person", "took-part", ["person"]),
            // What no browser sends is taken as it stands, and nothing after it is lost.
            ("q=50%+of&r=1", "q", ["50% of"]),
            ("q=%zz%4", "q", ["%zz%4"]),
            ("q=%F0%9F%98%80", "q", ["😀"]),
            ("q=<b>é</b>", "q", ["<b>é</b>"]),
            ("q=%FF!", "q", ["\u{FFFD}!"]),
            // Control characters have no place in what is typed.
            ("q=a%00b%1Bc%7Fd", "q", ["abcd"]),
            ("", "q", []),
        ] as [(String, String, [String])])
    func fieldsAreWhatWasTyped(_ sent: String, _ name: String, _ typed: [String]) {
        #expect(FormReader.fields(sent).all(name) == typed)
    }

    @Test func formsOfNoEndAreReadAsFarAsOursGo() {
        let sent = (1...2_000).map { "a=\($0)" }.joined(separator: "&")
        #expect(FormReader.fields(sent).all("a").count == FormReader.mostFields)
    }
}
