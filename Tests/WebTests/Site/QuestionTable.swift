/// How many statements each page sends to the store at most: queries, and what it writes, from the router on. Each is met
/// exactly, whatever is on record: one more is a question that somebody should have to defend.
///
/// On every page of somebody signed in one is the session, and on every page of a record four or five are the person, how
/// the reader stands to them, the plan and the care team, and two are the line on the ledger.
enum QuestionTable {
    /// The most for each pattern. Each area has its own rows, in a file of its own where they are many.
    static let most: [String: Int] = {
        let areas = [site, frontDoor, record, rights, needs]
        let rows = areas.flatMap { $0.split(separator: "\n") }.map { $0.split(separator: " ") }
        return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), Int($0[1]) ?? -1) })
    }()

    private static let site = """
        /                            4
        /account                     1
        /accounts                    2
        /accounts/new                1
        /accounts/{name}             2
        /design                      1
        /failed-sign-ins             2
        /figures                     2
        /figures/{indicator}         2
        /figures/{indicator}/csv     2
        /figures/{indicator}/json    2
        /glossary                    1
        /health                      2
        /measures                    49
        /measures/{measure}          4
        /measures/{measure}/csv      4
        /measures/{measure}/funnel   2
        /measures/{measure}/json     4
        /measures/{measure}/people   6
        /measures/{measure}/release  2
        /opened-records              10
        /opened-records/{glass}      4
        /outcomes                    51
        /outcomes/months/csv         25
        /outcomes/months/json        25
        /outcomes/totals             13
        /papers                      1
        /plan                        1
        /plan/{plan}                 1
        /priorities/{priority}       4
        /releases                    2
        /releases/{release}          5
        /releases/{release}/csv      5
        /releases/{release}/json     5
        /services                    1
        /services/{service}          3
        /sign-in                     1
        /thread/{kind}/{id}          16
        /work                        3
        """
}
