import People
import Store
import Values

/// Somebody's becoming the key worker in place of another.
public struct KeyWorkerChange: Sendable, Hashable {
    public let name: String
    public let job: String
    /// Who was it before.
    public let before: String?
    public let on: LocalDate
}

extension CareTeam {
    /// Every handing over of the key worker's part, the oldest first, with the day it was recorded. Who was the key
    /// worker from the beginning is not among them.
    public static func keyWorkerChanges(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [KeyWorkerChange] {
        // By identity, since only current rows have an index by person.
        let versions = try connection.rows(
            """
            SELECT id, version, name, job, is_key_worker, recorded_at FROM care_team
            WHERE authority = \(authority) AND id IN (
                SELECT id FROM care_team
                WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL)
            ORDER BY recorded_at, is_key_worker, version
            """)
        var changes: [KeyWorkerChange] = []
        var held: (id: String, name: String)?
        for row in versions where try row.flag("is_key_worker") {
            let (id, name) = (try row.text("id"), try row.text("name"))
            if let held, held.id != id {
                changes.append(
                    KeyWorkerChange(
                        name: name, job: try row.text("job"), before: held.name,
                        on: try row.instant("recorded_at").ukDate))
            }
            held = (id, name)
        }
        return changes
    }
}
