/// Finds the rows of one fact.
protocol FactRows {
    /// What is known of each row, in the order of ``Member/values``.
    static var fields: [FactField] { get }

    /// Hands `body` each row that belongs to one person.
    static func forEach(of person: Int, in segment: Segment, _ scope: Scope, _ body: (Member) -> Void)
}
