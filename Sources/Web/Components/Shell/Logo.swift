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
    var fibres = 9

    var html: HTML {
        let count = min(max(fibres, 3), 12)
        let paths = (0..<count).map { index -> HTML in
            let step = 144.0 / Double(count - 1)
            let start = 8 + Double(index) * step
            // Each fibre goes over and under its neighbours, closer each time, until they are one.
            let far = (index.isMultiple(of: 2) ? 1.0 : -1.0) * (17 - abs(start - 80) / 9)
            return """
                <path class="fibre" d="M0 \(svg: start)C90 \(svg: start) 120 \(svg: 80 + far) 172 \(svg: 80 + far)\
                S212 \(svg: 80 - far * 0.8) 232 \(svg: 80 - far * 0.8)S264 \(svg: 80 + far * 0.5) 280 \(svg: 80 + far * 0.5)\
                S304 80 318 80"/>
                """
        }
        return """
            <svg class="strands" viewBox="0 0 480 160" aria-hidden="true" focusable="false">
            \(paths)
            <path class="strand" d="M312 80H470"/>
            <circle class="bead" cx="352" cy="80" r="8"/>
            <circle class="bead" cx="408" cy="80" r="8"/>
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
