/// What is sent back.
struct Reply: Sendable {
    var status: Status
    var body: Body
    var headers: [(name: String, value: String)] = []

    enum Status: Int, Sendable {
        case ok = 200, seeOther = 303, notModified = 304, badRequest = 400, forbidden = 403, notFound = 404,
            methodNotAllowed = 405, conflict = 409, tooLarge = 413, unprocessable = 422, tooManyRequests = 429,
            internalError = 500, unavailable = 503
    }

    enum Body: Sendable {
        case none
        case html(HTML)
        case text(String, type: String)
        case bytes([UInt8], type: String)
        /// Events, for as long as somebody listens.
        case changes(ChangeStream)
    }

    static func page(_ page: some Component, status: Status = .ok) -> Reply {
        Reply(status: status, body: .html(page.html))
    }

    /// Goes to another page after something was done.
    static func go(to path: String) -> Reply {
        Reply(status: .seeOther, body: .none, headers: [("Location", path)])
    }

    static func download(_ text: String, type: String, name: String) -> Reply {
        Reply(
            status: .ok, body: .text(text, type: type),
            headers: [("Content-Disposition", "attachment; filename=\"\(name)\"")])
    }

    func setting(_ cookie: Cookie, _ settings: SiteSettings) -> Reply {
        var reply = self
        reply.headers.append(("Set-Cookie", cookie.header(isSecure: settings.hasSecureCookies)))
        return reply
    }
}

/// A cookie of ours: never read by script, never sent by another site's forms.
struct Cookie: Sendable {
    static let session = "jute_session"
    static let visitor = "jute_visitor"

    let name: String
    let value: String
    /// How long the browser keeps it, in seconds; nil until it is closed; 0 to throw it away.
    var maxAge: Int?

    func header(isSecure: Bool) -> String {
        var parts = ["\(name)=\(value)", "Path=/", "HttpOnly", "SameSite=Lax"]
        if let maxAge { parts.append("Max-Age=\(maxAge)") }
        if isSecure { parts.append("Secure") }
        return parts.joined(separator: "; ")
    }
}
