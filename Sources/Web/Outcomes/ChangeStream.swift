/// What is sent to one browser that keeps a page open: an event for each change, and signs of life between them.
struct ChangeStream: Sendable {
    let marks: AsyncStream<String>
    /// The mark of the page as the browser shows it.
    let shown: String

    static let type = "text/event-stream; charset=utf-8"

    /// Sends events until the marks end. What is thrown by `send`, as when the browser has gone, ends it too.
    func write(_ send: (String) async throws -> Void) async throws {
        // How soon a browser whose connection broke tries again, in milliseconds.
        try await send("retry: 2000\n\n")
        var shown = shown
        for await mark in marks {
            try await send(mark == shown ? ": still here\n\n" : "event: changed\ndata: changed\n\n")
            shown = mark
        }
    }
}
