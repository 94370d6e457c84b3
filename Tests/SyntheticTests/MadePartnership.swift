import Access
import Content
import Foundation
import People
import Practice
import Store
import StoreTesting
import Values

@testable import Synthetic

/// What the tests make up.
enum Made {
    static let authority = "S37000007"
    static let today = LocalDate(dayNumber: 20_778)
    static let migrations = Accounts.migrations + People.migrations + Areas.migrations + Practice.migrations

    static let content: DeclaredContent = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ContentFolder.read(root.appending(path: "Content").path(percentEncoded: false)).content
    }()
    static let catalogue = content.catalogue

    static func make(
        _ people: Int, seed: UInt64 = 7, shape: SyntheticShape = SyntheticShape(), demoPassword: String? = nil,
        in database: any Database, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> SyntheticReport {
        try await Synthetic.make(
            people: people, seed: seed, today: today, shape: shape, catalogue: catalogue, authority: authority,
            demoPassword: demoPassword, in: database, passwords: Passwords(strength: .least), progress: progress)
    }

    /// What there is to know of one partnership of four thousand people, made once for all the tests that look at it.
    static let facts = Task {
        try await TestStore.with(.sqlite, migrations: migrations) { database in
            let report = try await make(4_000, in: database)
            return try await database.read { try Facts(report, on: $0) }
        }
    }
}

/// Counts taken from the store itself.
struct Facts: Sendable {
    let report: SyntheticReport
    /// People by sex, as recorded; those who left it unanswered under "".
    let sexes: [String: Int]
    let quintiles: [Int: Int]
    let births: [LocalDate]
    /// Each carer's hours a week.
    let carers: [String: Int]
    let people: [(birthDate: LocalDate?, sex: Sex?, chi: String?)]
    let services: Set<String>
    let domains: Set<String>
    let teams: Set<String>
    let changes: [Change]
    /// Everything that somebody is said to have written.
    let texts: [String]
    let phones: Set<String>
    let postcodes: Set<String>
    let brokenRules: [String: Int]
    let ledger: Ledger.Verdict

    /// How far an outcome has come at its latest review.
    struct Change: Sendable {
        let service: Ref
        let quintile: Int
        let points: Int
        let baseline: Int
        let reviews: Int
    }

    init(_ report: SyntheticReport, on connection: any Connection) throws {
        self.report = report
        func counts(_ statement: SQL) throws -> [String: Int] {
            Dictionary(
                uniqueKeysWithValues: try connection.rows(statement).map {
                    (try $0.optionalText("name") ?? "", try $0.integer("number"))
                })
        }
        func texts(_ statement: SQL) throws -> [String] {
            try connection.rows(statement).compactMap { try $0.optionalText("text") }
        }
        sexes = try counts(
            "SELECT sex AS name, count(*) AS number FROM person WHERE superseded_at IS NULL GROUP BY sex")
        let byQuintile = try counts(
            """
            SELECT zone.quintile AS name, count(*) AS number FROM person_address address
            JOIN zone ON zone.code = address.zone
            WHERE address.superseded_at IS NULL AND address.to_date IS NULL GROUP BY zone.quintile
            """)
        quintiles = Dictionary(
            uniqueKeysWithValues: byQuintile.compactMap { name, count in Int(name).map { ($0, count) } })
        carers = try counts(
            """
            SELECT other_person AS name, weekly_hours AS number FROM relationship
            WHERE is_carer = 1 AND to_date IS NULL AND superseded_at IS NULL
            """)
        people = try connection.rows("SELECT birth_date, sex, chi FROM person WHERE superseded_at IS NULL").map {
            (
                try $0.optionalDate("birth_date"), try $0.optionalText("sex").flatMap(Sex.init),
                try $0.optionalText("chi")
            )
        }
        births = people.compactMap(\.birthDate)
        services = Set(try texts("SELECT service AS text FROM support"))
        domains = Set(try texts("SELECT domain AS text FROM outcome"))
        teams = Set(
            try texts("SELECT team AS text FROM person UNION SELECT team FROM care_team UNION SELECT team FROM account")
        )
        phones = Set(
            try texts(
                """
                SELECT phone AS text FROM person UNION SELECT phone FROM relationship
                UNION SELECT phone FROM care_team
                """
            ))
        postcodes = Set(try texts("SELECT postcode AS text FROM person_address"))
        self.texts = try texts(
            """
            SELECT words AS text FROM outcome UNION SELECT summary FROM review UNION SELECT changes FROM review
            UNION SELECT words FROM need UNION SELECT closed_why FROM need
            UNION SELECT what FROM support UNION SELECT what_matters FROM support_plan
            UNION SELECT end_reason FROM outcome
            UNION SELECT reason_unscored FROM outcome_score UNION SELECT communication_needs FROM person
            UNION SELECT reason FROM break_glass UNION SELECT review_note FROM break_glass
            """)
        changes = try connection.rows(Rules.changes).map {
            Change(
                service: try $0.ref("service"), quintile: try $0.integer("quintile"), points: try $0.integer("points"),
                baseline: try $0.integer("baseline"), reviews: try $0.integer("reviews"))
        }
        brokenRules = try Rules.all.mapValues { try connection.count($0) }
        ledger = try Ledger.verify(connection)
    }
}
