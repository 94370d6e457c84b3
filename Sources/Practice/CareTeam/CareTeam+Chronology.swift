import Store
import Values

extension Happening.Kind {
    public static let careTeam = Self("Care team")
}

extension ChronologySource {
    /// Who came to work with a person and who left, and who became the key worker.
    static let careTeam = ChronologySource(.careTeam) { person, authority, connection in
        let changes = try CareTeam.keyWorkerChanges(of: person, authority: authority, on: connection).map { change in
            Happening(
                on: change.on, kind: .careTeam, title: "\(change.name) became the key worker",
                detail: change.before.map { "In place of \($0)" }, ref: nil)
        }
        return try CareTeam.members(of: person, authority: authority, on: connection).flatMap { member in
            let joined = Happening(
                on: member.from, kind: .careTeam, title: "\(member.name) joined the care team", detail: member.job,
                ref: nil)
            let left = member.to.map {
                Happening(
                    on: $0, kind: .careTeam, title: "\(member.name) left the care team", detail: member.job, ref: nil)
            }
            return [joined] + (left.map { [$0] } ?? [])
        } + changes
    }
}
