import Content
import Store
import Values

/// One indicator with every figure that is held of it, by place: what a page, a command and a download print.
public struct IndicatorReport: Sendable {
    public let indicator: Indicator
    public let places: FigurePlaces
    /// The places that have figures: the partnership's own first, then the nation, the family and the rest.
    public let series: [Series]

    /// The figures of one place, in order of period.
    public struct Series: Sendable {
        public let place: FigurePlaces.Place
        public let entries: [PublishedFigures.Entry]

        public var figures: [PublishedFigure] { entries.map(\.figure) }
        /// The newest figure that has a value.
        public var latest: PublishedFigure? { figures.last { $0.value != nil } }
    }

    public init(_ indicator: Indicator, places: FigurePlaces, entries: [PublishedFigures.Entry]) {
        (self.indicator, self.places) = (indicator, places)
        let order = Dictionary(
            places.all.enumerated().map { ($1.ref, $0) }, uniquingKeysWith: { first, _ in first })
        series = Dictionary(grouping: entries.filter { $0.figure.indicator == indicator.ref }, by: \.figure.place)
            .sorted { (order[$0.key] ?? .max, $0.key) < (order[$1.key] ?? .max, $1.key) }
            .map { place, entries in
                Series(place: places.place(place), entries: entries.sorted { $0.figure.period < $1.figure.period })
            }
    }

    public var isEmpty: Bool { series.isEmpty }

    /// The report for one place only.
    public func only(_ place: FigurePlaces.Place) -> IndicatorReport {
        IndicatorReport(
            indicator, places: places, entries: series.filter { $0.place.ref == place.ref }.flatMap(\.entries))
    }

    /// The partnership's own figures; nil if there are none.
    public var own: Series? { series.first { $0.place.role == .own } }

    /// What the newest figure is compared with: the partnership's own before it, and each other place's for its period,
    /// or else that place's newest.
    public var comparisons: [FigureComparison] {
        guard let own, let latest = own.latest else { return [] }
        let before = own.figures.last { $0.period < latest.period && $0.value != nil }
        let earlier = before.map { [FigureComparison(latest, with: $0, of: indicator)] } ?? []
        let others = series.filter { $0.place.role != .own && $0.place.role != .local }.compactMap { series in
            (series.figures.first { $0.period == latest.period && $0.value != nil } ?? series.latest).map {
                FigureComparison(latest, with: $0, of: indicator)
            }
        }
        return earlier + others
    }

    /// A period in words, with what it stands in for where it is not of the proper kind.
    public func words(_ period: PublishedPeriod) -> String {
        period.words + (period.kind == indicator.period ? "" : ", standing in for \(indicator.period.words)")
    }

    /// What to know of how a figure's period fits the indicator; nil where it is of the proper kind.
    public func periodNote(_ period: PublishedPeriod) -> String? {
        guard period.kind != indicator.period else { return nil }
        return "\(period.kind.words.prefix(1).uppercased())\(period.kind.words.dropFirst()) that stands in for "
            + indicator.period.words
    }
}

extension PublishedFigures {
    /// What is held of an indicator, or was at the moment `asAt`.
    public static func report(
        _ indicator: Indicator, asAt: Instant? = nil, catalogue: Catalogue, authority: String,
        on connection: any Connection
    ) throws -> IndicatorReport {
        IndicatorReport(
            indicator, places: FigurePlaces(catalogue),
            entries: try entries(of: indicator.ref, asAt: asAt, authority: authority, on: connection))
    }

    /// What is held of every declared indicator, in declared order, in one read.
    public static func reports(
        catalogue: Catalogue, authority: String, on connection: any Connection
    ) throws -> [IndicatorReport] {
        let places = FigurePlaces(catalogue)
        let entries = Dictionary(grouping: try entries(authority: authority, on: connection), by: \.figure.indicator)
        return Indicator.all(in: catalogue).map {
            IndicatorReport($0, places: places, entries: entries[$0.ref] ?? [])
        }
    }
}
