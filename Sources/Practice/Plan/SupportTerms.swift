import Store
import Values

/// Who provides a support and what it costs, as far as either is known.
///
/// The service says what kind of support it is; who provides it can be another, such as a personal assistant whom the
/// person employs.
public struct SupportTerms: Sendable, Hashable {
    /// Who provides it, where it is not the service itself.
    public let provider: String?
    /// What it costs in a week, whoever pays.
    public let weeklyCost: Money?

    /// The most that a support costs in a week. More is nearly always a slip of the decimal point.
    public static let most = Money(pence: 2_000_000)

    /// Nothing is known of either.
    public static let notKnown = SupportTerms(provider: nil, weeklyCost: nil)

    private init(provider: String?, weeklyCost: Money?) {
        self.provider = provider
        self.weeklyCost = weeklyCost
    }

    /// - Parameters:
    ///   - provider: blank where it is the service itself, or not known.
    ///   - weeklyCost: pounds, as in "124.50" or "£1,240"; blank where it is not known.
    /// - Throws: `Faults` for a name that is too long, and for what is no amount, less than nothing or more than ``most``.
    public init(provider: String, weeklyCost: String) throws(Faults) {
        var faults = Faults()
        let name = provider.nonEmpty
        if let name, name.count > 120 {
            faults.add("provider", "This is \(name.count) characters long. Shorten it to 120")
        }
        var cost: Money?
        if let text = weeklyCost.nonEmpty {
            cost = try? Money.parse(text)
            switch cost {
            case nil: faults.add("weekly-cost", "Enter the weekly cost in pounds and pence, as in 124.50")
            case let cost? where cost < .zero:
                faults.add("weekly-cost", "\(cost) is less than nothing. Enter what it costs in a week, 0 if nothing")
            case let cost? where cost > Self.most:
                faults.add("weekly-cost", "\(cost) a week is more than \(Self.most). Check the decimal point")
            default: break
            }
        }
        try faults.throwIfAny()
        self.init(provider: name, weeklyCost: cost)
    }

    /// As the store holds them.
    init(_ row: Row) throws {
        self.init(
            provider: try row.optionalText("provider"),
            weeklyCost: try row.optionalInteger("weekly_pence").map { Money(pence: Int64($0)) })
    }

    /// The cost as it is typed: "124.50"; empty where it is not known.
    public var weeklyCostText: String {
        guard let pence = weeklyCost?.pence else { return "" }
        let part = pence % 100
        return "\(pence / 100).\(part < 10 ? "0" : "")\(part)"
    }
}
