import People
import Testing
import Values

@Suite("What is typed into the search is taken apart") struct PersonQueryTests {
    struct Case: Sendable {
        let typed: String
        var names: [String] = []
        var date: String?
        var postcode: String?
        var number = false
        var isFaulty = false
    }

    static let number = Neighbourhood.chi("270354")

    static let cases = [
        Case(typed: ""), Case(typed: " \t\n "), Case(typed: "Ailsa Thornbeck", names: ["ailsa", "thornbeck"]),
        Case(typed: "27/3/1954", date: "1954-03-27"),
        Case(typed: "Ailsa 27.03.1954", names: ["ailsa"], date: "1954-03-27"),
        Case(typed: "1954-03-27 Ailsa", names: ["ailsa"], date: "1954-03-27"),
        Case(typed: "27 3 1954", date: "1954-03-27"), Case(typed: "27 03 1954", date: "1954-03-27"),
        Case(typed: "Ailsa 27 3 1954 dd1 4qb", names: ["ailsa"], date: "1954-03-27", postcode: "DD1 4QB"),
        Case(typed: "7 27 3 1954 Ailsa", names: ["ailsa"], date: "1954-03-27"), Case(typed: "31 2 1954"),
        Case(typed: "27 3 54"), Case(typed: "O Neil", names: ["oneil"]), Case(typed: "Neil O", names: ["neil", "o"]),
        Case(typed: "Ailsa Mac Donald", names: ["ailsa", "macdonald"]), Case(typed: "Mac", names: ["mac"]),
        Case(typed: "31/2/1954"), Case(typed: "dd1 4qb", postcode: "DD1 4QB"),
        Case(typed: "Ailsa DD14QB", names: ["ailsa"], postcode: "DD1 4QB"),
        Case(typed: number, number: true), Case(typed: "2703 54" + number.suffix(4), number: true),
        Case(typed: "Ailsa " + number, names: ["ailsa"], number: true),
        Case(typed: number.prefix(6) + " 0001", isFaulty: true), Case(typed: "123456789", isFaulty: true),
        Case(typed: number + "99", isFaulty: true), Case(typed: "12 Ailsa", names: ["ailsa"]),
        Case(
            typed: "Thornbeck 27/3/1954 dd1 4qb ailsa", names: ["thornbeck", "ailsa"], date: "1954-03-27",
            postcode: "DD1 4QB"),
        Case(typed: "a b c d e f g h", names: ["a", "b", "c", "d", "e", "f"]),
    ]

    @Test(arguments: cases) func intoItsParts(typed: Case) {
        let query = PersonQuery(typed.typed)
        #expect(query.names == typed.names)
        #expect(query.birthDate?.iso == typed.date)
        #expect(query.postcode?.text == typed.postcode)
        #expect(query.chi?.digits == (typed.number ? Self.number : nil))
        #expect((query.fault != nil) == typed.isFaulty)
        #expect(query.fault?.field == (typed.isFaulty ? "q" : nil))
        let isEmpty = typed.names.isEmpty && typed.date == nil && typed.postcode == nil && !typed.number
        #expect(query.isEmpty == isEmpty)
    }
}
