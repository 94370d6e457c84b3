import Access
import Content
import People
import Store
import Strategy
import Values

/// Walks the thread for somebody, and stops where their rights do.
///
/// What is declared is open to everybody, with protected counts of the outcomes behind it. A person's record is open to
/// those whom `Access` lets see it, and every such look is on the ledger before it is answered.
public enum ThreadReader {
    /// The kinds of thing that belong to one person's record.
    public static let recordKinds: Set<String> = ["person", "support-plan", "outcome", "review"]

    /// Walks from a reference, one way or both.
    ///
    /// - Parameters:
    ///   - principal: who reads; nil for a member of the public.
    ///   - moment: when, which decides the links that hold, the rights that are open and the figures that are asked for.
    /// - Throws: `NothingUnderReference` if nothing is declared under it. A record's reference never throws that: whoever
    ///   may not see a record gets the same answer whether or not there is one.
    public static func read(
        _ ref: Ref, _ directions: [ThreadDirection], for principal: Principal?, in partnership: Partnership,
        at moment: Instant
    ) async throws -> ThreadReading {
        let walker = ThreadWalker(
            thread: Thread(try await partnership.catalogue(), on: moment.ukDate), principal: principal,
            partnership: partnership, moment: moment)
        guard recordKinds.contains(ref.kind) else { return try await walker.declared(ref, directions) }
        return try await walker.record(ref, directions)
    }
}

/// What somebody gets when they walk the thread.
public struct ThreadReading: Sendable, Hashable {
    /// The thread each way that was asked for.
    public let threads: [ThreadDirection: ThreadNode]
    /// The person whose record was opened to read it; nil for what is declared.
    public let person: ID<Person>?
    /// Why it is closed at its first bead; nil when it is open.
    public let refusal: Refusal?

    init(_ threads: [ThreadDirection: ThreadNode], of person: ID<Person>? = nil, refusal: Refusal? = nil) {
        self.threads = threads
        self.person = person
        self.refusal = refusal
    }

    /// The thread one way; nil if it was not asked for.
    public subscript(_ direction: ThreadDirection) -> ThreadNode? { threads[direction] }
}

/// Nothing that can be pointed at has this reference.
public struct NothingUnderReference: ExplainedError, Hashable {
    public let ref: Ref

    public var message: String { "Nothing is declared as \(ref). Check the reference, as in service/hope-point" }
}

/// One walk: who makes it, over which links, at which moment.
struct ThreadWalker {
    let thread: Strategy.Thread
    let principal: Principal?
    let partnership: Partnership
    let moment: Instant

    var authority: String { partnership.authority }
    var catalogue: Catalogue { thread.catalogue }

    /// What `Access` answers to somebody who has no tie to a record: the same for every record, so that it tells nothing
    /// of any.
    var refusal: Refusal {
        guard case .refuse(let refusal) = Access.decide(principal, .seeRecord, on: .record(Standing()), at: moment)
        else { return .noRelationship }
        return refusal
    }
}

extension ThreadNode {
    /// The same bead as the next after another.
    func led(by link: String) -> ThreadNode {
        ThreadNode(ref: ref, kind: kind, title: title, link: link, behind: behind, next: next, closed: closed)
    }
}
