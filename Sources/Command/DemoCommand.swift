import Access
import ArgumentParser
import Content
import Foundation
import Partnership
import Store
import Synthetic
import Values
import Web

/// `jute demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a partnership of made-up people, and serve it.",
        discussion: """
            The first time it makes the store, which takes a minute or so; after that it serves what is there. The \
            password of the demonstration accounts is new each time, and printed once. Use it on your own machine only.
            """)

    @Option(help: "The port to serve on.")
    var port = 8080

    @Option(help: "How many people to make up, the first time.")
    var people = 5_000

    @Option(help: "The folder to keep the partnership in.")
    var data = "data/demo"

    @Option(help: "The folder of content.")
    var content: String?

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535") }
        guard (100...200_000).contains(people) else {
            throw ValidationError("--people takes a number from 100 to 200000")
        }
    }

    func run() async throws {
        let folder = try content ?? Configuration.read().content
        let content = try ContentFiles.checked(folder)
        let figures = try FigureFiles.figures(inContent: folder, catalogue: content.catalogue)
        do {
            try FileManager.default.createDirectory(
                atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw ValidationError("The folder \(data) cannot be made. Check the path, or give another with --data")
        }
        let database = try SQLiteDatabase(path: data + "/jute.sqlite")
        let password = DemoPassword.make()
        let partnership = try await DemoPartnership.prepare(
            database, content: content, figures: figures, people: people, password: password)
        let settings = SiteSettings(allowsDemoAccounts: true, hasSecureCookies: false)
        let port = port
        try await Server.run(partnership, settings: settings, port: port) {
            Terminal.say(
                """

                Jute is at http://127.0.0.1:\(port)

                Sign in as any of these, with the password: \(password)
                  \(Role.allCases.map(\.rawValue).joined(separator: "\n  "))

                Every person and record is made up; figures that others publish are real. Press Ctrl-C to stop.

                """)
        }
        try await database.close()
    }
}

/// Three short words: easy to type, new each time, of use on this machine alone.
enum DemoPassword {
    private static let words = [
        "amber", "anchor", "barley", "bramble", "bridge", "canal", "cedar", "clover", "copper", "coral", "cotton",
        "curlew", "drift", "ember", "falcon", "fern", "flint", "gable", "garnet", "gorse", "harbour", "hazel",
        "heather", "heron", "hollow", "indigo", "island", "ivory", "juniper", "kelp", "lantern", "larch", "linen",
        "lunar", "maple", "marble", "meadow", "mortar", "moss", "nettle", "north", "oak", "orchard", "osprey",
        "otter", "paper", "pebble", "pine", "quarry", "quill", "raven", "river", "rowan", "saddle", "sable",
        "shingle", "silver", "spindle", "tartan", "thistle", "timber", "velvet", "willow", "yarrow",
    ]

    static func make() -> String {
        Secret.randomBytes(count: 3).map { words[Int($0) % words.count] }.joined(separator: "-")
    }
}
