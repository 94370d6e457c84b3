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

    private static func release(_ visit: Visit) async throws -> Reply {
        let (release, tables) = try await named(visit)
        let (measure, dimension) = try chosen(visit, release, tables)
        let document = try await document(visit, release, measure, dimension, .json)
        return .page(
            ReleasePage(
                visit: visit, release: release, tables: tables, measure: measure, by: dimension,
                answer: try ReleasedAnswer(document)
            ).page)
    }

    private static func download(_ visit: Visit, _ format: Release.Format, type: String) async throws -> Reply {
        let (release, tables) = try await named(visit)
        let (measure, dimension) = try chosen(visit, release, tables)
        let document = try await document(visit, release, measure, dimension, format)
        let split = dimension.map { "-by-\($0.rawValue)" } ?? ""
        return .download(
            document.text, type: type, name: "release-\(release.number)-\(measure.id)\(split).\(format.rawValue)")
    }

    private static func named(_ visit: Visit) async throws -> (Release, [Ref: [Breakdown?]]) {
        guard let number = Int(try visit.parameter("release")) else { throw PageNotFound() }
        let authority = visit.authority
        do {
            return try await visit.database.read { connection in
                let release = try Releases.named(number, authority: authority, on: connection)
                return (release, try Releases.tables(of: release, authority: authority, on: connection))
            }
        } catch ReleaseError.unknown { throw PageNotFound() }
    }

    /// The table that the address names: of its measure or the first, whole or split.
    private static func chosen(
        _ visit: Visit, _ release: Release, _ tables: [Ref: [Breakdown?]]
    ) throws -> (Ref, Breakdown?) {
        let (name, by) = (visit.query["measure"].trimmed, visit.query["by"].trimmed)
        let measure: Ref
        do { measure = try release.measure(named: name.isEmpty ? nil : name) } catch { throw PageNotFound() }
        let dimension = Breakdown(rawValue: by)
        guard by.isEmpty || dimension != nil, tables[measure]?.contains(dimension) == true else {
            throw PageNotFound()
        }
        return (measure, dimension)
    }

    private static func document(
        _ visit: Visit, _ release: Release, _ measure: Ref, _ dimension: Breakdown?, _ format: Release.Format
    ) async throws -> Release.Document {
        let authority = visit.authority
        return try await visit.database.read {
            try Releases.document(of: release, measure, by: dimension, format: format, authority: authority, on: $0)
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
            let query = "?measure=\(page.measure.ref.id)&done=\(Done.figuresReleased.rawValue)"
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
