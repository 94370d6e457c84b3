/// The files that an import is made of, and the columns that each has.
public enum ImportFile: String, CaseIterable, Sendable {
    case people, plans, outcomes, supports, reviews, scores

    /// What it is called in the folder.
    public var name: String { rawValue + ".csv" }

    /// A column: its heading, and whether a file must have it. Cells of one that is left out are blank.
    struct Column: Sendable {
        let heading: String
        let isRequired: Bool
    }

    /// In the order in which they are documented and written.
    var columns: [Column] { Self.allColumns[self] ?? [] }

    private static let allColumns: [ImportFile: [Column]] = [
        .people: columns(of: PersonColumn.self), .plans: columns(of: PlanColumn.self),
        .outcomes: columns(of: OutcomeColumn.self), .supports: columns(of: SupportColumn.self),
        .reviews: columns(of: ReviewColumn.self), .scores: columns(of: ScoreColumn.self),
    ]

    private static func columns<Columns: ImportColumn>(of columns: Columns.Type) -> [Column] {
        columns.allCases.map { Column(heading: $0.heading, isRequired: !columns.optional.contains($0)) }
    }

    /// What parts several things in one cell: outcomes of a support, people at a review.
    static let separator: Character = ";"

    func place(of heading: String) -> Int? { columns.firstIndex { $0.heading == heading } }

    /// The column of a field as the rules of the record name it.
    func heading(ofField field: String) -> String? {
        let heading: String =
            switch (self, field) {
            case (.people, "birth-date"): "born"
            case (.people, "died-on"): "died"
            case (.people, "communication-needs"): "communication"
            case (.people, "former"): "former-family"
            case (.plans, "started-on"): "started"
            case (.plans, "name"): "key-worker"
            case (_, "ended-on"): "ended"
            case (.plans, "why"), (.outcomes, "why"): "why-ended"
            case (.outcomes, "agreed-on"): "agreed"
            case (.reviews, "held-on"): "held"
            case (.scores, "reason"): "why-unscored"
            default: field
            }
        return place(of: heading) == nil ? nil : heading
    }
}
