import People
import Store
import StoreTesting
import Testing
import Values

@Suite("A name with any single letter wrong still finds the person") struct AnySingleLetterWrong {
    /// Five letters or more, of every kind that the index treats in its own way.
    static let names = [
        "Abira", "Macey", "Mackie", "MacKellaig", "McQuillard", "Maclea", "Thornbeck", "Ødegren", "Łukasz", "Zdzisława",
        "Ngozika", "Aaaaa", "Balasubramanian", "Wolfeschlegelstein", "Xóchitl", "Smythe", "O’Hannigan", "Anneke",
    ]

    /// Every way to leave a letter out, put one in, change one, or change two neighbours over.
    static func edits(_ name: String, letters: [Character]) -> Set<String> {
        let name = Array(name)
        var edits: Set<String> = []
        for place in name.indices {
            edits.insert(String(name[..<place] + name[(place + 1)...]))
            for letter in letters {
                edits.insert(String(name[..<place] + [letter] + name[(place + 1)...]))
                edits.insert(String(name[..<place] + [letter] + name[place...]))
            }
            if place > 0 {
                var swapped = name
                swapped.swapAt(place - 1, place)
                edits.insert(String(swapped))
            }
        }
        for letter in letters { edits.insert(String(name + [letter])) }
        return edits
    }

    @Test(arguments: TestStore.engines) func inTheFamilyName(engine: Engine) async throws {
        try await engine.withPeople { database in
            var people: [String: ID<Person>] = [:]
            for name in Self.names {
                people[name] = try await database.addPerson(Neighbourhood.details { $0.family = name }).id
            }
            let missed = try await database.read { [people] connection in
                try Self.names.flatMap { name in
                    try Self.edits(name, letters: ["a", "c", "n"]).filter { typed in
                        let found = try People.search(
                            PersonQuery(typed), authority: Neighbourhood.authority, on: connection)
                        return !found.contains { $0.person.id == people[name] }
                    }.map { "\(name) as \($0)" }
                }
            }
            #expect(missed.isEmpty)
        }
    }
}
