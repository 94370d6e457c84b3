import Access
import Store
import Values

extension Visit {
    /// The token of a form that makes something new: the one that it was sent with, where it is shown again.
    var sending: String {
        let sent = form[SendingField.name]
        return Sendings.isToken(sent) ? sent : (newID() as ID<Sendings>).text
    }

    /// Writes what a form was sent for, once however often it is sent, and goes on to a page.
    ///
    /// A form without a token counts as new: it was opened before forms had any.
    ///
    /// - Parameter path: where to go; whoever sends the form again is led to where they went the first time.
    /// - Throws: `ForeignSending` for somebody else's token, and whatever `body` throws.
    func once(
        _ signature: Signature, then path: String, _ body: @escaping @Sendable (Pen) throws -> Void
    ) async throws -> Reply {
        let token = form[SendingField.name]
        do {
            try await database.record(signature) { pen in
                if !token.isEmpty { try Sendings.note(token, leadingTo: path, with: pen) }
                try body(pen)
            }
            return .go(to: path)
        } catch let sent as SentAlready {
            return .go(to: sent.place)
        }
    }

    /// As ``once(_:then:_:)``, for a write to a record.
    func once(
        _ open: OpenRecord, then path: String, _ body: @escaping @Sendable (Pen) throws -> Void
    ) async throws -> Reply {
        try await once(try signature(open), then: path, body)
    }

    /// Where this form led when it was sent before, for what looks at the records before it writes; nil if it was not.
    func placeOfSending(by principal: Principal) async throws -> String? {
        let (token, authority) = (form[SendingField.name], authority)
        guard !token.isEmpty else { return nil }
        return try await database.readBriefly {
            try Sendings.place(of: token, sentBy: principal.userName, authority: authority, on: $0)
        }
    }
}
