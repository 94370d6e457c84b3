import Store
import Values

/// What a load did. An item counts as changed when anything that it says has changed, its links included, or when it
/// has moved to another place in the order.
public struct LoadReport: Hashable, Sendable, CustomStringConvertible {
    public internal(set) var added: [Ref] = []
    public internal(set) var changed: [Ref] = []
    /// Items that are declared no longer.
    public internal(set) var closed: [Ref] = []
    /// How many items were as they had been.
    public internal(set) var unchanged = 0

    /// As in "2 added, 1 changed, 0 closed, 176 unchanged".
    public var description: String {
        "\(added.count) added, \(changed.count) changed, \(closed.count) closed, \(unchanged) unchanged"
    }
}

extension ContentStore {
    /// Makes the store hold what is declared, in one transaction: new items are added, changed ones become new versions
    /// of themselves, and those that have gone are closed. If nothing differs, nothing is written, not even on the
    /// ledger. Links that start at records, not at content, are left alone.
    ///
    /// - Throws: `ContentFaults` if the content does not pass ``DeclaredContent/check(additional:)``.
    public static func load(
        _ content: DeclaredContent, into database: any Database, signature: Signature
    ) async throws -> LoadReport {
        let faults = content.check()
        guard faults.isEmpty else { throw ContentFaults(faults) }
        let catalogue = content.catalogue
        let authority = signature.authority
        let expected = try await database.read { try Difference(from: $0, authority, to: catalogue) }
        if expected.isEmpty { return expected.report }
        do {
            return try await database.record(signature) { pen in
                // Worked out anew, as another load may have been faster.
                let difference = try Difference(from: pen.connection, authority, to: catalogue)
                guard !difference.isEmpty else { throw NothingToLoad(report: difference.report) }
                try difference.write(with: pen)
                let subject = try catalogue.partnership?.ref ?? Ref(kind: "authority", id: authority)
                try pen.sign(.loaded, subject, detail: "content: \(difference.report)")
                return difference.report
            }
        } catch let nothing as NothingToLoad {
            return nothing.report
        }
    }
}

private struct NothingToLoad: Error {
    let report: LoadReport
}
