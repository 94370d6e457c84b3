import Access
import Content
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Partnership
import People
import Practice
import Store
import StoreTesting
import Synchronization
import Testing
import Values

@testable import Web

/// A whole site on a store of its own, asked through its router, with the time in the test's hands.
///
/// It holds the partnership's real content, an account for each role, and the few people of ``SampleRecords``.
final class TestSite: Sendable {
    static let password = "three-short-words"

    let partnership: Partnership
    /// Counts what its pages ask the store.
    let store: CountedStore
    let records: SampleRecords
    /// Every line that the site logs.
    let log = TestLog()
    private let clock: TestClock
    private let respond: @Sendable (Request, SiteContext) async throws -> Response
    private let cookies = Mutex<[String: [String: String]]>([:])

    /// Makes a site, hands it to `body` and takes it away again.
    static func with(_ engine: Engine = .sqlite, _ body: (TestSite) async throws -> Void) async throws {
        try await TestStore.with(engine, migrations: Partnership.migrations) { database in
            try await body(TestSite(database))
        }
    }

    private init(_ database: any Database) async throws {
        let clock = TestClock(TestStore.began.adding(days: 60))
        let surroundings = Surroundings(now: { clock.now }, identifiers: CountingIdentifiers())
        let content = ContentFolder.read(TestSite.contentFolder).content
        let authority = "S37000007"
        let signature = Signature(
            authority: authority, account: "test", role: "operator", at: clock.now, reason: "made a test site")
        _ = try await ContentStore.load(content, into: database, signature: signature)
        store = CountedStore(database)
        partnership = try await Partnership.open(store, authority: authority, surroundings: surroundings)
        let passwords = Passwords(strength: .least)
        let hash = try await passwords.hash(TestSite.password)
        records = try await SampleRecords.make(in: partnership, hash: hash, signature: signature)
        let site = Site(
            partnership, settings: SiteSettings(allowsDemoAccounts: true), passwords: passwords)
        let responder = site.router().buildResponder()
        respond = { try await responder.respond(to: $0, context: $1) }
        self.clock = clock
    }

    static let contentFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Content").standardizedFileURL.path

    /// The day on which a site begins.
    static let today = TestStore.began.adding(days: 60).ukDate

    /// Lets time pass.
    func pass(seconds: Int) { clock.pass(seconds: seconds) }

    // MARK: - Asking

    struct Answer: Sendable {
        let status: Int
        let body: String
        let headers: HTTPFields

        var location: String? { headers[.location] }

        /// The code that the page's forms carry.
        var formCode: String? {
            body.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/).map { String($0.1) }
        }
    }

    /// Asks for a page, as somebody who has signed in, or as a member of the public.
    func get(_ path: String, as user: String? = nil) async throws -> Answer {
        if let user { try await signIn(user) }
        return try await ask(.get, path, form: nil, jar: user ?? "public")
    }

    /// Sends a form, with the code of the session unless another is given.
    func post(
        _ path: String, _ form: [(String, String)], as user: String? = nil, formCode: String? = nil
    ) async throws -> Answer {
        if let user { try await signIn(user) }
        let jar = user ?? "public"
        let code: String
        if let formCode { code = formCode } else { code = try await self.formCode(jar) }
        return try await ask(.post, path, form: [("csrf", code)] + form, jar: jar)
    }

    private func formCode(_ jar: String) async throws -> String {
        let page = try await ask(.get, jar == "public" ? "/sign-in" : "/account", form: nil, jar: jar)
        return page.formCode ?? ""
    }

    func signIn(_ user: String) async throws {
        if cookies.withLock({ $0[user]?[Cookie.session] }) != nil { return }
        let page = try await ask(.get, "/sign-in", form: nil, jar: user)
        let answer = try await ask(
            .post, "/sign-in",
            form: [("csrf", page.formCode ?? ""), ("user-name", user), ("password", TestSite.password)], jar: user)
        try #require(answer.status == 303, "\(user) could not sign in: \(answer.status)")
    }

    /// Forgets the cookies of somebody, as another browser would.
    func forget(_ user: String) { cookies.withLock { $0[user] = nil } }

    func cookie(_ name: String, of user: String) -> String? { cookies.withLock { $0[user]?[name] } }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, form: [(String, String)]?, jar: String,
        headers extra: HTTPFields = HTTPFields()
    ) async throws -> Answer {
        var headers = extra
        let known = cookies.withLock { $0[jar] ?? [:] }
        if !known.isEmpty {
            headers[.cookie] = known.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; ")
        }
        var body = ByteBuffer()
        if let form {
            headers[.contentType] = "application/x-www-form-urlencoded"
            body = ByteBuffer(string: form.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&"))
        }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
            body: RequestBody(buffer: body))
        let source = TestSource(logger: Logger(label: "test") { [log] _ in log })
        let response = try await respond(request, SiteContext(source: source, address: "192.0.2.7"))
        keep(response.headers, in: jar)
        // A stream of events has no end to wait for.
        guard response.headers[.contentType] != ChangeStream.type else {
            return Answer(status: response.status.code, body: "", headers: response.headers)
        }
        let writer = CollectingWriter()
        try await response.body.write(writer)
        return Answer(status: response.status.code, body: String(buffer: writer.collected), headers: response.headers)
    }

    private func keep(_ headers: HTTPFields, in jar: String) {
        for header in headers[values: .setCookie] {
            let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies.withLock { cookies in
                let (name, value) = (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
                cookies[jar, default: [:]][name] = value.isEmpty ? nil : value
            }
        }
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// The time, in the test's hands.
final class TestClock: Sendable {
    let time: Mutex<Instant>

    init(_ start: Instant) { time = Mutex(start) }

    var now: Instant { time.withLock { $0 } }
    func pass(seconds: Int) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// Identities one after another, so that a page reads the same each time it is made.
final class CountingIdentifiers: IdentifierSource {
    private let count = Atomic<UInt64>(0)

    func chance(at moment: Instant) -> (high: UInt16, low: UInt64) {
        (0, count.add(1, ordering: .relaxed).newValue)
    }
}

private struct TestSource: RequestContextSource {
    let logger: Logger
}

private final class CollectingWriter: ResponseBodyWriter, Sendable {
    private let buffer = Mutex(ByteBuffer())

    var collected: ByteBuffer { buffer.withLock { $0 } }

    func write(_ piece: ByteBuffer) async throws {
        buffer.withLock { buffer in
            var piece = piece
            buffer.writeBuffer(&piece)
        }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
