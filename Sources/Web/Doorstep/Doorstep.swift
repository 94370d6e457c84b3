import Access
import Store
import Values

/// What anybody finds at the door: the way in and out, the state of the server, the files that pages are dressed in.
enum Doorstep {
    static let routes: [Route] = [
        .get("/health", health),
        .get("/assets/{digest}/{name}") { visit in
            try Assets.shared.reply(name: visit.parameter("name"), digest: visit.parameter("digest"))
        },
        .get("/design") { visit in
            .page(DesignPage().page(frame: visit.frame))
        },
        .get("/sign-in", signInPage),
        .post("/sign-out", signOut),
    ]

    static func signingIn(_ passwords: Passwords) -> [Route] {
        [.post("/sign-in") { try await signIn($0, passwords) }]
    }

    /// 200 while the store answers.
    private static func health(_ visit: Visit) async throws -> Reply {
        do {
            _ = try await visit.database.read { try $0.count("SELECT 1 AS one") }
            return Reply(status: .ok, body: .text("ok\n", type: "text/plain; charset=utf-8"))
        } catch {
            return Reply(
                status: .unavailable, body: .text("the store does not answer\n", type: "text/plain; charset=utf-8"))
        }
    }

    private static func signInPage(_ visit: Visit) async throws -> Reply {
        if visit.session != nil { return .go(to: landing(visit.principal)) }
        let page = SignInPage(visit: visit, then: visit.query["then"])
        return .page(page.page).setting(Cookie(name: Cookie.visitor, value: visit.visitorToken), visit.settings)
    }

    private static func signIn(_ visit: Visit, _ passwords: Passwords) async throws -> Reply {
        let userName = visit.form["user-name"].trimmed.lowercased()
        let outcome = try await visit.database.signIn(
            SignIn(userName: userName, password: visit.form["password"], address: visit.address),
            authority: visit.authority, token: Session.newToken(),
            allowingDemoAccounts: visit.settings.allowsDemoAccounts, passwords: passwords, at: visit.now)
        var page = SignInPage(visit: visit, then: visit.form["then"])
        page.userName = userName
        switch outcome {
        case .signedIn(let session):
            let then = visit.form["then"]
            // Only a path of this site: never another's address.
            let isOwn = then.hasPrefix("/") && !then.hasPrefix("//") && !then.contains("\\")
            return Reply.go(to: isOwn ? then : landing(session.principal))
                .setting(Cookie(name: Cookie.session, value: session.token), visit.settings)
                .setting(Cookie(name: Cookie.visitor, value: "", maxAge: 0), visit.settings)
        case .wrong:
            page.error = FieldError(
                field: "user-name", message: "The user name or the password is not right. Check both and try again")
            return .page(page.page, status: .unprocessable)
        case .tooManyTries(let until):
            page.error = FieldError(
                field: "user-name",
                message: "There have been too many tries. Try again after \(until.adding(seconds: 59).ukTimeOfDayWords)"
            )
            return .page(page.page, status: .tooManyRequests)
        case .demoAccountRefused:
            page.error = FieldError(
                field: "user-name",
                message:
                    "This account is for demonstrations, and this is a working server. Ask an administrator for an account"
            )
            return .page(page.page, status: .forbidden)
        }
    }

    /// Where somebody begins.
    static func landing(_ principal: Principal?) -> String {
        guard let principal else { return Path.home }
        switch principal.role {
        case .practitioner, .teamManager: return Path.work
        case .person, .carer: return principal.person.map { Path.record($0) } ?? Path.home
        case .administrator: return Path.accounts
        case .commissioner: return Path.services
        case .strategyOfficer, .boardMember, .inspector: return Path.plan
        }
    }

    private static func signOut(_ visit: Visit) async throws -> Reply {
        if let session = visit.session {
            let signature = session.principal.signature(
                authority: visit.authority, at: visit.now, because: "signed out")
            try await visit.database.record(signature) { try Sessions.end(session, with: $0) }
        }
        return Reply.go(to: Path.after(Path.home, .signedOut))
            .setting(Cookie(name: Cookie.session, value: "", maxAge: 0), visit.settings)
    }
}
