import People
import Store
import Values

/// Somebody who works with a person.
public struct CareTeamMember: Sendable, Hashable {
    public let id: ID<CareTeamMember>
    public let version: Int
    public let person: ID<Person>
    /// Their account's user name, if they sign in to Jute.
    public let account: String?
    public let name: String
    /// What they are: social worker, community nurse, peer worker.
    public let job: String
    public let team: Ref?
    public let phone: String?
    public let isKeyWorker: Bool
    public let from: LocalDate
    /// The first day on which they are not on it any more; nil while nobody has said when they leave.
    public let to: LocalDate?

    /// Whether they have not left by a day. Who is to leave on a later day is on the care team until then.
    public func hasNotLeft(by day: LocalDate) -> Bool { to.map { $0 > day } ?? true }
}

/// Somebody to add to a care team.
public struct CareTeamDetails: Sendable, Hashable {
    public let account: String?
    public let name: String
    public let job: String
    public let team: Ref?
    public let phone: String?

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        account: String?, name: String, job: String, team: Ref?, phone: String?
    ) throws(Faults) {
        var faults = Faults()
        if name.trimmed.isEmpty || name.trimmed.count > 80 {
            faults.add("name", "Enter their name, at most 80 characters")
        }
        if job.trimmed.isEmpty || job.trimmed.count > 60 {
            faults.add("job", "Enter what they are to the person, such as community nurse, at most 60 characters")
        }
        if let phone, phone.trimmed.count > 40 { faults.add("phone", "Shorten the phone number to 40 characters") }
        try faults.throwIfAny()
        self.account = account
        self.name = name.trimmed
        self.job = job.trimmed
        self.team = team
        self.phone = phone?.nonEmpty
    }
}

/// Who works with a person: any number of people, exactly one of them the key worker.
public enum CareTeam {
    /// Everybody who works or worked with a person: the key worker first, then those who do, then those who did.
    public static func members(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [CareTeamMember] {
        try connection.rows(
            """
            SELECT * FROM care_team WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY CASE WHEN to_date IS NULL THEN 0 ELSE 1 END, is_key_worker DESC, from_date, id
            """
        ).map(member)
    }

    public static func keyWorker(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> CareTeamMember? {
        try connection.row(
            """
            SELECT * FROM care_team
            WHERE authority = \(authority) AND person = \(person) AND is_key_worker = 1 AND to_date IS NULL
                AND superseded_at IS NULL
            """
        ).map(member)
    }

    /// Adds somebody, who is on it from a day on; until then they count for nothing. The first on a team is its key
    /// worker.
    ///
    /// - Throws: `Faults` if their account is on it already, or if the first begins in the future.
    public static func add(
        _ details: CareTeamDetails, to person: ID<Person>, from date: LocalDate, id: ID<CareTeamMember>, with pen: Pen
    ) throws {
        let authority = pen.signature.authority
        let members = try members(of: person, authority: authority, on: pen.connection)
            .filter { $0.hasNotLeft(by: pen.signature.at.ukDate) }
        if let account = details.account, members.contains(where: { $0.account == account }) {
            throw Faults([
                FieldFault(
                    field: "account", message: "\(details.name) is on the care team already. Choose somebody else")
            ])
        }
        let isFirst = !members.contains(where: \.isKeyWorker)
        if isFirst && date > pen.signature.at.ukDate {
            throw Faults([
                FieldFault(
                    field: "from",
                    message:
                        "\(date.words) is in the future, and a key worker is there now. Enter today or an earlier day"
                )
            ])
        }
        try pen.insert(
            into: "care_team", id,
            [
                "person": person, "account": details.account, "name": details.name, "job": details.job,
                "team": details.team, "phone": details.phone, "is_key_worker": isFirst, "from_date": date,
            ])
        try pen.sign(
            .added, Ref(kind: "care-team", id: id.text), person: person.text,
            detail: "\(details.name), \(details.job)\(isFirst ? ", key worker" : "")")
    }

    /// Makes somebody on the care team the key worker in place of whoever was.
    public static func makeKeyWorker(_ member: CareTeamMember, with pen: Pen) throws {
        let authority = pen.signature.authority
        guard member.hasNotLeft(by: pen.signature.at.ukDate) else {
            throw Faults([
                FieldFault(
                    field: "key-worker", message: "\(member.name) has left the care team. Choose somebody who is on it")
            ])
        }
        guard member.from <= pen.signature.at.ukDate else {
            throw Faults([
                FieldFault(
                    field: "key-worker",
                    message:
                        "\(member.name) joins the care team on \(member.from.words). Choose somebody who is on it now")
            ])
        }
        let before = try keyWorker(of: member.person, authority: authority, on: pen.connection)
        if before?.id == member.id { return try pen.sign(.looked, ref(member), person: member.person.text) }
        if let before { try write(before, isKeyWorker: false, to: nil, with: pen) }
        try write(member, isKeyWorker: true, to: nil, with: pen)
        try pen.sign(
            .changed, ref(member), person: member.person.text,
            detail: "key worker \(before.map { "\($0.name) → " } ?? "")\(member.name)")
    }

    /// Ends somebody's part in the care team.
    ///
    /// - Throws: `Faults` for the key worker, since another has to be named first, and for a day before they joined.
    public static func end(_ member: CareTeamMember, on date: LocalDate, with pen: Pen) throws {
        guard !member.isKeyWorker else {
            throw Faults([
                FieldFault(
                    field: "key-worker",
                    message: "\(member.name) is the key worker. Make somebody else the key worker first")
            ])
        }
        guard date >= member.from else {
            throw Faults([
                FieldFault(
                    field: "to",
                    message: "\(member.name) joined on \(member.from.words). Enter that day or a later one")
            ])
        }
        try write(member, isKeyWorker: false, to: date, with: pen)
        try pen.sign(.ended, ref(member), person: member.person.text, detail: "\(member.name), \(member.job)")
    }

    private static func ref(_ member: CareTeamMember) throws -> Ref { try Ref(kind: "care-team", id: member.id.text) }

    private static func write(_ member: CareTeamMember, isKeyWorker: Bool, to: LocalDate?, with pen: Pen) throws {
        try pen.revise(
            "care_team", member.id, seen: member.version,
            [
                "person": member.person, "account": member.account, "name": member.name, "job": member.job,
                "team": member.team, "phone": member.phone, "is_key_worker": isKeyWorker,
                "from_date": member.from, "to_date": to,
            ])
    }

    static func member(_ row: Row) throws -> CareTeamMember {
        CareTeamMember(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            account: try row.optionalText("account"), name: try row.text("name"), job: try row.text("job"),
            team: try row.optionalRef("team"), phone: try row.optionalText("phone"),
            isKeyWorker: try row.flag("is_key_worker"), from: try row.date("from_date"),
            to: try row.optionalDate("to_date"))
    }
}
