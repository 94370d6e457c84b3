import HTTPTypes

/// The promises that every answer makes to the browser.
enum SecurityHeaders {
    static let all: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, contentSecurityPolicy),
        (.xContentTypeOptions, "nosniff"),
        (name("Referrer-Policy"), "same-origin"),
        (name("X-Frame-Options"), "DENY"),
        (name("Cross-Origin-Opener-Policy"), "same-origin"),
        (name("Permissions-Policy"), "camera=(), geolocation=(), microphone=()"),
        (.cacheControl, "no-cache"),
    ]

    /// Everything from this server alone, and no script or style written into a page.
    private static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is not a header's name") }
        return name
    }
}
