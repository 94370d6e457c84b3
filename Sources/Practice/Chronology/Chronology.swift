import Access
import People
import Store
import Values

/// Something that happened in a person's life or support, on a day.
public struct Happening: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case moved, name, death, relationship, careTeam = "care-team", plan, outcome, support, review, glass

        public var words: String {
            switch self {
            case .moved: "Address"
            case .name: "Name"
            case .death: "Death"
            case .relationship: "Network"
            case .careTeam: "Care team"
            case .plan: "Support plan"
            case .outcome: "Outcome"
            case .support: "Support"
            case .review: "Review"
            case .glass: "Opened with a reason"
            }
        }
    }

    public let on: LocalDate
    public let kind: Kind
    public let title: String
    public let detail: String?
    /// What it was about, if there is a page for it.
    public let ref: Ref?
}

/// The chronology: made from everything on the record, and kept by nobody.
public enum Chronology {
    /// What happened, newest first.
    ///
    /// - Parameter day: leaves out what is only to happen after it, such as a support that is to end; nil leaves out
    ///   nothing.
    public static func of(
        _ person: ID<Person>, upTo day: LocalDate? = nil, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        var all: [Happening] = []
        all += try life(of: person, authority: authority, on: connection)
        all += try moves(of: person, authority: authority, on: connection)
        all += try network(of: person, authority: authority, on: connection)
        all += try careTeam(of: person, authority: authority, on: connection)
        for plan in try Practice.plans(of: person, authority: authority, on: connection) {
            all += try happenings(in: plan, authority: authority, on: connection)
        }
        all += try glass(person, authority: authority, on: connection)
        if let day { all.removeAll { $0.on > day } }
        // A stable order within a day: what was listed first stays first.
        return all.enumerated().sorted { ($1.element.on, $0.offset) < ($0.element.on, $1.offset) }.map(\.element)
    }

    private static func life(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        let died = try People.find(person, authority: authority, on: connection)?.diedOn.map {
            Happening(on: $0, kind: .death, title: "Died", detail: nil, ref: nil)
        }
        let names = try People.nameChanges(of: person, authority: authority, on: connection).map {
            Happening(
                on: $0.on, kind: .name, title: "Name changed to \($0.to.full)", detail: "Before: \($0.from.full)",
                ref: nil)
        }
        return (died.map { [$0] } ?? []) + names
    }

    private static func moves(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        let addresses = try People.addresses(of: person, authority: authority, on: connection)
        return addresses.flatMap { address in
            let came = Happening(
                on: address.from, kind: .moved, title: "Lives at \(address.line1)",
                detail: address.lines.dropFirst().joined(separator: ", ").nonEmpty, ref: nil)
            // Whoever moved on the day is told of by where they went.
            let left = address.to.flatMap { day in
                addresses.contains { $0.from == day && $0.id != address.id }
                    ? nil
                    : Happening(
                        on: day, kind: .moved, title: "Does not live at \(address.line1) any more",
                        detail: "No other address is known", ref: nil)
            }
            return [came] + (left.map { [$0] } ?? [])
        }
    }

    private static func network(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        try People.relationships(of: person, authority: authority, on: connection).flatMap { other in
            let what = other.isCarer ? "\(other.kind.words), unpaid carer" : other.kind.words
            let began = Happening(on: other.from, kind: .relationship, title: other.name, detail: what, ref: nil)
            let ended = other.to.map {
                Happening(on: $0, kind: .relationship, title: "\(other.name): ended", detail: what, ref: nil)
            }
            return [began] + (ended.map { [$0] } ?? [])
        }
    }

    private static func careTeam(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        let changes = try CareTeam.keyWorkerChanges(of: person, authority: authority, on: connection).map { change in
            Happening(
                on: change.on, kind: .careTeam, title: "\(change.name) became the key worker",
                detail: change.before.map { "In place of \($0)" }, ref: nil)
        }
        return try CareTeam.members(of: person, authority: authority, on: connection).flatMap { member in
            let joined = Happening(
                on: member.from, kind: .careTeam, title: "\(member.name) joined the care team", detail: member.job,
                ref: nil)
            let left = member.to.map {
                Happening(
                    on: $0, kind: .careTeam, title: "\(member.name) left the care team", detail: member.job, ref: nil)
            }
            return [joined] + (left.map { [$0] } ?? [])
        } + changes
    }

    private static func happenings(
        in plan: SupportPlan, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        var all = [
            Happening(
                on: plan.startedOn, kind: .plan, title: "Support plan began", detail: plan.whatMatters,
                ref: try SupportPlan.ref(plan.id))
        ]
        if let ended = plan.endedOn {
            all.append(
                Happening(
                    on: ended, kind: .plan, title: "Support plan ended", detail: plan.endReason,
                    ref: try SupportPlan.ref(plan.id)))
        }
        for outcome in try Practice.outcomes(of: plan.id, authority: authority, on: connection) {
            all.append(
                Happening(
                    on: outcome.baselineOn, kind: .outcome, title: "Outcome agreed: “\(outcome.words)”",
                    detail: "Began at \(outcome.baseline), aims for \(outcome.target)", ref: try outcome.ref))
            if let ended = outcome.endedOn {
                all.append(
                    Happening(
                        on: ended, kind: .outcome, title: "Outcome ended: “\(outcome.words)”",
                        detail: outcome.endReason, ref: try outcome.ref))
            }
        }
        for support in try Practice.supports(of: plan.id, authority: authority, on: connection) {
            all.append(
                Happening(
                    on: support.from, kind: .support, title: "Support began", detail: support.what,
                    ref: support.service))
            if let ended = support.to {
                all.append(
                    Happening(
                        on: ended, kind: .support, title: "Support ended", detail: support.what, ref: support.service))
            }
        }
        for change in try Practice.optionChanges(in: plan.id, authority: authority, on: connection) {
            all.append(
                Happening(
                    on: change.on, kind: .support,
                    title: "Self-directed support: \(change.option?.words ?? SelfDirectedOption.notRecorded)",
                    detail: "Before: \(change.before?.words ?? SelfDirectedOption.notRecorded)", ref: change.service))
        }
        for review in try Practice.reviews(of: plan.id, authority: authority, on: connection) {
            all.append(
                Happening(
                    on: review.heldOn, kind: .review,
                    title:
                        "Review: \(review.scores.count { $0.score != nil }) of \(review.scores.count) outcomes scored",
                    detail: review.summary, ref: try Review.ref(review.id)))
        }
        return all
    }

    private static func glass(
        _ person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Happening] {
        try connection.rows(
            """
            SELECT opened_at, reason FROM break_glass
            WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            """
        ).map { row in
            Happening(
                on: try row.instant("opened_at").ukDate, kind: .glass, title: "Record opened without a relationship",
                detail: try row.text("reason"), ref: nil)
        }
    }
}
