/// Where the words of a funnel stand: beside their marks, off one another, and off the other marks as far as there is room.
///
/// Widths are reckoned on a phone, where room is least; on a wider page words take a smaller part of it.
extension FunnelChart {
    /// The place that something takes: across in percent of the width, down in pixels.
    private struct Box {
        var left, right, top, bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private struct Words {
        var box: Box
        var x, y: Double
        var isEnd: Bool
        /// What fits on a phone.
        var narrow: String
    }

    /// The width of a drawing on a phone, and of a letter, in pixels.
    private static let (phone, letter) = (324.0, 10.0)
    private static let (height, gap) = (18.0, 12.0)
    /// How far down from its mark a name may stand, the nearest first.
    private static let steps = [0.0, -16, 16, -32, 32, -48, 48]
    /// The longest name that is written out, and the shortest that a name is cut to.
    private static let (longest, shortest) = (34, 8)

    private static func width(_ letters: Int) -> Double { Double(letters) * letter / phone * 100 }

    private func box(_ place: Place) -> Box {
        let across = 7 / Self.phone * 100
        let (x, y) = (x(place.base), y(place.percent))
        return Box(left: x - across, right: x + across, top: y - 7, bottom: y + 7)
    }

    /// The names of those that stand apart, the largest first, and the words of the line that they are set against.
    var words: HTML {
        let line = lineWords
        var taken = [line.box]
        let apart = places.filter { $0.standing != .within }.sorted { ($1.base, $0.label) < ($0.base, $1.label) }
        let names = apart.prefix(Self.mostNames).compactMap { place -> HTML? in
            guard let words = name(of: place, taken) else { return nil }
            taken.append(words.box)
            return drawn(words, place.label.shortened(to: Self.longest), "name")
        }
        return names.joined() + drawn(line, benchmarkLabel, "end")
    }

    private var axisBoxes: [Box] {
        [0.0, 50, 100].map { Box(left: 0, right: Self.width(4), top: y($0) - 20, bottom: y($0) - 4) }
    }

    private var lineWords: Words {
        let (down, wide) = (y(benchmark), Self.width(benchmarkLabel.count))
        let all = [(true, -6.0), (false, -6.0), (true, 18.0), (false, 18.0)].map { isEnd, step in
            let baseline = down + step
            return Words(
                box: Box(
                    left: isEnd ? 100 - wide : 0, right: isEnd ? 100 : wide, top: baseline - 14, bottom: baseline + 4),
                x: isEnd ? 100 : 0, y: baseline, isEnd: isEnd, narrow: benchmarkLabel)
        }
        return least(all, [], besides: nil) ?? all[0]
    }

    /// Nil where there is no room for a name at all.
    private func name(of place: Place, _ taken: [Box]) -> Words? {
        let (across, down) = (x(place.base), y(place.percent))
        let gap = Self.gap / Self.phone * 100
        let all = Self.steps.flatMap { step in
            [across > 55, across <= 55].compactMap { isEnd -> Words? in
                let room = Int((isEnd ? across - gap : 100 - across - gap) / Self.width(1))
                guard room >= min(Self.shortest, place.label.count) else { return nil }
                let narrow = place.label.shortened(to: min(room, Self.longest))
                let wide = Self.width(narrow.count)
                let left = isEnd ? across - gap - wide : across + gap
                let baseline = down + 6 + step
                return Words(
                    box: Box(left: left, right: left + wide, top: baseline - 14, bottom: baseline + 4), x: across,
                    y: baseline, isEnd: isEnd, narrow: narrow)
            }
        }
        return least(all, taken, besides: place)
    }

    /// Of some places for words the one that hides least; the first of those that hide as little.
    private func least(_ all: [Words], _ taken: [Box], besides own: Place?) -> Words? {
        let marks = places.filter { $0 != own }.map(box)
        func cost(_ words: Words) -> Int {
            taken.count { $0.overlaps(words.box) } * 10 + axisBoxes.count { $0.overlaps(words.box) } * 4
                + marks.count { $0.overlaps(words.box) } * 2 + (words.narrow.hasSuffix("…") ? 1 : 0)
        }
        return all.enumerated().min { (cost($0.element), $0.offset) < (cost($1.element), $1.offset) }?.element
    }

    private func drawn(_ words: Words, _ whole: String, _ kind: String) -> HTML {
        func text(_ label: String, _ kind: String) -> HTML {
            let aside = words.x > 0 && words.x < 100 ? (words.isEnd ? -Self.gap : Self.gap) : 0
            return """
                <text class="\(kind)" x="\(svg: words.x)%" dx="\(svg: aside)" y="\(svg: words.y)" \
                text-anchor="\(words.isEnd ? "end" : "start")">\(label)</text>

                """
        }
        return words.narrow == whole
            ? text(whole, kind) : text(whole, kind + " wide") + text(words.narrow, kind + " narrow")
    }
}

extension String {
    /// The text, or as much of it as fits with a sign that there is more.
    func shortened(to letters: Int) -> String { count <= letters ? self : prefix(max(letters - 1, 0)) + "…" }
}
