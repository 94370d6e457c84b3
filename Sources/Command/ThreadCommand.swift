import Access
import ArgumentParser
import Foundation
import Partnership
import Store
import Strategy
import Values

/// `jute thread`
struct ThreadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thread",
        abstract: "Walk the thread from any reference: up to what it serves, or down to what it is made of.",
        discussion: """
            Without --as it reads as a member of the public: what is declared, and protected counts. A person's record is \
            open to an account that may see it, and the look is on the ledger in that account's name.
            """)

    @Argument(help: "A reference, such as priority/models-of-support or outcome/01J….")
    var ref: String

    @Flag(help: "Towards what it serves, or towards what it is made of.")
    var direction: Direction

    @Option(name: .customLong("as"), help: "The user name of the account to read as.")
    var reader: String?

    @Option(help: "text or json.")
    var format: Format = .text

    enum Direction: String, EnumerableFlag {
        case up, down
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func run() async throws {
        let ref: Ref
        do { ref = try Ref(parsing: self.ref) } catch { throw ValidationError(error.message) }
        let way: ThreadDirection = direction == .up ? .up : .down
        let reader = reader
        let reading = try await Opening.partnership { partnership in
            let principal = try await ReadingAs.principal(reader, in: partnership)
            do {
                return try await ThreadReader.read(
                    ref, [way], for: principal, in: partnership, at: partnership.surroundings.now())
            } catch let nothing as NothingUnderReference {
                throw ValidationError(nothing.message)
            }
        }
        guard let node = reading[way] else { return }
        switch format {
        case .text: print(Self.text(node).joined(separator: "\n"))
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(node), as: UTF8.self))
        }
        if reading.refusal != nil { throw ExitCode.failure }
    }

    /// The thread as an indented list, each bead with how the one before leads to it.
    private static func text(_ node: ThreadNode, indent: String = "") -> [String] {
        let link = node.link.map { "\($0) → " } ?? ""
        var line = "\(indent)\(link)\(node.kind): \(node.title)"
        if node.closed == nil { line += " [\(node.ref)]" }
        var lines = [line]
        if let behind = node.behind { lines.append("\(indent)  · \(behind)") }
        if let closed = node.closed { lines.append("\(indent)  · The thread goes on, but not for you: \(closed)") }
        return lines + node.next.flatMap { text($0, indent: indent + "  ") }
    }
}
