import Access
import Store
import Testing
import Values

/// A table in text: names of columns in its first line, the name of a row at the start of each other.
struct DecisionTable {
    struct Cell: CustomStringConvertible {
        let row: String
        let column: String
        let answer: String

        var description: String { "\(row) × \(column)" }
    }

    let cells: [Cell]

    init(_ text: String) throws {
        let lines = text.split(separator: "\n")
        let header = try #require(lines.first)
        // Where each column begins, since the name of a row may have spaces in it.
        var starts: [Int] = []
        var wasSpace = true
        let characters = Array(header)
        for (index, character) in characters.enumerated() {
            if wasSpace && character != " " { starts.append(index) }
            wasSpace = character == " "
        }
        let ends = starts.dropFirst() + [Int.max]
        func fields(_ line: Substring) -> [String] {
            let line = Array(line)
            return zip(starts, ends).map { start, end in
                String(line[min(start, line.count)..<min(end, line.count)]).trimmed
            }
        }
        let columns = fields(header).dropFirst()
        cells = lines.dropFirst().flatMap { line in
            let fields = fields(line)
            return zip(columns, fields.dropFirst()).map { Cell(row: fields[0], column: $0, answer: $1) }
        }
        #expect(cells.count == columns.count * (lines.count - 1))
    }
}

/// Asking for a decision, with `yes` or the reason why not for an answer.
enum Asking {
    static let moment = Workforce.began

    static func about(_ action: Access.Action, as role: Role?, _ standing: Standing?) -> String {
        about(action, as: role, standing.map { Access.Subject.record($0) } ?? .partnership)
    }

    static func about(
        _ action: Access.Action, as role: Role?, _ subject: Access.Subject, of team: Ref? = nil
    ) -> String {
        let principal = role.map { role in
            Principal(
                account: ID("ACCOUNT1"), userName: role.rawValue, displayName: role.words, role: role, team: team)
        }
        switch Access.decide(principal, action, on: subject, at: moment) {
        case .allow: return "yes"
        case .refuse(let refusal): return refusal.rawValue
        }
    }
}

extension Standing {
    /// The standing that a row of a table names.
    init(words: String) throws {
        self.init()
        for word in words.split(separator: ", ") {
            switch word {
            case "none", "agreed": break
            case "key worker": (isKeyWorker, isOnCareTeam) = (true, true)
            case "care team": isOnCareTeam = true
            case "allocated team": isInAllocatedTeam = true
            case "glass open": glassBrokenUntil = Asking.moment.adding(seconds: 1)
            case "glass closed this moment": glassBrokenUntil = Asking.moment
            case "own record": isOwnRecord = true
            case "cares": caresWithAgreement = true
            case "restricted": isRestricted = true
            default: throw UnknownStanding(word: String(word))
            }
        }
    }

    struct UnknownStanding: Error {
        let word: String
    }

    /// Every standing there is: seven facts, each so or not.
    static var every: [Standing] {
        (0..<128).map { bits in
            var standing = Standing()
            standing.isKeyWorker = bits & 1 != 0
            standing.isOnCareTeam = bits & 2 != 0
            standing.isInAllocatedTeam = bits & 4 != 0
            standing.isOwnRecord = bits & 8 != 0
            standing.caresWithAgreement = bits & 16 != 0
            standing.isRestricted = bits & 32 != 0
            standing.glassBrokenUntil = bits & 64 != 0 ? Asking.moment.adding(seconds: 1) : nil
            return standing
        }
    }
}
