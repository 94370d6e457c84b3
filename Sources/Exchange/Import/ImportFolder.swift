import Foundation
import People
import Practice
import Store
import Values

/// The files of an import as they are written: for made-up people, to try an import with, and as an example of each file.
public enum ImportFolder {
    /// Writes what an authority has on record, as it stands, to the files that an import reads.
    ///
    /// Relationships, other members of care teams, earlier addresses and versions are in none of them.
    ///
    /// - Parameter folder: is made if it is not there; files in it are written over.
    public static func write(_ folder: String, authority: String, on connection: any Connection) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try file(.people, in: folder) { writer in
            try People.forEach(authority: authority, on: connection) { try writer.write(cells($0, at: $1, former: $2)) }
        }
        try file(.plans, in: folder) { writer in
            try Practice.forEachPlan(authority: authority, on: connection) { try writer.write(cells($0, $1)) }
        }
        try file(.outcomes, in: folder) { writer in
            try Practice.forEachOutcome(authority: authority, on: connection) { try writer.write(cells($0)) }
        }
        try file(.supports, in: folder) { try writeSupports($0, authority: authority, on: connection) }
        try file(.reviews, in: folder) { writer in
            try Practice.forEachReview(authority: authority, on: connection) { try writer.write(cells($0)) }
        }
        try file(.scores, in: folder) { writer in
            try Practice.forEachScore(authority: authority, on: connection) { try writer.write(cells($0)) }
        }
    }

    private static func file(_ file: ImportFile, in folder: String, _ body: (CSVWriter) throws -> Void) throws {
        let writer = try CSVWriter(folder + "/" + file.name, headings: file.columns.map(\.heading))
        try body(writer)
        try writer.close()
    }

    private static func cells(_ person: Person, at home: PersonAddress?, former: Name?) -> [String] {
        [
            person.id.text, person.name.given, person.name.family, person.name.preferred ?? "",
            person.birthDate?.iso ?? "", person.diedOn?.iso ?? "", person.sex?.rawValue ?? "", person.chi?.digits ?? "",
            person.phone ?? "", person.communication.language ?? "", person.communication.needsInterpreter ? "yes" : "",
            person.communication.needs ?? "", former?.given ?? "", former?.family ?? "", home?.line1 ?? "",
            home?.line2 ?? "", home?.town ?? "", home?.postcode?.text ?? "", person.team?.id ?? "",
            person.isRestricted ? "yes" : "",
        ]
    }

    private static func cells(
        _ plan: SupportPlan, _ worker: (name: String, job: String, account: String?)
    ) -> [String] {
        [
            plan.id.text, plan.person.text, plan.whatMatters, plan.startedOn.iso, plan.nextReviewOn?.iso ?? "",
            plan.endedOn?.iso ?? "", plan.endReason ?? "", worker.name, worker.job, worker.account ?? "",
        ]
    }

    private static func cells(_ outcome: Outcome) -> [String] {
        [
            outcome.id.text, outcome.plan.text, outcome.words, outcome.domain.id, String(outcome.baseline),
            outcome.baselineView.rawValue, String(outcome.target), outcome.baselineOn.iso, outcome.endedOn?.iso ?? "",
            outcome.endReason ?? "",
        ]
    }

    private static func writeSupports(
        _ writer: CSVWriter, authority: String, on connection: any Connection
    ) throws {
        var last: (support: Support, outcomes: [String])?
        func end() throws {
            guard let (support, outcomes) = last else { return }
            try writer.write([
                support.id.text, support.plan.text, support.service.id, support.what, support.from.iso,
                support.to?.iso ?? "", outcomes.joined(separator: String(ImportFile.separator)),
                support.option?.rawValue ?? "", support.terms.provider ?? "", support.terms.weeklyCostText,
            ])
        }
        try Practice.forEachSupport(authority: authority, on: connection) { support, outcome in
            if last?.support.id == support.id {
                last?.outcomes.append(outcome.text)
            } else {
                try end()
                last = (support, [outcome.text])
            }
        }
        try end()
    }

    private static func cells(_ review: Review) -> [String] {
        [
            review.id.text, review.plan.text, review.heldOn.iso, review.summary, review.changes,
            review.tookPart.joined(separator: String(ImportFile.separator)), review.nextReviewOn.iso,
        ]
    }

    private static func cells(_ score: OutcomeScore) -> [String] {
        [
            score.review.text, score.outcome.text, score.score.map { String($0) } ?? "", score.view?.rawValue ?? "",
            score.reasonUnscored ?? "",
        ]
    }
}
