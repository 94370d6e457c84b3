import Access
import Store
import Values

/// What failed sign-ins have left on the ledger, for those who look after accounts.
enum FailedSignInPages {
    static let routes: [Route] = [.get("/failed-sign-ins", page)]

    /// More than this and the page says that there are more.
    static let most = 100

    private static func page(_ visit: Visit) async throws -> Reply {
        try visit.require(.manageAccounts)
        let authority = visit.authority
        let lines = try await visit.database.read {
            try Ledger.failedSignIns(authority: authority, limit: most + 1, on: $0)
        }
        return .page(FailedSignInsPage(visit: visit, lines: lines, most: most).page)
    }
}

/// When somebody failed to sign in, as whom, and why: never what they typed.
struct FailedSignInsPage {
    let visit: Visit
    /// The newest first, one more than is shown if there are more.
    let lines: [LedgerLine]
    let most: Int

    var page: Page {
        Page(
            frame: visit.frame, title: "Failed sign-ins", section: Path.accounts,
            lead: "When somebody could not sign in, as whom, and why. What they typed is kept nowhere.",
            main: """
                <p>So that nobody can fill this list by trying, it holds the first failure for an account in each quarter of \
                an hour, then the fifth, the twenty-fifth and so on. Names that no account has are counted together. After \
                five failures a name has to wait, longer each time.</p>
                \(when: lines.count > most, "<p>The newest \(most) are shown.</p>")
                \(DataTable(
                    caption: "Failed sign-ins", hidesCaption: true,
                    columns: ["When", "Account", "What happened"].map { DataTable.Column($0) },
                    rows: lines.prefix(most).map(row), isSortable: true, narrow: .stacks,
                    empty: EmptyState(
                        heading: "None", text: "Nobody has failed to sign in since the ledger began.", level: 2)))
                <p>\(PageLink("All accounts", href: Path.accounts))</p>
                """)
    }

    private func row(_ line: LedgerLine) -> [Cell] {
        let account: Cell =
            line.subject.kind == "account"
            ? .link(PageLink(line.subject.id, href: Path.account(line.subject.id))) : .missing("no one account")
        return [
            .content("\(line.signature.at.ukTimeWords)", sortsAs: line.signature.at.iso), account,
            .words(line.detail.capitalisedFirst),
        ]
    }
}
