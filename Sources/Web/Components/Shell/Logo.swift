/// The mark of Jute: three fibres spun into one thread, in the shape of a J.
struct Logo: Component {
    var html: HTML {
        """
        <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path class="fibre" d="M13 3c0 5 6 5 6 9M25 3c0 5-6 5-6 9M19 3v10"/>
        <path class="strand" d="M19 12v10a6 6 0 0 1-12 0"/>
        <circle class="bead" cx="7" cy="21" r="3.25"/>
        </svg>
        """
    }
}

/// Many fibres from the left that become one thread: a picture for opening pages, with nothing to read in it.
struct StrandsPicture: Component {
    /// How many fibres; 3 to 12.
    var fibres = 7

    var html: HTML {
        let count = min(max(fibres, 3), 12)
        let paths = (0..<count).map { index -> HTML in
            let step = 144.0 / Double(count - 1)
            let start = 8 + Double(index) * step
            // Each fibre meets its neighbours once before it joins, so that they look spun rather than funnelled.
            let cross = 80 + (80 - start) * 0.35
            return #"<path class="fibre" d="M0 \#(svg: start)C120 \#(svg: start) 150 \#(svg: cross) 300 80"/>"#
        }
        return """
            <svg class="strands" viewBox="0 0 480 160" aria-hidden="true" focusable="false">
            \(paths)
            <path class="strand" d="M292 80H480"/>
            <circle class="bead" cx="340" cy="80" r="8"/>
            <circle class="bead" cx="400" cy="80" r="8"/>
            <circle class="bead end" cx="462" cy="80" r="11"/>
            </svg>
            """
    }
}

extension HTML.Interpolation {
    /// A coordinate of a drawing, to two decimal places.
    mutating func appendInterpolation(svg number: Double) {
        let rounded = (number * 100).rounded() / 100
        text += rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
