/// The way of one outcome, drawn: a thread along the scale from where it began to where it is, and where it is hoped to go.
///
/// The drawing stretches with its place; places along it are percentages, so that marks and text keep their size.
struct OutcomeTrack: Component {
    var baseline: Int?
    var latest: Int?
    var target: Int?
    var scale = 1...10

    /// A mark for each kind of score, told apart by shape.
    enum Mark: Sendable {
        case began, now, hope, absent

        var shape: HTML {
            switch self {
            case .began: #"<circle class="began" r="6"/>"#
            case .now: #"<circle class="now" r="8"/>"#
            case .hope: #"<path class="hope" d="M0-8L8 0L0 8L-8 0z"/>"#
            case .absent: #"<circle class="absent" r="6"/>"#
            }
        }

        /// The same mark, large enough to be seen around the score that stands on it.
        var shapeAround: HTML {
            switch self {
            case .began: #"<circle class="began" r="11"/>"#
            case .hope: #"<path class="hope" d="M0-17L17 0L0 17L-17 0z"/>"#
            case .now, .absent: shape
            }
        }
    }

    var html: HTML {
        """
        <svg class="track" width="100%" height="50" role="img" aria-label="\(description)">
        <line class="rail" x1="0" x2="100%" y1="18" y2="18"/>
        \(ticks)
        \(way)
        \(mark(.hope, at: target, isAround: target == latest || target == baseline))\
        \(mark(.began, at: baseline, isAround: baseline == latest))\(mark(.now, at: latest))
        </svg>
        """
    }

    /// The drawing in words.
    var description: String {
        var parts = ["From \(scale.lowerBound) to \(scale.upperBound)"]
        parts.append(baseline.map { "began at \($0)" } ?? "no score to begin with")
        if baseline != nil { parts.append(latest.map { "now \($0)" } ?? "not scored again yet") }
        if let target { parts.append("hoping for \(target)") }
        return parts.joined(separator: ", ")
    }

    private var ticks: HTML {
        scale.map { score -> HTML in
            let x = place(of: score)
            let isEnd = score == scale.lowerBound || score == scale.upperBound
            let label: HTML =
                isEnd ? #"<text x="\#(svg: x)%" y="46" text-anchor="middle">\#(score)</text>"# : .empty
            return #"<line class="tick" x1="\#(svg: x)%" x2="\#(svg: x)%" y1="14" y2="22"/>\#(label)"#
        }.joined()
    }

    private var way: HTML {
        guard let baseline, let latest, baseline != latest else { return .empty }
        return """
            <line class="way" x1="\(svg: place(of: baseline))%" x2="\(svg: place(of: latest))%" y1="18" y2="18"/>
            """
    }

    private func mark(_ mark: Mark, at score: Int?, isAround: Bool = false) -> HTML {
        guard let score else { return .empty }
        let shape = isAround ? mark.shapeAround : mark.shape
        return #"<svg x="\#(svg: place(of: score))%" y="18" overflow="visible">\#(shape)</svg>"#
    }

    /// Percent of the way along, kept on the track.
    private func place(of score: Int) -> Double {
        let length = Double(max(scale.upperBound - scale.lowerBound, 1))
        return min(max(Double(score - scale.lowerBound) / length, 0), 1) * 100
    }
}
