import Content
import Insight
import Partnership
import Values

/// Every indicator, by the set it belongs to, with the newest figure where there is one.
struct FiguresPage {
    let visit: Visit
    let reports: [IndicatorReport]

    var page: Page {
        Page(
            frame: visit.frame, title: "Figures that others publish", section: Path.measures,
            lead: "Counted by national bodies and others, not by this service. Each figure says where it was read.",
            main: reports.isEmpty ? nothingDeclared : "\(notice)\(Indicator.Suite.allCases.map(section))")
    }

    private var notice: HTML {
        guard reports.contains(where: { !$0.isEmpty }) else {
            return EmptyState(
                heading: "No figures are loaded yet",
                text: "What each figure means is below. The figures come from CSV files, which whoever runs this "
                    + "service loads."
            ).html
        }
        return PublishedNotice(visit: visit).html
    }

    private var nothingDeclared: HTML {
        EmptyState(
            heading: "No figures are declared yet",
            text: "What national bodies publish about every partnership would be here, with the source of each figure."
        ).html
    }

    private func section(_ suite: Indicator.Suite) -> HTML {
        let own = reports.filter { $0.indicator.suite == suite }
        guard !own.isEmpty else { return .empty }
        let (held, others) = (own.filter { $0.own?.latest != nil }, own.filter { $0.own?.latest == nil })
        let cards = FigureRow(cards: held.map { FigureCard($0) })
        let rest = others.map { PageLink($0.indicator.title, href: Path.figure($0.indicator.ref.id)) }
        return PageSection(
            heading: suite.words, id: suite.rawValue,
            content: """
                \(when: !held.isEmpty, cards.html)
                \(when: !rest.isEmpty, Disclosure(
                    summary: held.isEmpty ? "What is asked; no figures are loaded" : "Others, with no figures loaded",
                    content: LinkList(links: rest).html).html)
                """
        ).html
    }
}

/// Says of published figures that they are real, where people and records are made up.
struct PublishedNotice: Component {
    let visit: Visit

    var html: HTML {
        guard visit.partnership.isSynthetic else { return .empty }
        return Notice(
            content:
                "<p>The people here are made up. These figures are not: each was published, and names its source.</p>"
        ).html
    }
}

extension FigureCard {
    /// The newest figure of the partnership itself.
    init(_ report: IndicatorReport, level: Int = 3) {
        let indicator = report.indicator
        let latest = report.own?.latest
        self.init(
            title: indicator.title, figure: ShownFigure(latest, of: indicator),
            period: latest.map { "\(report.places.place($0.place).title), \(report.words($0.period))" }
                ?? indicator.fullName,
            definition: PageLink("Look closer", href: Path.figure(indicator.ref.id)), level: level)
    }
}

extension ShownFigure {
    /// A published figure, with what it is a part of where that was published too.
    init(_ figure: PublishedFigure?, of indicator: Indicator) {
        guard let figure, let value = figure.value else {
            self = .missing("No figure is loaded.")
            return
        }
        let base: String
        if let numerator = figure.numerator, let denominator = figure.denominator {
            base = "\(Count.known(numerator)) of \(Count.known(denominator)): \(indicator.numerator ?? "")"
        } else if let numerator = figure.numerator, indicator.unit != .count {
            base = "\(Count.known(numerator)) \(indicator.numerator ?? ""); over how many is not given."
        } else if indicator.unit == .count {
            base = (indicator.numerator ?? indicator.name).capitalisedFirst
        } else {
            base = "How many were counted is not given."
        }
        self = .shown(indicator.unit.words(value), base: base)
    }
}
