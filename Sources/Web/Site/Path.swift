import Store
import Values

/// Every address that a page links to. Those of an area with many pages stand beside them.
enum Path {
    static let home = "/"
    static let signIn = "/sign-in"
    static let work = "/work"
    static let services = "/services"
    static let plan = "/plan"
    static let measures = "/measures"
    static let releases = "/releases"
    static let figures = "/figures"
    static let outcomes = "/outcomes"
    static let outcomesTotals = "/outcomes/totals"
    static let liveOutcomes = "/outcomes/live"
    static let outcomesByMonth = "/outcomes/months"
    static let glossary = "/glossary"
    static let papers = "/papers"
    static let design = "/design"
    static let accounts = "/accounts"
    static let newAccount = "/accounts/new"
    static let ownAccount = "/account"
    static let failedSignIns = "/failed-sign-ins"
    static let brokenGlasses = "/opened-records"

    static func service(_ id: String) -> String { "/services/\(id)" }
    static func plan(_ id: String) -> String { "/plan/\(id)" }
    static func priority(_ id: String) -> String { "/priorities/\(id)" }
    static func measure(_ id: String) -> String { "/measures/\(id)" }
    static func funnel(_ id: String) -> String { "/measures/\(id)/funnel" }
    static func peopleBehind(_ id: String) -> String { "/measures/\(id)/people" }
    static func release(_ number: Int) -> String { "\(releases)/\(number)" }
    static func newRelease(of measure: String) -> String { "/measures/\(measure)/release" }
    static func figure(_ id: String) -> String { "/figures/\(id)" }
    static func thread(_ ref: Ref) -> String { "/thread/\(ref.kind)/\(ref.id)" }
    static func account(_ userName: String) -> String { "/accounts/\(userName)" }
    static func brokenGlass(_ id: String) -> String { "/opened-records/\(id)" }

    /// The page that tells most about something: its own, or else its place on the thread.
    static func page(of ref: Ref) -> String {
        switch ref.kind {
        case "service": service(ref.id)
        case "priority": priority(ref.id)
        case "measure": measure(ref.id)
        case "indicator": figure(ref.id)
        case "plan": plan(ref.id)
        case "release": "\(releases)/\(ref.id)"
        case "person": record(ref.id)
        default: thread(ref)
        }
    }

    /// An address with what has just been done.
    static func after(_ path: String, _ done: Done) -> String { "\(path)?done=\(done.key)" }
}
