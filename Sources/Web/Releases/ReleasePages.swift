import Access
import Insight
import Partnership
import Store
import Values

/// Figures that were released. Open to everybody: what is here is what was given out.
enum ReleasePages {
    static let routes: [Route] = [
        .get("/releases", list),
        .get("/releases/{release}", release),
        .get("/releases/{release}/csv") { visit in
            try await download(visit, .csv, type: "text/csv; charset=utf-8")
        },
        .get("/releases/{release}/json") { visit in
            try await download(visit, .json, type: "application/json; charset=utf-8")
        },
        .get("/measures/{measure}/release", form).working,
        .post("/measures/{measure}/release", send).working,
    ]

    /// What has been released, of a measure or of all of them.
    static func all(_ visit: Visit, of measure: Ref? = nil) async throws -> [Release] {
        let authority = visit.authority
        return try await visit.database.read { try Releases.all(of: measure, authority: authority, on: $0) }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        .page(ReleasesPage(visit: visit, releases: try await all(visit)).page)
    }

    // MARK: One release

    /// One table of a release, with what else it has.
    private struct Chosen {
        let release: Release
        let tables: [Ref: [Breakdown?]]
        let measure: Ref
        let by: Breakdown?
        let document: Release.Document
    }

    private static func release(_ visit: Visit) async throws -> Reply {
        try await answered(visit, .json) { chosen in
            .page(
                ReleasePage(
                    visit: visit, release: chosen.release, tables: chosen.tables, measure: chosen.measure,
                    by: chosen.by, answer: try ReleasedAnswer(chosen.document)
                ).page)
        }
    }

    private static func download(_ visit: Visit, _ format: Release.Format, type: String) async throws -> Reply {
        try await answered(visit, format) { chosen in
            let split = chosen.by.map { "-by-\($0.rawValue)" } ?? ""
            return .download(
                chosen.document.text, type: type,
                name: "release-\(chosen.release.number)-\(chosen.measure.id)\(split).\(format.rawValue)")
        }
    }

    /// Answers with the table that the address names; where there is none, with a page that says what there is.
    private static func answered(
        _ visit: Visit, _ format: Release.Format, _ reply: (Chosen) throws -> Reply
    ) async throws -> Reply {
        let number = try visit.parameter("release")
        do {
            return try reply(try await chosen(visit, number, format))
        } catch let absent as Absent {
            return .page(NoReleasePage(visit: visit, missing: absent.missing).page, status: .notFound)
        } catch ReleaseError.altered(let number) {
            throw AlteredRelease(number: number)
        }
    }

    private struct Absent: Error { let missing: NoReleasePage.Missing }

    /// The table that the address names: of its measure or the first, whole or split.
    private static func chosen(_ visit: Visit, _ number: String, _ format: Release.Format) async throws -> Chosen {
        let authority = visit.authority
        let (name, by) = (visit.query["measure"].trimmed, visit.query["by"].trimmed)
        return try await visit.database.read { connection in
            let found = try Releases.all(authority: authority, on: connection)
            guard let release = found.first(where: { String($0.number) == number }) else {
                throw Absent(missing: .release(number, newest: found.first?.number))
            }
            let tables = try Releases.tables(of: release, authority: authority, on: connection)
            let dimension = Breakdown(rawValue: by)
            let measure: Ref
            do { measure = try release.measure(named: name.isEmpty ? nil : name) } catch {
                throw Absent(missing: .measure(name, release, tables: tables, by: dimension))
            }
            let splits = tables[measure] ?? []
            guard by.isEmpty || dimension != nil, splits.contains(dimension) else {
                throw Absent(missing: .split(by, release, measure, among: splits))
            }
            let document = try Releases.document(
                of: release, measure, by: dimension, format: format, authority: authority, on: connection)
            return Chosen(release: release, tables: tables, measure: measure, by: dimension, document: document)
        }
    }

    // MARK: Releasing

    private static func form(_ visit: Visit) async throws -> Reply {
        try visit.require(.releaseFigures)
        return .page(try await page(visit, period: visit.query["period"].trimmed).page)
    }

    private static func send(_ visit: Visit) async throws -> Reply {
        let (principal, because) = try visit.require(.releaseFigures)
        var page = try await page(visit, period: visit.form["period"].trimmed)
        do {
            let period: Period
            do { period = try Period.parse(page.chosen, today: visit.today) } catch {
                throw Faults([FieldFault(field: "period", message: error.message)])
            }
            let signature = principal.signature(authority: visit.authority, at: visit.now, because: because)
            let (release, _) = try await visit.partnership.release(
                page.measure, period: period, asAt: nil, signature: signature)
            let query = "?measure=\(page.measure.ref.id)&done=\(Done.figuresReleased.key)"
            return .go(to: Path.release(release.number) + query)
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
        } catch let refusal as ReleaseError {
            page.errors = visit.errors(Faults([FieldFault(field: "period", message: refusal.message)]))
        }
        return .page(page.page, status: .unprocessable)
    }

    private static func page(_ visit: Visit, period: String) async throws -> NewReleasePage {
        let measure = try MeasurePages.measure(of: visit)
        let together = measure.releasedTogether(in: visit.catalogue)
        return NewReleasePage(
            visit: visit, measure: measure, together: together, releases: try await all(visit, of: measure.ref),
            period: period)
    }
}

/// What is kept of a release is not what was given out. Whoever runs the service has to know, so it is logged.
struct AlteredRelease: Error {
    let number: Int
}
