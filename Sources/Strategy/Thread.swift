import Content
import People
import Practice
import Store
import Values

/// The thread: from what matters to a person up to what the partnership is for, and down again to protected counts.
///
/// What is declared is walked in the catalogue. A person's outcome is walked by those whose rights reach it: whoever
/// asks hands in what was read under those rights.
public struct Thread: Sendable {
    public let catalogue: Catalogue
    /// The day on which links have to hold.
    public let day: LocalDate

    public init(_ catalogue: Catalogue, on day: LocalDate) {
        self.catalogue = catalogue
        self.day = day
    }

    /// The links that lead from something towards what it is for, in the order they are told.
    static let upward: [LinkKind] = [.contributesTo, .partOf]

    /// Walks from a declared thing; nil if nothing is declared under that reference.
    public func walk(from ref: Ref, _ direction: ThreadDirection) -> ThreadNode? {
        catalogue[ref].map { walk($0, link: nil, direction, passed: [ref]) }
    }

    private func walk(_ item: Item, link: String?, _ direction: ThreadDirection, passed: Set<Ref>) -> ThreadNode {
        let steps = direction == .up ? above(item.ref) : below(item.ref)
        let next = steps.compactMap { step -> ThreadNode? in
            guard !passed.contains(step.ref), let item = catalogue[step.ref] else { return nil }
            return walk(item, link: step.words, direction, passed: passed.union([step.ref]))
        }
        return ThreadNode(ref: item.ref, kind: item.kindWords, title: item.title, link: link, next: next)
    }

    private func above(_ ref: Ref) -> [(ref: Ref, words: String)] {
        Thread.upward.flatMap { kind in
            catalogue.links(from: ref, kind: kind, on: day).map { ($0.to, kind.words) }
        }
    }

    /// Down is the same links backwards, and the measures that show whether it works.
    private func below(_ ref: Ref) -> [(ref: Ref, words: String)] {
        let made = Thread.upward.flatMap { kind in
            catalogue.links(to: ref, kind: kind, on: day).map { ($0.from, kind.wordsBack) }
        }
        let measures = catalogue.links(from: ref, kind: .measuredBy, on: day)
            .map { ($0.to, LinkKind.measuredBy.words) }
        return made + measures
    }

    /// Walks up from one person's outcome: the part of life it belongs to, and the services that support it.
    public func up(from outcome: Outcome, supports: [Support]) throws -> ThreadNode {
        var next: [ThreadNode] = []
        if let domain = catalogue[outcome.domain] {
            next.append(walk(domain, link: "belongs to", .up, passed: [outcome.domain]))
        }
        var told: Set<Ref> = []
        for support in supports where support.outcomes.contains(outcome.id) && told.insert(support.service).inserted {
            guard let service = catalogue[support.service] else { continue }
            next.append(walk(service, link: "is supported by", .up, passed: [support.service]))
        }
        return ThreadNode(
            ref: try outcome.ref, kind: ThreadWords.kind("outcome"), title: "“\(outcome.words)”", link: nil, next: next)
    }

    /// Walks down from a person's outcome: the reviews that scored it.
    public func down(from outcome: Outcome, reviews: [Review]) throws -> ThreadNode {
        let next = try reviews.compactMap { review -> ThreadNode? in
            guard let score = review.scores.first(where: { $0.outcome == outcome.id }) else { return nil }
            let found = score.score.map { "scored \($0)" } ?? "not scored: \(score.reasonUnscored ?? "no reason given")"
            return ThreadNode(
                ref: try Review.ref(review.id), kind: ThreadWords.kind("review"),
                title: "\(review.heldOn.words): \(found)", link: "is reviewed by")
        }
        return ThreadNode(
            ref: try outcome.ref, kind: ThreadWords.kind("outcome"), title: "“\(outcome.words)”", link: nil, next: next)
    }

    /// The one line that tells an outcome's thread on a record: the part of life, the service, the priority and the
    /// national outcome, the first of each.
    public func line(of outcome: Outcome, supports: [Support]) -> [Item] {
        var line: [Item] = []
        if let domain = catalogue[outcome.domain] { line.append(domain) }
        let services = supports.filter { $0.goesOn(on: day) && $0.outcomes.contains(outcome.id) }.compactMap {
            catalogue[$0.service]
        }
        if let service = services.first {
            line.append(service)
            let priority = catalogue.links(from: service.ref, kind: .contributesTo, on: day)
                .compactMap { catalogue[$0.to] }.first { $0.kind == "priority" }
            if let priority { line.append(priority) }
        }
        let last = line.last?.ref ?? outcome.domain
        let national = [last, outcome.domain].lazy
            .flatMap { catalogue.links(from: $0, kind: .contributesTo, on: day) }
            .compactMap { catalogue[$0.to] }.first { $0.kind == "national-outcome" }
        if let national { line.append(national) }
        return line
    }
}
