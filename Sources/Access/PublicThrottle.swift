import Store
import Values

/// Slows down whoever fills in the public form again and again: for each address that requests come from.
///
/// An address is kept for an hour, since a household or a library may share one, and then forgotten.
public enum PublicThrottle {
    /// How many requests for help are taken from one address in an hour.
    public static let mostInAnHour = 5
    static let hour = 60 * 60

    static let migrations = [
        Migration(
            25, "requests of the public",
            """
            CREATE TABLE public_request (
                authority TEXT NOT NULL,
                address TEXT NOT NULL,
                made_at BIGINT NOT NULL
            );
            CREATE INDEX public_request_address ON public_request (authority, address, made_at);
            CREATE INDEX public_request_made_at ON public_request (authority, made_at);
            """)
    ]

    /// The moment from which another request is taken from an address; nil if it is taken now.
    public static func blockedUntil(
        _ address: String, authority: String, at moment: Instant, on connection: any Connection
    ) throws -> Instant? {
        let since = moment.adding(seconds: -hour)
        let last = try connection.rows(
            """
            SELECT made_at FROM public_request
            WHERE authority = \(authority) AND address = \(address) AND made_at > \(since)
            ORDER BY made_at DESC LIMIT \(mostInAnHour)
            """
        ).map { try $0.instant("made_at") }
        return last.count < mostInAnHour ? nil : last.last?.adding(seconds: hour)
    }

    /// Counts a request, in the transaction of what it writes.
    ///
    /// - Throws: ``TooManyRequests`` if there have been too many: of many sent at once, all but the first few.
    public static func note(_ address: String, with pen: Pen) throws {
        let (authority, moment) = (pen.signature.authority, pen.signature.at)
        if let until = try blockedUntil(address, authority: authority, at: moment, on: pen.connection) {
            throw TooManyRequests(until: until)
        }
        let old = moment.adding(seconds: -hour)
        try pen.connection.execute(
            "DELETE FROM public_request WHERE authority = \(authority) AND made_at <= \(old)")
        try pen.connection.execute(
            "INSERT INTO public_request (authority, address, made_at) VALUES (\(authority), \(address), \(moment))")
    }
}

/// There have been too many requests from one address.
public struct TooManyRequests: Error, Hashable {
    /// When another is taken.
    public let until: Instant
}
