import Content
import Insight
import Values

/// A partnership with two indicators and the places that it is compared with.
enum PublishedContent {
    static let catalogue = Catalogue(
        items: [
            Item(
                ref: TestContent.ref("partnership/ash"), title: "Ash Partnership",
                fields: ["authority": .text("S37000099"), "aliases": .list([.text("Ash")])]),
            Item(
                ref: TestContent.ref("comparator/nation"), title: "The nation",
                fields: ["role": .text("nation"), "codes": .list([.text("S92000003")])]),
            Item(ref: TestContent.ref("comparator/birch"), title: "Birch", fields: ["role": .text("family")]),
            indicator("ni-8", number: "NI-8", unit: "percent", period: "survey-wave", breakOn: "2023-04-01"),
            indicator("ni-12", number: "NI-12", unit: "per-100000", period: "financial-year", proxy: "calendar-year"),
            indicator("deaths", unit: "count", good: "down", period: "calendar-year"),
        ], links: [])

    static func indicator(
        _ id: String, number: String? = nil, unit: String, good: String = "up", period: String, proxy: String? = nil,
        breakOn: String? = nil
    ) -> Item {
        var fields: [String: Field] = [
            "name": .text("Name of \(id)"), "suite": .text("core"), "definition": .text("What \(id) counts."),
            "numerator": .text("those that count"), "unit": .text(unit), "good": .text(good), "period": .text(period),
            "publisher": .text("A publisher"), "caveats": .list([.text("A caveat.")]),
        ]
        if unit != "count" { fields["denominator"] = .text("all of them") }
        fields["number"] = number.map(Field.text)
        fields["proxy"] = proxy.map(Field.text)
        if let breakOn {
            fields["breaks"] = .list([.mapping(["on": .text(breakOn), "why": .text("the question changed")])])
        }
        return Item(ref: TestContent.ref("indicator/\(id)"), title: "What of \(id)?", fields: fields)
    }

    static func figure(
        _ indicator: String, _ place: String, _ period: String, _ value: String?, of: (Int, Int)? = nil,
        source: String = "a paper"
    ) throws -> PublishedFigure {
        let declared = try Indicator.named(indicator, in: catalogue)
        return PublishedFigure(
            indicator: declared.ref, place: TestContent.ref(place),
            period: try PublishedPeriod(period, of: [declared.period] + (declared.proxy.map { [$0] } ?? [])),
            numerator: of?.0, denominator: of?.1, value: value.flatMap(PublishedNumber.init), source: source)
    }
}
