import HTTPTypes
import Hummingbird

/// Where a request really came from.
enum ClientAddress {
    private static let forwardedFor: HTTPField.Name? = HTTPField.Name("X-Forwarded-For")

    /// The proxy in front stands on this machine and says for whom it asks; what anybody else says of themselves is
    /// not believed. The last address is the one that the proxy itself saw.
    static func of(_ request: Request, from peer: String) -> String {
        guard peer == "127.0.0.1" || peer == "::1", let name = forwardedFor,
            let last = request.headers[name]?.split(separator: ",").last
        else { return peer }
        let address = last.filter { !$0.isWhitespace }
        return address.isEmpty || address.count > 45 ? peer : address
    }
}
