import Store
import Values

extension Happening.Kind {
    public static let need = Self("Need")
}

extension ChronologySource {
    /// What a person needed and did not have, and how each was closed.
    static let needs = ChronologySource(.need) { person, authority, connection in
        try Needs.of(person, authority: authority, on: connection).flatMap { need in
            let found = Happening(
                on: need.sinceOn, kind: .need, title: "Not met: “\(need.words)”", detail: need.reason.words)
            let closed = need.closedOn.map { day in
                Happening(
                    on: day, kind: .need, title: "\(need.state.words): “\(need.words)”", detail: need.closedWhy)
            }
            return [found] + (closed.map { [$0] } ?? [])
        }
    }
}
