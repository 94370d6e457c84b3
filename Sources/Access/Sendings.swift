import Store
import Values

/// Which forms have been sent: each that makes something new carries a token, so that sending it twice, as a tired hand or
/// a bad connection does, makes one thing.
///
/// A token is 26 characters of an identity and names nothing but itself: one that somebody makes up makes their form
/// count as new. Tokens are forgotten after ``keptFor``.
public enum Sendings {
    /// How long a token is known, in days: longer than anybody keeps a page open.
    public static let keptFor = 60

    static let migrations = [
        Migration(
            24, "forms that were sent",
            """
            CREATE TABLE sending (
                authority TEXT NOT NULL,
                token TEXT NOT NULL CHECK (length(token) = 26),
                account TEXT NOT NULL,
                place TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                PRIMARY KEY (authority, token)
            );
            CREATE INDEX sending_sent_at ON sending (authority, sent_at);
            """)
    ]

    /// Whether a text can be a token: 26 digits and capitals.
    public static func isToken(_ text: String) -> Bool {
        text.utf8.count == 26
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
            }
    }

    /// Where somebody was led who has sent a form with this token; nil if nobody has.
    ///
    /// - Throws: ``ForeignSending`` if somebody else has.
    public static func place(
        of token: String, sentBy account: String, authority: String, on connection: any Connection
    ) throws -> String? {
        let sent = try connection.row(
            "SELECT account, place FROM sending WHERE authority = \(authority) AND token = \(token)")
        guard let sent else { return nil }
        guard try sent.text("account") == account else { throw ForeignSending() }
        return try sent.text("place")
    }

    /// Notes that a form is being sent, in the transaction of what it writes: if that fails, it was not sent.
    ///
    /// - Parameter place: where whoever sent it goes afterwards.
    /// - Throws: ``SentAlready`` if it has been, and ``ForeignSending`` if somebody else has sent it or it is no token.
    public static func note(_ token: String, leadingTo place: String, with pen: Pen) throws {
        let signature = pen.signature
        guard isToken(token) else { throw ForeignSending() }
        let before = try Self.place(
            of: token, sentBy: signature.account, authority: signature.authority, on: pen.connection)
        if let before { throw SentAlready(place: before) }
        let old = signature.at.adding(days: -keptFor)
        try pen.connection.execute(
            "DELETE FROM sending WHERE authority = \(signature.authority) AND sent_at < \(old)")
        try pen.connection.execute(
            """
            INSERT INTO sending (authority, token, account, place, sent_at)
            VALUES (\(signature.authority), \(token), \(signature.account), \(place), \(signature.at))
            """)
    }
}

/// The form has been sent before, and what it writes is on record.
public struct SentAlready: Error, Hashable {
    /// Where whoever sent it was led.
    public let place: String
}

/// The form carries a token that is none, or with which somebody else has sent one.
public struct ForeignSending: Error, Hashable {}
