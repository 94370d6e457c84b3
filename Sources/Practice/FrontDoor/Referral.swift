import People
import Store
import Values

/// A person's being asked to be seen by a team, from the day it is received until it is over.
public struct Referral: Sendable, Hashable {
    public let id: ID<Referral>
    public let version: Int
    public let person: ID<Person>
    /// The contact that it came of, if it did.
    public let contact: ID<Contact>?
    /// The team that is asked.
    public let team: Ref
    /// What is asked, in the words of whoever asks.
    public let asked: String
    public let urgency: Urgency
    public let state: State
    public let receivedOn: LocalDate
    public let triagedOn: LocalDate?
    /// Since when it is on the team's waiting list.
    public let listedOn: LocalDate?
    public let allocatedOn: LocalDate?
    public let acceptedOn: LocalDate?
    public let closedOn: LocalDate?
    /// The account of the worker whom it is allocated to.
    public let worker: String?
    /// Why the last step was taken, where it needs a reason.
    public let reason: String?
    /// What is offered instead, where the team cannot take it: a service, and in words.
    public let alternative: Ref?
    public let alternativeWords: String?
    /// An earlier referral that this one comes after.
    public let follows: ID<Referral>?

    public var ref: Ref { get throws { try Referral.ref(id) } }
    public static func ref(_ id: ID<Referral>) throws -> Ref { try Ref(kind: "referral", id: id.text) }

    /// How many days it has waited for a worker to take it, or did: from the day it was received.
    public func daysWaited(on day: LocalDate) -> Int {
        max(0, (acceptedOn ?? closedOn ?? day).dayNumber - receivedOn.dayNumber)
    }
}

extension Referral {
    /// How soon somebody has to be seen. The store keeps the number, by which lists are in order.
    public enum Urgency: Int, Sendable, CaseIterable, Comparable {
        case emergency = 1
        case urgent, routine

        public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }

        public var words: String {
            switch self {
            case .emergency: "Emergency"
            case .urgent: "Urgent"
            case .routine: "Routine"
            }
        }
    }

    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
        case received, triaged, waiting, allocated, accepted, declined, withdrawn, ended

        public var words: String {
            switch self {
            case .received: "Received"
            case .triaged: "Looked at"
            case .waiting: "On the waiting list"
            case .allocated: "Given to a worker"
            case .accepted: "Taken on"
            case .declined: "Declined"
            case .withdrawn: "Withdrawn"
            case .ended: "Ended"
            }
        }

        /// Whether it is over. What is over stays so: asked again, it is another referral.
        public var isClosed: Bool { self == .declined || self == .withdrawn || self == .ended }

        /// Whether the person still waits for somebody to take them on.
        public var isWaitedFor: Bool { !isClosed && self != .accepted }
    }

    /// What can be done with it.
    public enum Event: String, Sendable, CaseIterable {
        case triage, list, allocate
        case handBack = "hand-back"
        case accept, decline, withdraw, end

        /// What a button says that does it.
        public var words: String {
            switch self {
            case .triage: "Look at it"
            case .list: "Put on the waiting list"
            case .allocate: "Give to a worker"
            case .handBack: "Hand back to the waiting list"
            case .accept: "Take on"
            case .decline: "Decline, and offer something else"
            case .withdraw: "Withdraw"
            case .end: "End"
            }
        }

        /// What it does, as in "cannot be declined".
        var done: String {
            switch self {
            case .triage: "looked at"
            case .list: "put on the waiting list"
            case .allocate: "given to a worker"
            case .handBack: "handed back"
            case .accept: "taken on"
            case .decline: "declined"
            case .withdraw: "withdrawn"
            case .end: "ended"
            }
        }

        /// Whether it cannot be done without saying why.
        public var needsReason: Bool {
            switch self {
            case .handBack, .decline, .withdraw, .end: true
            case .triage, .list, .allocate, .accept: false
            }
        }
    }

    /// Where a referral stands after `event`; nil if it cannot be done where it stands.
    public static func next(_ event: Event, on state: State) -> State? {
        switch (state, event) {
        case (.received, .triage): .triaged
        case (.triaged, .list): .waiting
        case (.triaged, .allocate), (.waiting, .allocate), (.allocated, .allocate): .allocated
        case (.allocated, .handBack): .waiting
        case (.allocated, .accept): .accepted
        case (.received, .decline), (.triaged, .decline), (.waiting, .decline), (.allocated, .decline): .declined
        case (.received, .withdraw), (.triaged, .withdraw), (.waiting, .withdraw), (.allocated, .withdraw),
            (.accepted, .withdraw):
            .withdrawn
        case (.accepted, .end): .ended
        default: nil
        }
    }

    /// What can be done with it now.
    public var events: [Event] { Event.allCases.filter { Referral.next($0, on: state) != nil } }
}
