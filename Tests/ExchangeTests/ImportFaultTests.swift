import Exchange
import Foundation
import Store
import StoreTesting
import Testing
import Values

@Suite("A file with any fault is told all of them, and nothing is loaded") struct ImportFaultTests {
    /// The sound files with something in one of them replaced.
    private func files(_ name: String, _ from: String, _ to: String) -> [String: String] {
        var files = ImportFiles.sound
        files[name] = files[name]?.replacing(from, with: to)
        return files
    }

    static let chi = "0101011237"

    static let faults: [(file: String, from: String, to: String, told: String)] = [
        ("people", "1954-03-27,,", "1954-03-27,0101011238,", "people.csv, line 2, chi: The last digit"),
        ("people", "1954-03-27", "27/3/1954", "people.csv, line 2, born: “27/3/1954” is not a day"),
        ("people", "1954-03-27", "2054-03-27", "people.csv, line 2, born: 27 March 2054 is in the future"),
        ("people", "p1,Ailsa", "p1,", "people.csv, line 2, given: Enter the given name"),
        ("people", "DD0 1AB", "DD0 1A", "people.csv, line 2, postcode: "),
        ("people", "cmht-east", "nowhere", "people.csv, line 2, team: No team is called “nowhere”"),
        ("people", "2026-02-03", "1950-02-03", "people.csv, line 3, died: They were born on 2 November 1961"),
        ("people", "p2,", "p1,", "people.csv, line 3, person: “p1” is on line 2 already"),
        ("people", ",yes,,M", ",maybe,,M", "people.csv, line 3, restricted: “maybe” is neither yes nor no"),
        ("people", "female,12", "woman,12", "people.csv, line 2, sex: Choose one of the answers"),
        ("people", "Cowgate,1954", "Cow\"gate,1954", "people.csv, line 2: A cell has a quote in it"),
        ("people", "Cowgate,1954", "Cowgate,,1954", "people.csv, line 2: The row has 14 cells, and there are 13"),
        ("people", "family,born", "surname,born", "people.csv, line 1, surname: people.csv has no such column"),
        ("plans", "a,p1", "a,p9", "plans.csv, line 2, person: No row of people.csv is called “p9”"),
        ("plans", "2025-01-14", "2025-01-32", "plans.csv, line 2, started: “2025-01-32” is not a day"),
        ("plans", "Rowan Hill", "", "plans.csv, line 2, key-worker: Enter their name"),
        ("plans", "Social worker,", "Social worker,ghost", "plans.csv, line 2, account: No account is called “ghost”"),
        (
            "plans", "14,,R", "14,2025-11-30,R",
            "plans.csv, line 2, next-review: The review of 1 August 2025 says otherwise"
        ),
        ("outcomes", "seeing-people", "nothing", "outcomes.csv, line 2, domain: No outcome domain is called “nothing”"),
        ("outcomes", "people,3", "people,30", "outcomes.csv, line 2, baseline: Choose where the person is now"),
        ("outcomes", "people,3", "people,three", "outcomes.csv, line 2, baseline: “three” is not a whole number"),
        ("outcomes", "person,7", "person,2", "outcomes.csv, line 2, target: The target is below"),
        ("outcomes", "2025-01-14,,", "2025-01-13,,", "outcomes.csv, line 2, agreed: The plan began on 14 January 2025"),
        ("outcomes", ",Reached", ",", "outcomes.csv, line 3, why-ended: Say in up to 300 characters"),
        ("outcomes", "o2,a", "o2,b", "outcomes.csv, line 3, plan: No row of plans.csv is called “b”"),
        ("supports", "hope-point", "no-service", "supports.csv, line 2, service: No service is called “no-service”"),
        ("supports", "o1;o2", "o1;o3", "supports.csv, line 2, outcomes: The plan has no outcome that is called “o3”"),
        (
            "supports", "option-3", "option-9",
            "supports.csv, line 2, option: “option-9” is not one of option-1, option-2"
        ),
        ("supports", "20,,", "20,2025-01-19,", "supports.csv, line 2, to: This support began on 20 January 2025"),
        ("reviews", "2025-08-01,Goes", "2035-08-01,Goes", "reviews.csv, line 3, held: 1 August 2035 is in the future"),
        ("reviews", "2025-12-01", "2025-07-01", "reviews.csv, line 3, next-review: 1 July 2025 is not after today"),
        ("reviews", "Went well", "", "reviews.csv, line 2, summary: Write what was said and agreed"),
        ("reviews", "r2,a", "r1,a", "reviews.csv, line 3, review: “r1” is on line 2 already"),
        ("scores", "r1,o1,4", "r1,o1,14", "scores.csv, line 2, score: Choose a score from"),
        ("scores", "r1,o1,4,person", "r1,o1,4,", "scores.csv, line 2, view: Choose whose view"),
        ("scores", "r1,o1,4,person", "r1,o1,4,nobody", "scores.csv, line 2, view: “nobody” is nobody's view"),
        ("scores", "r1,o1", "r7,o1", "scores.csv, line 2, review: No row of reviews.csv is called “r7”"),
        ("scores", "r1,o1,4,person,\n", "", "reviews.csv, line 2: Score “See my"),
        ("scores", "r1,o1,4,person,\n", "r1,o2,4,person,\n", "scores.csv, line 3, outcome: The review has a row"),
        ("scores", "r2,o1,,,Away on the day", "r2,o2,3,person,", "scores.csv, line 4, score: This outcome is not open"),
        ("scores", "4,person,", "4,person,why", "scores.csv, line 2, why-unscored: There is a score as well"),
    ]

    @Test(arguments: faults) func isToldWithItsPlace(file: String, from: String, to: String, told: String) async throws
    {
        let changed = files(file, from, to)
        #expect(changed != ImportFiles.sound, "the case changes nothing")
        try await ImportFiles.with(.sqlite) { database in
            let faults = try await ImportFiles.faults(changed, in: database)
            #expect(faults.contains { $0.hasPrefix(told) }, "\(faults)")
        }
    }

    /// As an unknown word is one fault and not two.
    @Test func eachFaultOnce() async throws {
        try await ImportFiles.with(.sqlite) { database in
            #expect(try await ImportFiles.faults(ImportFiles.sound, in: database) == [])
            for (file, from, to) in [
                ("outcomes", "seeing-people", "nothing"), ("supports", "hope-point", "no-service"),
                ("outcomes", "people,3", "people,three"), ("scores", "4,person", "4,nobody"),
            ] {
                let faults = try await ImportFiles.faults(files(file, from, to), in: database)
                #expect(faults.count == 1, "\(faults)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func somebodyOnRecordIsRefusedByName(engine: Engine) async throws {
        try await ImportFiles.with(engine) { database in
            let first = try ImportFiles(files("people", "1954-03-27,,", "1954-03-27,\(Self.chi),"))
            defer { first.remove() }
            _ = try await ImportFiles.load(first.folder.path, into: database)
            let id = try await database.read {
                try $0.row("SELECT id FROM person WHERE chi = \(Self.chi)")?.text("id") ?? ""
            }
            let before = try await database.read { try $0.count("SELECT count(*) FROM ledger") }
            do {
                _ = try await ImportFiles.load(first.folder.path, into: database)
                Issue.record("imported twice")
            } catch let faults as ImportFaults {
                #expect(faults.count == 1)
                #expect(
                    faults.description.hasPrefix("people.csv, line 2, chi: person/\(id) on record has this CHI number"))
            }
            let after = try await database.read { try $0.count("SELECT count(*) FROM ledger") }
            #expect(before == after)
        }
    }

    @Test func oneNumberForTwoPeople() async throws {
        var changed = files("people", "1954-03-27,,", "1954-03-27,\(Self.chi),")
        changed["people"] = changed["people"]?.replacing("1961-11-02,,", with: "1961-11-02,010101 1237,")
        try await ImportFiles.with(.sqlite) { [changed] database in
            let faults = try await ImportFiles.faults(changed, in: database)
            #expect(faults.map { $0.prefix(62) } == ["people.csv, line 3, chi: The person on line 2 has the same CHI"])
        }
    }

    @Test func twoOpenPlans() async throws {
        var changed = ImportFiles.sound
        changed["plans"]? += "\nb,p1,More,2025-02-01,2025-05-01,Rowan Hill,Social worker,"
        try await ImportFiles.with(.sqlite) { [changed] database in
            let faults = try await ImportFiles.faults(changed, in: database)
            #expect(faults.count == 1)
            #expect(
                faults.first?.hasPrefix("plans.csv, line 3, ended: The person's plan on line 2 is open too") == true)
        }
    }

    /// What is wrong all the way down is told a thousand times and no more, and counted.
    @Test(arguments: TestStore.engines) func nothingIsLoadedAndFewAreHeld(engine: Engine) async throws {
        let rows = (0..<1_500).map { "q\($0),,Family,1960-01-01,,,,,,,,," }
        var changed = ImportFiles.sound
        changed["people"]? += "\n" + rows.joined(separator: "\n")
        try await ImportFiles.with(engine) { [changed] database in
            let files = try ImportFiles(changed)
            defer { files.remove() }
            do {
                _ = try await ImportFiles.load(files.folder.path, into: database)
                Issue.record("loaded")
            } catch let faults as ImportFaults {
                #expect(faults.count == 1_500)
                #expect(faults.list.count == ImportFaults.most)
                #expect(faults.description.hasSuffix("There are 500 more faults like these."))
            }
            let counts = try await database.read { connection in
                [
                    try connection.count("SELECT count(*) FROM person"),
                    try connection.count("SELECT count(*) FROM ledger"),
                ]
            }
            #expect(counts == [0, 0])
        }
    }

    @Test func withoutPeopleThereIsNothing() async throws {
        try await ImportFiles.with(.sqlite) { database in
            let faults = try await ImportFiles.faults(["plans": ImportFiles.sound["plans"] ?? ""], in: database)
            #expect(faults.first?.hasPrefix("people.csv: It is not in the folder") == true)
        }
    }

    /// A file that is changed after its check takes everything back.
    @Test func changedMeanwhile() async throws {
        try await ImportFiles.with(.sqlite) { database in
            let files = try ImportFiles(ImportFiles.sound)
            defer { files.remove() }
            let checked = try await ImportFiles.check(files.folder.path, in: database)
            // Written in place, as a mapped file is seen to change.
            let path = files.folder.appending(path: "scores.csv").path
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            let text = String(decoding: try #require(try file.readToEnd()), as: UTF8.self)
            try file.seek(toOffset: 0)
            try file.write(contentsOf: Data(text.replacing("r1,o1,4", with: "r1,o1,x").utf8))
            try file.close()
            do {
                try await checked.load(into: database, signature: ImportFiles.signature())
                // Small files are held, and not mapped: then what was checked is what is loaded.
                let score = try await database.read {
                    try $0.count("SELECT count(*) FROM outcome_score WHERE score = 4")
                }
                #expect(score == 1)
            } catch is ImportChanged {
                let people = try await database.read { try $0.count("SELECT count(*) FROM person") }
                #expect(people == 0)
            }
        }
    }
}
