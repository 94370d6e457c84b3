import Access
import Content
import Exchange
import Foundation
import Partnership
import Store
import StoreTesting
import Synthetic
import Values

/// Files to import, and a store to import them into.
struct ImportFiles {
    let folder: URL

    static let authority = "S37000007"
    static let today = LocalDate(dayNumber: 20_778)
    static let now = Instant.start(ofUKDay: today).adding(seconds: 36_000)

    static let content: DeclaredContent = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ContentFolder.read(root.appending(path: "Content").path(percentEncoded: false)).content
    }()

    /// Two people, the first with a plan, two outcomes, a support and two reviews: all of it in order.
    static let sound: [String: String] = [
        "people": """
        person,given,family,born,chi,sex,line1,postcode,team,died,restricted,former-given,former-family
        p1,Ailsa,Cowgate,1954-03-27,,female,12 Weft Road,DD0 1AB,cmht-east,,,,
        p2,Ewan,MacDonald,1961-11-02,,male,,,,2026-02-03,yes,,Murraygate
        """,
        "plans": """
        plan,person,what-matters,started,next-review,key-worker,job,account
        a,p1,"My garden, and who comes by",2025-01-14,,Rowan Hill,Social worker,
        """,
        "outcomes": """
        outcome,plan,words,domain,baseline,view,target,agreed,ended,why-ended
        o1,a,"See my ""sister"" again, soon",seeing-people,3,person,7,2025-01-14,,
        o2,a,Sleep through,staying-well,2,together,6,2025-01-14,2025-04-20,Reached
        """,
        "supports": """
        support,plan,service,what,from,to,outcomes,option
        s1,a,hope-point,A walk together each week,2025-01-20,,o1;o2,option-3
        """,
        "reviews": """
        review,plan,held,summary,changes,took-part,next-review
        r1,a,2025-04-20,Went well,,Ailsa Cowgate;Rowan Hill,2025-08-01
        r2,a,2025-08-01,Goes on,More of the same,Ailsa Cowgate,2025-12-01
        """,
        "scores": """
        review,outcome,score,view,why-unscored
        r1,o1,4,person,
        r1,o2,6,together,
        r2,o1,,,Away on the day
        """,
    ]

    init(_ files: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "import-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name + ".csv"))
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    static func signature() -> Signature {
        Signature(authority: authority, account: "command-line", role: "operator", at: now, reason: "imported")
    }

    static func rules(accounts: [Account] = []) throws -> ImportRules {
        let catalogue = content.catalogue
        guard let scale = try catalogue.items(ofKind: "scale").first?.scale() else {
            throw CocoaError(.featureUnsupported)
        }
        return ImportRules(catalogue: catalogue, scale: scale, accounts: accounts, today: today)
    }

    static func check(
        _ folder: String, accounts: [Account] = [], in database: any Database
    ) async throws -> Import {
        try await Import(
            folder: folder, rules: rules(accounts: accounts), authority: authority, in: database,
            surroundings: Surroundings(now: { now }, identifiers: RandomIdentifiers()), at: now)
    }

    /// Checks the files and loads them.
    static func load(
        _ folder: String, accounts: [Account] = [], into database: any Database
    ) async throws -> Import.Summary {
        let files = try await check(folder, accounts: accounts, in: database)
        try await files.load(into: database, signature: signature())
        return files.summary
    }

    /// Every fault of some files, as it is told.
    static func faults(_ files: [String: String], in database: any Database) async throws -> [String] {
        let files = try ImportFiles(files)
        defer { files.remove() }
        do {
            _ = try await check(files.folder.path, in: database)
            return []
        } catch let faults as ImportFaults {
            return faults.list.map(\.description)
        }
    }

    @discardableResult static func with<Value>(_ engine: Engine, _ body: (any Database) async throws -> Value)
        async throws -> Value
    {
        try await TestStore.with(engine, migrations: Partnership.migrations, body)
    }
}
