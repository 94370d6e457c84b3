import Access
import Content
import Partnership
import Store
import Values

/// One request, read: who asks, for what, with what was typed.
struct Visit: Sendable {
    let partnership: Partnership
    let catalogue: Catalogue
    let settings: SiteSettings
    let method: Method
    let path: String
    /// The parts of the path that its pattern names, percent-decoded.
    let parameters: [String: String]
    let query: Fields
    let form: Fields
    let session: Session?
    /// A secret in the browser's cookie before anybody has signed in, which the sign-in form's code is made from.
    let visitorToken: String
    /// Where the request came from.
    let address: String
    let now: Instant
    /// Tells pages that stay open of changes.
    let changes: ChangeWatch

    enum Method: String, Sendable { case get = "GET", post = "POST" }

    var principal: Principal? { session?.principal }
    var today: LocalDate { now.ukDate }
    var authority: String { partnership.authority }
    var database: any Database { partnership.database }
    var surroundings: Surroundings { partnership.surroundings }

    /// The code that this visitor's forms carry.
    var formCode: String { session?.formCode ?? Secret.code(for: "form", key: visitorToken) }

    /// The part of the path with this name.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters[name] else { throw PageNotFound() }
        return value
    }

    func id<Subject>(_ name: String) throws -> ID<Subject> { ID(try parameter(name)) }

    /// Asks whether something may be done, and goes no further if not.
    ///
    /// - Returns: who asks, and the reason that it may be.
    /// - Throws: `Refusal`.
    @discardableResult
    func require(_ action: Access.Action, on subject: Access.Subject = .partnership) throws -> (Principal, String) {
        switch decide(action, on: subject) {
        case .allow(let reason):
            guard let principal else { throw Refusal.signIn }
            return (principal, reason)
        case .refuse(let refusal): throw refusal
        }
    }

    func may(_ action: Access.Action, on subject: Access.Subject = .partnership) -> Bool {
        decide(action, on: subject).isAllowed
    }

    /// The one place where the pages ask what may be done.
    func decide(_ action: Access.Action, on subject: Access.Subject = .partnership) -> Decision {
        Access.decide(principal, action, on: subject, at: now)
    }

    func newID<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: now) }
}

/// What was typed, by field. A field that was not sent reads as empty.
struct Fields: Sendable, Hashable {
    private let values: [String: [String]]

    init(_ values: [String: [String]] = [:]) { self.values = values }

    subscript(_ name: String) -> String { values[name]?.first ?? "" }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    func isTicked(_ name: String) -> Bool { !self[name].isEmpty }

    var names: [String] { values.keys.sorted() }
}

/// There is no such page, or no such thing to show on it.
struct PageNotFound: Error {}
