/// How many statements each page sends to the store at most: queries, and what it writes, from the router on. Each is met
/// exactly, whatever is on record: one more is a question that somebody should have to defend.
///
/// On every page of somebody signed in one is the session, and on every page of a record four or five are the person, how
/// the reader stands to them, the plan and the care team, and two are the line on the ledger.
enum QuestionTable {
    /// The most for each pattern. Each area has its own rows, in a file of its own where they are many.
    static let most: [String: Int] = {
        let rows = [site, record].flatMap { $0.split(separator: "\n") }.map { $0.split(separator: " ") }
        return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), Int($0[1]) ?? -1) })
    }()

    private static let site = """
        /                                  0
        """
}
