import People
import Store
import Values

extension Happening.Kind {
    public static let moved = Self("Address")
    public static let name = Self("Name")
    public static let death = Self("Death")
    public static let relationship = Self("Network")
}

// What is known of a person, and who is in their life.
extension ChronologySource {
    static let life = ChronologySource(.name, .death) { person, authority, connection in
        let died = try People.find(person, authority: authority, on: connection)?.diedOn.map {
            Happening(on: $0, kind: .death, title: "Died", detail: nil, ref: nil)
        }
        let names = try People.nameChanges(of: person, authority: authority, on: connection).map {
            Happening(
                on: $0.on, kind: .name, title: "Name changed to \($0.to.full)", detail: "Before: \($0.from.full)",
                ref: nil)
        }
        return (died.map { [$0] } ?? []) + names
    }

    static let moves = ChronologySource(.moved) { person, authority, connection in
        let addresses = try People.addresses(of: person, authority: authority, on: connection)
        return addresses.flatMap { address in
            let came = Happening(
                on: address.from, kind: .moved, title: "Lives at \(address.line1)",
                detail: address.lines.dropFirst().joined(separator: ", ").nonEmpty, ref: nil)
            // Whoever moved on the day is told of by where they went.
            let left = address.to.flatMap { day in
                addresses.contains { $0.from == day && $0.id != address.id }
                    ? nil
                    : Happening(
                        on: day, kind: .moved, title: "Does not live at \(address.line1) any more",
                        detail: "No other address is known", ref: nil)
            }
            return [came] + (left.map { [$0] } ?? [])
        }
    }

    static let network = ChronologySource(.relationship) { person, authority, connection in
        try People.relationships(of: person, authority: authority, on: connection).flatMap { other in
            let what = other.isCarer ? "\(other.kind.words), unpaid carer" : other.kind.words
            let began = Happening(on: other.from, kind: .relationship, title: other.name, detail: what, ref: nil)
            let ended = other.to.map {
                Happening(on: $0, kind: .relationship, title: "\(other.name): ended", detail: what, ref: nil)
            }
            return [began] + (ended.map { [$0] } ?? [])
        }
    }
}
