import Access
import Partnership
import Store
import Strategy
import Values

/// The thread from anything that can be pointed at. Open to everybody, as far as their rights reach.
enum ThreadPages {
    static let routes: [Route] = [.get("/thread/{kind}/{id}", thread)]

    private static func thread(_ visit: Visit) async throws -> Reply {
        guard let ref = try? Ref(kind: visit.parameter("kind"), id: visit.parameter("id")) else { throw PageNotFound() }
        do {
            let reading = try await ThreadReader.read(
                ref, [.up, .down], for: visit.principal, in: visit.partnership, at: visit.now)
            if let refusal = reading.refusal {
                return .page(ClosedThreadPage(visit: visit, ref: ref, refusal: refusal).page, status: .forbidden)
            }
            // The reading has put its own line on the ledger.
            var open: OpenRecord?
            if let person = reading.person { open = try await RecordDoor.open(person, visit, .seeRecord, looking: nil) }
            return .page(try ThreadPage(visit: visit, ref: ref, reading: reading, open: open).page)
        } catch is NothingUnderReference {
            throw PageNotFound()
        }
    }
}
