import ArgumentParser
import Foundation
import Hummingbird
import Insight
import Logging
import NIOCore
import Partnership
import Store
import Web

/// `jute serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the partnership's pages, on loopback, until told to stop.",
        discussion: "Accounts made for a demonstration are refused. TLS is the work of the proxy in front.")

    @Option(help: "The port; JUTE_PORT or 8080 unless told.")
    var port: Int?

    func validate() throws {
        if let port, !(1...65_535).contains(port) { throw ValidationError("--port takes a number from 1 to 65535") }
    }

    func run() async throws {
        let port = try port ?? Configuration.read().port
        try await Opening.partnership { partnership in
            let settings = SiteSettings(allowsDemoAccounts: false, hasSecureCookies: true)
            try await Server.run(partnership, settings: settings, port: port)
        }
    }
}

/// The server, the same for work and for a demonstration.
enum Server {
    /// Serves until the process is told to stop.
    ///
    /// - Parameter ready: called once, when requests are answered.
    static func run(
        _ partnership: Partnership, settings: SiteSettings, port: Int, ready: @escaping @Sendable () -> Void = {}
    ) async throws {
        var notices = Logger(label: "jute")
        notices.logLevel = .notice
        let logger = notices
        let site = Site(partnership, settings: settings)
        let application = Application(
            router: site.router(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: "jute"),
            onServerRunning: { channel in
                // The door is the first thing that closes when the server is told to stop.
                channel.closeFuture.whenComplete { _ in Task { await site.stopTelling() } }
                Task(priority: .utility) { await warm(partnership, logger) }
                ready()
            }, logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw ValidationError("Port \(port) is taken by another program. Stop it, or give another with --port")
        }
    }

    /// Has the records read that figures are counted from, while pages are served already. Whoever asks for a figure
    /// meanwhile waits for the same reading, and if it fails is told why.
    private static func warm(_ partnership: Partnership, _ logger: Logger) async {
        do {
            try await partnership.database.read { try partnership.insight.warm(on: $0) }
        } catch {
            logger.warning(
                "The records could not be read for figures before somebody asks",
                metadata: ["error": "\(type(of: error))"])
        }
    }
}
