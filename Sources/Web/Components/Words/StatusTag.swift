/// A status in a word or two. The tone helps; the word says it.
struct StatusTag: Component, Hashable {
    var words: String
    var tone: Tone

    enum Tone: String, Sendable {
        case plain, quiet, good, attention, bad
    }

    init(_ words: String, tone: Tone = .plain) {
        self.words = words
        self.tone = tone
    }

    var html: HTML { #"<span class="tag \#(tone.rawValue)">\#(words)</span>"# }
}
