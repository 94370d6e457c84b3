import ArgumentParser
import Store

/// `jute audit verify`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Prove the ledger.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read the whole ledger and prove that no line was altered, taken out or put in.",
            discussion: """
                The last line's number and hash are printed. Keep them elsewhere: given back with --expect, they show \
                whether lines were cut off the end since.
                """)

        @Option(help: "An earlier answer, NUMBER:HASH, which the ledger must still contain.")
        var expect: String?

        func run() async throws {
            let expected = try expect.map(Self.expected)
            let (verdict, kept) = try await Opening.store { database, _ in
                try await database.read { connection in
                    let kept = try expected.map { try Ledger.hash(ofLine: $0.line, on: connection) == $0.hash }
                    return (try Ledger.verify(connection), kept)
                }
            }
            switch verdict {
            case .broken(let line, let fault):
                print("The ledger does not hold at line \(line): \(fault.rawValue).")
                throw ExitCode.failure
            case .whole(let lines, let head):
                guard kept ?? true else {
                    print("The ledger does not contain the line that was expected: lines were cut off or replaced.")
                    throw ExitCode.failure
                }
                print("The ledger holds: \(lines) lines. Its end is \(lines):\(head)")
            }
        }

        private static func expected(_ text: String) throws -> (line: Int, hash: String) {
            let parts = text.split(separator: ":")
            guard parts.count == 2, let line = Int(parts[0]), parts[1].count == 64 else {
                throw ValidationError("--expect takes NUMBER:HASH, as `jute audit verify` printed it")
            }
            return (line, String(parts[1]))
        }
    }
}
