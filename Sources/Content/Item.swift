import Values

/// One thing that a partnership declares: a service, a priority, a measure.
public struct Item: Hashable, Sendable {
    public let ref: Ref
    /// What it is called, in at most 90 characters.
    public let title: String
    public let summary: String?
    /// Where it comes from.
    public let source: Source?
    /// The fields of its kind, by name; see ``Kind``.
    public let fields: [String: Field]

    public init(ref: Ref, title: String, summary: String? = nil, source: Source? = nil, fields: [String: Field] = [:]) {
        self.ref = ref
        self.title = title
        self.summary = summary
        self.source = source
        self.fields = fields
    }

    /// The name of its kind, as in "service".
    public var kind: String { ref.kind }

    /// The text of a field, or nil if the item does not have it.
    public func text(_ name: String) -> String? { fields[name]?.text }

    /// The whole number of a field, or nil if the item does not have it.
    public func integer(_ name: String) -> Int? { fields[name]?.integer }

    /// The date of a field, or nil if the item does not have it.
    public func date(_ name: String) -> LocalDate? { fields[name]?.date }

    /// The texts of a field that is a list; none if the item does not have it.
    public func list(_ name: String) -> [String] { fields[name]?.elements.compactMap(\.text) ?? [] }

    /// The days of a field with `from` and `to`, or nil if the item does not have it.
    public func period(_ name: String) -> Period? {
        guard let field = fields[name], let start = field["from"]?.date, let end = field["to"]?.date else { return nil }
        return try? Period(start: start, end: end)
    }

    /// The holidays of a field that lists them; none if the item does not have it.
    public func holidays(_ name: String) -> [WorkingDayCalendar.Holiday] {
        fields[name]?.elements.compactMap { holiday in
            guard let date = holiday["date"]?.date, let name = holiday["name"]?.text else { return nil }
            return WorkingDayCalendar.Holiday(name, on: date)
        } ?? []
    }
}

/// Where an item comes from: a paper and the place in it, our own thinking, or knowledge still to be confirmed; or more
/// than one of these.
public struct Source: Hashable, Sendable {
    /// The paper that says it.
    public let paper: Ref?
    /// Where in the paper.
    public let place: String?
    /// What of it is our own, and why.
    public let own: String?
    /// What has to be confirmed, and with whom.
    public let toConfirm: String?

    public init(paper: Ref? = nil, place: String? = nil, own: String? = nil, toConfirm: String? = nil) {
        self.paper = paper
        self.place = place
        self.own = own
        self.toConfirm = toConfirm
    }
}
