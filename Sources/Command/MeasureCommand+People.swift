import Access
import ArgumentParser
import Insight
import Partnership
import Store
import Values

extension BaseSide: ExpressibleByArgument {}

extension MeasureCommand.Show {
    /// Lists the people behind the measure, for an account that may see them.
    func list(_ naming: NamingBreakdown) async throws {
        guard asAt == nil else {
            throw ValidationError("People are listed as things stand now. Take --as-at out")
        }
        guard reader != nil else {
            throw ValidationError(
                QuestionError.namesPeople(naming).message + " Name the account that asks with --as")
        }
        let (id, period, reader, which) = (id, period, reader, which)
        let behind = try await Opening.partnership { partnership in
            let principal = try await ReadingAs.principal(reader, in: partnership)
            let (catalogue, now) = (try await partnership.catalogue(), partnership.surroundings.now())
            do {
                let measure = try Measure.named(id, in: catalogue)
                let days = try period.map { try Period.parse($0, today: now.ukDate) }
                return try await PeopleBehindFigure.read(
                    Question(measure, period: days), which ?? .toDo(measure), for: principal, in: partnership, at: now)
            } catch let refusal as Refusal {
                throw ValidationError("\(refusal.words) \(refusal.remedy)")
            } catch let error as any ExplainedError {
                throw ValidationError(error.message)
            }
        }
        switch format {
        case .text: print(behind.text(by: naming), terminator: "")
        case .json: print(behind.json(by: naming), terminator: "")
        case .csv: print(behind.csv(by: naming), terminator: "")
        }
    }
}
