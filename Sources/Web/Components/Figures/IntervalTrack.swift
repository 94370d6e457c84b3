/// A share and its likely range, small enough for a cell, on a line from 0 to 100% with a mark for the whole. The numbers
/// stand beside it, so it is not read out.
struct IntervalTrack: Component {
    /// All are 0–100.
    var percent: Double
    var lower: Double
    var upper: Double
    var whole: Double?

    var html: HTML {
        """
        <svg class="track" width="140" height="22" viewBox="0 0 140 22" aria-hidden="true" focusable="false">\
        <line class="grid" x1="0" x2="140" y1="11" y2="11"/>\
        \(some: whole, { #"<line class="whole" x1="\#(svg: at($0))" x2="\#(svg: at($0))" y1="1" y2="21"/>"# })\
        <line class="reach" x1="\(svg: at(lower))" x2="\(svg: at(upper))" y1="11" y2="11"/>\
        <circle class="dot" cx="\(svg: at(percent))" cy="11" r="5"/></svg>
        """
    }

    private func at(_ percent: Double) -> Double { 5 + min(max(percent, 0), 100) * 1.3 }
}
