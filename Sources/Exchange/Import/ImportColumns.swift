/// The columns of one file, each with its place among them as its number.
protocol ImportColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
    /// Those that a file may leave out.
    static var optional: Set<Self> { get }
}

extension ImportColumn {
    /// The heading: the column's name in small letters, its words joined by hyphens.
    var heading: String {
        var heading = ""
        for letter in "\(self)" {
            heading += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
        return heading
    }
}

enum PersonColumn: Int, ImportColumn {
    case person, given, family, preferred, born, died, sex, chi, phone, language, interpreter, communication
    case formerGiven, formerFamily, line1, line2, town, postcode, team, restricted

    static let optional = Set(allCases).subtracting([.person, .given, .family, .born, .chi])
}

enum PlanColumn: Int, ImportColumn {
    case plan, person, whatMatters, started, nextReview, ended, whyEnded, keyWorker, job, account

    static let optional: Set<PlanColumn> = [.ended, .whyEnded, .account]
}

enum OutcomeColumn: Int, ImportColumn {
    case outcome, plan, words, domain, baseline, view, target, agreed, ended, whyEnded

    static let optional: Set<OutcomeColumn> = [.ended, .whyEnded]
}

enum SupportColumn: Int, ImportColumn {
    case support, plan, service, what, from, to, outcomes, option, provider, weeklyCost

    static let optional: Set<SupportColumn> = [.to, .option, .provider, .weeklyCost]
}

enum ReviewColumn: Int, ImportColumn {
    case review, plan, held, summary, changes, tookPart, nextReview

    static let optional: Set<ReviewColumn> = [.changes]
}

enum ScoreColumn: Int, ImportColumn {
    case review, outcome, score, view, whyUnscored

    static let optional: Set<ScoreColumn> = [.whyUnscored]
}
