import Store
import Values

/// Somebody in a person's life, dated.
public struct Relationship: Sendable, Hashable {
    public let id: ID<Relationship>
    public let version: Int
    public let person: ID<Person>
    /// Their own record, if they have one.
    public let other: ID<Person>?
    public let name: String
    public let kind: Kind
    /// Whether they care for the person, unpaid.
    public let isCarer: Bool
    /// How many hours a week they care, if known.
    public let weeklyHours: Int?
    public let livesWith: Bool
    /// The person agreed that they may see the record.
    public let agreedToShare: Bool
    public let phone: String?
    public let from: LocalDate
    public let to: LocalDate?

    public enum Kind: String, Sendable, CaseIterable {
        case partner, parent, child, sibling
        case otherFamily = "other-family"
        case friend, neighbour
        case namedPerson = "named-person"
        case guardian, attorney
        case generalPractitioner = "general-practitioner"

        public var words: String {
            switch self {
            case .partner: "Partner"
            case .parent: "Parent"
            case .child: "Son or daughter"
            case .sibling: "Brother or sister"
            case .otherFamily: "Other family"
            case .friend: "Friend"
            case .neighbour: "Neighbour"
            case .namedPerson: "Named person"
            case .guardian: "Guardian"
            case .attorney: "Attorney"
            case .generalPractitioner: "GP"
            }
        }
    }
}

/// A relationship as it is typed.
public struct RelationshipFields: Sendable, Hashable {
    public var name = ""
    public var kind = ""
    public var isCarer = false
    public var weeklyHours = ""
    public var livesWith = false
    public var agreedToShare = false
    public var phone = ""
    public var from = ""

    public init() {}
}

/// A relationship as it is given, checked.
public struct RelationshipDetails: Sendable, Hashable {
    public let name: String
    public let kind: Relationship.Kind
    public let isCarer: Bool
    public let weeklyHours: Int?
    public let livesWith: Bool
    public let agreedToShare: Bool
    public let phone: String?
    public let from: LocalDate

    public init(
        name: String, kind: Relationship.Kind, isCarer: Bool, weeklyHours: Int? = nil, livesWith: Bool = false,
        agreedToShare: Bool = false, phone: String? = nil, from: LocalDate
    ) {
        self.name = name
        self.kind = kind
        self.isCarer = isCarer
        self.weeklyHours = weeklyHours
        self.livesWith = livesWith
        self.agreedToShare = agreedToShare
        self.phone = phone
        self.from = from
    }

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(_ fields: RelationshipFields, today: LocalDate) throws(Faults) {
        var faults = Faults()
        let name = fields.name.trimmed
        if name.isEmpty || name.count > 120 { faults.add("name", "Enter their name, at most 120 characters") }
        let kind = Relationship.Kind(rawValue: fields.kind)
        if kind == nil { faults.add("kind", "Choose what they are to the person") }
        var hours: Int?
        if let typed = fields.weeklyHours.nonEmpty {
            hours = Int(typed)
            if hours.map({ !(0...168).contains($0) }) ?? true {
                faults.add("weekly-hours", "Enter the hours of care in a week as a whole number from 0 to 168")
            }
            if !fields.isCarer {
                faults.add(
                    "weekly-hours", "Hours of care are for a carer. Tick “cares for the person”, or leave this empty")
            }
        }
        let from = fields.from.nonEmpty.map { LocalDate(iso: $0) } ?? today
        if from == nil { faults.add("from", "Enter the day from which this holds as year-month-day, as in 2026-03-27") }
        if let from, from > today {
            faults.list.append(Self.inTheFuture(from))
        }
        try faults.throwIfAny()
        guard let kind, let from else { throw faults }
        self.init(
            name: name, kind: kind, isCarer: fields.isCarer, weeklyHours: hours, livesWith: fields.livesWith,
            agreedToShare: fields.agreedToShare, phone: fields.phone.nonEmpty, from: from)
    }

    static func inTheFuture(_ day: LocalDate) -> FieldFault {
        FieldFault(field: "from", message: "\(day.words) is in the future. Enter today or an earlier day")
    }
}

extension People {
    /// Adds somebody to a person's network.
    ///
    /// - Parameter other: their own record, if they have one.
    /// - Throws: `Faults` for a relationship that has yet to begin, which would count from now on, and for one of a
    ///   person to themselves: a carer and the person they care for are two people.
    public static func add(
        _ details: RelationshipDetails, to person: ID<Person>, other: ID<Person>? = nil, id: ID<Relationship>,
        with pen: Pen
    ) throws {
        guard details.from <= pen.signature.at.ukDate else {
            throw Faults([RelationshipDetails.inTheFuture(details.from)])
        }
        guard other != person else {
            throw Faults([
                FieldFault(
                    field: "other",
                    message: details.isCarer
                        ? "A carer and the person they care for are two people. Choose the carer’s own record"
                        : "Nobody is in their own network. Choose the other person’s record")
            ])
        }
        try pen.insert(
            into: "relationship", id,
            columns(details, person: person, other: other, to: nil))
        try pen.sign(.added, Ref(kind: "relationship", id: id.text), person: person.text, detail: details.kind.words)
    }

    /// Ends a relationship on a day.
    ///
    /// - Throws: `Faults` if that is before it began.
    public static func end(_ relationship: Relationship, on day: LocalDate, with pen: Pen) throws {
        guard day >= relationship.from else {
            throw Faults([
                FieldFault(
                    field: "to", message: "This began on \(relationship.from.words). Enter that day or a later one")
            ])
        }
        let details = RelationshipDetails(
            name: relationship.name, kind: relationship.kind, isCarer: relationship.isCarer,
            weeklyHours: relationship.weeklyHours, livesWith: relationship.livesWith,
            agreedToShare: relationship.agreedToShare, phone: relationship.phone, from: relationship.from)
        try pen.revise(
            "relationship", relationship.id, seen: relationship.version,
            columns(details, person: relationship.person, other: relationship.other, to: day))
        try pen.sign(
            .ended, Ref(kind: "relationship", id: relationship.id.text), person: relationship.person.text,
            detail: relationship.kind.words)
    }

    private static func columns(
        _ details: RelationshipDetails, person: ID<Person>, other: ID<Person>?, to: LocalDate?
    ) -> KeyValuePairs<String, any SQLBindable> {
        [
            "person": person, "other_person": other, "other_name": details.name, "kind": details.kind.rawValue,
            "is_carer": details.isCarer, "weekly_hours": details.weeklyHours, "lives_with": details.livesWith,
            "agreed_to_share": details.agreedToShare, "phone": details.phone, "from_date": details.from,
            "to_date": to,
        ]
    }

    /// Everybody in a person's network, carers first, then those who are and those who were.
    public static func relationships(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Relationship] {
        try connection.rows(
            """
            SELECT * FROM relationship WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY CASE WHEN to_date IS NULL THEN 0 ELSE 1 END, is_carer DESC, from_date, id
            """
        ).map(relationship)
    }

    /// Whether `carer` cares for `person` on a day, who agreed to share the record.
    public static func caresWithAgreement(
        _ carer: String, for person: ID<Person>, on day: LocalDate, authority: String, on connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT id FROM relationship
            WHERE authority = \(authority) AND person = \(person) AND other_person = \(carer) AND is_carer = 1
                AND agreed_to_share = 1 AND from_date <= \(day) AND to_date IS NULL AND superseded_at IS NULL
            """) != nil
    }

    private static func relationship(_ row: Row) throws -> Relationship {
        guard let kind = Relationship.Kind(rawValue: try row.text("kind")) else {
            throw StoreError.unexpectedValue("kind")
        }
        return Relationship(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            other: try row.optionalID("other_person"), name: try row.text("other_name"), kind: kind,
            isCarer: try row.flag("is_carer"), weeklyHours: try row.optionalInteger("weekly_hours"),
            livesWith: try row.flag("lives_with"), agreedToShare: try row.flag("agreed_to_share"),
            phone: try row.optionalText("phone"), from: try row.date("from_date"), to: try row.optionalDate("to_date"))
    }
}
