import Access

/// What is shown when a page cannot be.
enum ErrorPages {
    static func refused(_ refusal: Refusal, _ visit: Visit) -> Reply {
        .page(RefusedPage(visit: visit, refusal: refusal).page, status: .forbidden)
    }

    static func notFound(_ visit: Visit) -> Reply {
        let page = Page(
            frame: visit.frame, title: "There is no page here",
            lead: "The address may be mistyped, or what it showed may have gone.",
            main: "<p>Check the address, or start from one of the links at the top.</p>\(homeward(visit))")
        return .page(page, status: .notFound)
    }

    static func staleForm(_ visit: Visit) -> Reply {
        let page = Page(
            frame: visit.frame, title: "This form is out of date",
            lead: "It was opened before you signed in or after you signed out, so nothing was saved.",
            main: """
                <p>Go back in your browser: what you typed is still there. Copy it, load the page again, and send it.</p>
                """)
        return .page(page, status: .forbidden)
    }

    static func foreignForm(_ visit: Visit) -> Reply {
        let page = Page(
            frame: visit.frame, title: "This form is not yours to send",
            lead: "It was opened by somebody else, or was changed on the way. Nothing was saved.",
            main: "<p>Copy what you typed, load the page again, and send it from there.</p>")
        return .page(page, status: .badRequest)
    }

    static func failed(reference: String, _ visit: Visit) -> Reply {
        let page = Page(
            frame: visit.frame, title: "Something went wrong on our side",
            lead: "Nothing you did caused it. What you were doing may not have been saved.",
            main: """
                <p>Go back in your browser and try once more. If it happens again, tell whoever looks after Jute this
                number: <strong>\(reference)</strong>.</p>
                """)
        return .page(page, status: .internalError)
    }

    static func tooManyAtOnce(_ visit: Visit) -> Reply {
        let page = Page(
            frame: visit.frame, title: "Too many figures at once",
            lead: "You have asked for more pages of figures than are worked out for one visitor at a time.",
            main: "<p>Wait until those that you asked for have come, and load this page again.</p>")
        var reply = Reply.page(page, status: .tooManyRequests)
        reply.headers.append(("Retry-After", "10"))
        return reply
    }

    static func tooLarge(_ visit: Visit) -> Reply {
        let page = Page(
            frame: visit.frame, title: "That is too much to send at once",
            main: "<p>Go back in your browser, shorten what you wrote, and send it again. Nothing was saved.</p>")
        return .page(page, status: .tooLarge)
    }

    private static func homeward(_ visit: Visit) -> HTML {
        let link =
            visit.may(.seeOwnWork)
            ? PageLink("Go to my work", href: Path.work) : PageLink("Go to the first page", href: Path.home)
        return "<p>\(link)</p>"
    }
}
