import Access
import Content
import Practice
import Store
import Strategy
import Values

extension ThreadWalker {
    /// The most outcomes of a worker's own people that stand on one thread.
    private static let mostAtHand = 12

    /// Walks from something that is declared.
    func declared(_ ref: Ref, _ directions: [ThreadDirection]) async throws -> ThreadReading {
        var threads: [ThreadDirection: ThreadNode] = [:]
        for direction in directions {
            guard let node = thread.walk(from: ref, direction) else { throw NothingUnderReference(ref: ref) }
            threads[direction] = direction == .down ? try await counted(madeOf(node)) : node
        }
        return ThreadReading(threads)
    }

    /// The bead with the outcomes that lead to it: those of the reader's own people, and a closed bead for the rest.
    private func madeOf(_ node: ThreadNode) async throws -> ThreadNode {
        guard let leads = OutcomesBehind.leads(to: node.ref, in: catalogue, on: thread.day) else { return node }
        let open = try await atHand(leads)
        let kind = ThreadWords.kind("outcome")
        var node = node
        node.next += try open.map { outcome in
            ThreadNode(
                ref: try Outcome.ref(outcome.id), kind: kind, title: "“\(outcome.words)”", link: OutcomesBehind.link)
        }
        let rest = open.isEmpty ? "People’s own outcomes" : "The outcomes of everybody else"
        node.next.append(
            ThreadNode(ref: node.ref, kind: kind, title: rest, link: OutcomesBehind.link, closed: whyNotEverybodys))
        return node
    }

    /// Why other people's outcomes stay closed.
    private var whyNotEverybodys: String {
        switch principal?.role {
        case nil: "Only those who support a person see them. Everybody sees the counts."
        case .practitioner, .teamManager: "Each is open to the person’s own care team."
        default: refusal.words
        }
    }

    /// The outcomes behind it of people on whose care team the reader is: each such look is on the ledger.
    private func atHand(_ leads: OutcomesBehind.Leads) async throws -> [OutcomeAtHand] {
        guard let principal, principal.role.worksWithPeople else { return [] }
        let found = try await partnership.database.read { connection in
            try Practice.outcomes(
                onCareTeamOf: principal.userName, on: moment.ukDate, supportedBy: leads.services, in: leads.domains,
                authority: authority, limit: Self.mostAtHand, on: connection)
        }
        var open: [(outcome: OutcomeAtHand, reason: String)] = []
        for outcome in found {
            var standing = Standing()
            standing.isOnCareTeam = true
            standing.isKeyWorker = outcome.isKeyWorker
            if case .allow(let reason) = Access.decide(principal, .seeRecord, on: .record(standing), at: moment) {
                open.append((outcome, reason))
            }
        }
        for (reason, group) in Dictionary(grouping: open, by: \.reason).sorted(by: { $0.key < $1.key }) {
            let outcomes = group.map(\.outcome)
            let signature = principal.signature(authority: authority, at: moment, because: reason)
            try await partnership.database.record(signature) { pen in
                for outcome in outcomes {
                    try pen.sign(.looked, Outcome.ref(outcome.id), person: outcome.person.text, detail: "thread")
                }
            }
        }
        return open.map(\.outcome)
    }
}

/// Which outcomes stand behind something that is declared.
enum OutcomesBehind {
    /// How the thread leads to them.
    static let link = "is made of"

    /// The services and the domains by which outcomes lead to it.
    struct Leads: Sendable, Hashable {
        var services: [Ref] = []
        var domains: [Ref] = []
    }

    /// - Returns: nil for a kind of thing that outcomes do not lead to.
    static func leads(to ref: Ref, in catalogue: Catalogue, on day: LocalDate) -> Leads? {
        switch ref.kind {
        case "service": return Leads(services: [ref])
        case "outcome-domain": return Leads(domains: [ref])
        case "priority": return Leads(services: sources(of: ref, kind: "service", in: catalogue, on: day))
        case "national-outcome": return Leads(domains: sources(of: ref, kind: "outcome-domain", in: catalogue, on: day))
        default: return nil
        }
    }

    private static func sources(of ref: Ref, kind: String, in catalogue: Catalogue, on day: LocalDate) -> [Ref] {
        catalogue.links(to: ref, kind: .contributesTo, on: day).map(\.from).filter { $0.kind == kind }
    }
}
