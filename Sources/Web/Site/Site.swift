import Access
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Partnership
import Store
import Values

/// The pages of a partnership, as one responder.
public struct Site: Sendable {
    let partnership: Partnership
    let settings: SiteSettings
    let passwords: Passwords
    let routes: [Route]
    let changes: ChangeWatch
    /// Keeps one visitor from having many figures worked out at once.
    let queue: FigureQueue

    public init(_ partnership: Partnership, settings: SiteSettings, passwords: Passwords = Passwords()) {
        self.partnership = partnership
        self.settings = settings
        self.passwords = passwords
        queue = FigureQueue()
        changes = ChangeWatch(partnership.database, authority: partnership.authority)
        routes = Routes.all + Doorstep.signingIn(passwords)
    }

    /// Ends what is sent for as long as somebody listens, without which a server that is told to stop would wait.
    public func stopTelling() async { await changes.close() }

    /// The most that a form may send, in bytes.
    static let largestForm = 256 * 1024

    /// Hummingbird's router with every route of the site.
    public func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        for route in routes {
            let path = RouterPath(route.pattern)
            switch route.method {
            case .get: router.get(path) { try await respond($0, $1, with: route) }
            case .post: router.post(path) { try await respond($0, $1, with: route) }
            }
        }
        let missing = Route.get("/**") { _ in throw PageNotFound() }
        router.get("/**") { try await respond($0, $1, with: missing) }
        router.post("/**") { try await respond($0, $1, with: missing) }
        return router
    }

    private func respond(_ request: Request, _ context: SiteContext, with route: Route) async throws -> Response {
        var request = request
        let body: String
        do {
            let buffer = try await request.collectBody(upTo: route.method == .post ? Site.largestForm : 0)
            body = String(buffer: buffer)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            let visit = try await visit(request, context, route, form: Fields(), session: nil)
            return response(ErrorPages.tooLarge(visit), isPrivate: false)
        }
        let session = try await session(request, context)
        let visit = try await visit(
            request, context, route, form: FormReader.fields(body), session: session)
        let reply = await waited(visit, with: route, logger: context.logger)
        return response(reply, isPrivate: session != nil || route.method == .post)
    }

    /// Answers a visit in its turn, where it asks for figures to be worked out.
    private func waited(_ visit: Visit, with route: Route, logger: Logger) async -> Reply {
        guard route.isWork else { return await answer(visit, with: route, logger: logger) }
        let visitor = visit.session?.token ?? visit.address
        guard await queue.enter(visitor) else { return ErrorPages.tooManyAtOnce(visit) }
        let reply = await answer(visit, with: route, logger: logger)
        await queue.leave(visitor)
        return reply
    }

    /// Answers a visit; whatever goes wrong becomes a page that says what to do.
    private func answer(_ visit: Visit, with route: Route, logger: Logger) async -> Reply {
        if visit.method == .post && !Secret.equal(visit.form[CSRFField.name], visit.formCode) {
            return ErrorPages.staleForm(visit)
        }
        do {
            return try await route.answer(visit)
        } catch Refusal.signIn {
            return .go(to: "\(Path.signIn)?then=\(FormReader.encoded(visit.path))")
        } catch let refusal as Refusal {
            return ErrorPages.refused(refusal, visit)
        } catch is PageNotFound {
            return ErrorPages.notFound(visit)
        } catch is ForeignSending {
            return ErrorPages.foreignForm(visit)
        } catch let altered as AlteredRelease {
            logger.critical("A release does not match its hash", metadata: ["release": "\(altered.number)"])
            return .page(AlteredReleasePage(visit: visit, number: altered.number).page, status: .internalError)
        } catch {
            let reference = String((visit.newID() as ID<Site>).text.suffix(8))
            // The error's own words may name what was typed, so only its type is logged beside the reference.
            logger.error(
                "A page failed",
                metadata: [
                    "reference": "\(reference)", "pattern": "\(route.pattern)", "error": "\(Site.loggable(error))",
                ])
            return ErrorPages.failed(reference: reference, visit)
        }
    }

    private static func loggable(_ error: any Error) -> String {
        if let error = error as? StoreError { return error.description }
        return String(describing: type(of: error))
    }

    private func visit(
        _ request: Request, _ context: SiteContext, _ route: Route, form: Fields, session: Session?
    ) async throws -> Visit {
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            parameters[String(name)] = String(value).removingPercentEncoding ?? String(value)
        }
        return Visit(
            partnership: partnership, catalogue: try await partnership.catalogue(), settings: settings,
            method: route.method, path: request.uri.path, parameters: parameters,
            query: FormReader.fields(request.uri.query ?? ""), form: form, session: session,
            visitorToken: cookie(Cookie.visitor, in: request) ?? Session.newToken(),
            address: ClientAddress.of(request, from: context.address), now: partnership.surroundings.now(),
            changes: changes)
    }

    private func session(_ request: Request, _ context: SiteContext) async throws -> Session? {
        guard let token = cookie(Cookie.session, in: request) else { return nil }
        let now = partnership.surroundings.now()
        let authority = partnership.authority
        let allowsDemoAccounts = settings.allowsDemoAccounts
        let found = try await partnership.database.readBriefly {
            try Sessions.find(
                token: token, authority: authority, allowingDemoAccounts: allowsDemoAccounts, at: now, on: $0)
        }
        guard let (session, seenAt) = found else { return nil }
        if seenAt.adding(seconds: 60) < now {
            try await partnership.database.write { try Sessions.touch(session, at: now, on: $0) }
        }
        return session
    }

    private func cookie(_ name: String, in request: Request) -> String? {
        guard let value = request.cookies[name]?.value else { return nil }
        return value.count == 64 && value.utf8.allSatisfy({ $0.isHexadecimalDigit }) ? value : nil
    }

    private func response(_ reply: Reply, isPrivate: Bool) -> Response {
        var headers = HTTPFields()
        for (name, value) in SecurityHeaders.all { headers[name] = value }
        if isPrivate { headers[.cacheControl] = "no-store" }
        for (name, value) in reply.headers {
            guard let name = HTTPField.Name(name) else { continue }
            if name == .setCookie { headers.append(HTTPField(name: name, value: value)) } else { headers[name] = value }
        }
        let body: ResponseBody
        switch reply.body {
        case .none: body = ResponseBody()
        case .html(let html):
            headers[.contentType] = "text/html; charset=utf-8"
            body = ResponseBody(byteBuffer: ByteBuffer(string: html.text))
        case .text(let text, let type):
            headers[.contentType] = type
            body = ResponseBody(byteBuffer: ByteBuffer(string: text))
        case .bytes(let bytes, let type):
            headers[.contentType] = type
            body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .changes(let stream):
            headers[.contentType] = ChangeStream.type
            body = ResponseBody { writer in
                try await stream.write { try await writer.write(ByteBuffer(string: $0)) }
                try await writer.finish(nil)
            }
        }
        return Response(status: HTTPResponse.Status(code: reply.status.rawValue), headers: headers, body: body)
    }
}

extension UInt8 {
    fileprivate var isHexadecimalDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}

/// What Hummingbird keeps beside a request: its own things, and where it came from.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let address: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }

    /// A request that came over no channel: for tests that ask the router itself.
    init(source: some RequestContextSource, address: String) {
        coreContext = CoreRequestContextStorage(source: source)
        self.address = address
    }
}
