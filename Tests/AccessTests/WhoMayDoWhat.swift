import Access
import Store
import Testing
import Values

/// The whole of who may do what. Each table is read as it stands: a row for how somebody stands to the record, a column
/// for their role, and in the cell `yes` or the reason why not.
@Suite("Who may do what") struct WhoMayDoWhat {
    static let seeing = """
        standing                             practitioner     team-manager     person           carer
        none                                 no-relationship  no-relationship  own-record-only  own-record-only
        key worker                           yes              yes              own-record-only  own-record-only
        care team                            yes              yes              own-record-only  own-record-only
        allocated team                       yes              yes              own-record-only  own-record-only
        glass open                           yes              yes              own-record-only  own-record-only
        glass closed this moment             no-relationship  no-relationship  own-record-only  own-record-only
        own record                           no-relationship  no-relationship  yes              yes
        cares, agreed                        no-relationship  no-relationship  own-record-only  yes
        restricted                           restricted       restricted       own-record-only  own-record-only
        restricted, key worker               yes              yes              own-record-only  own-record-only
        restricted, care team                yes              yes              own-record-only  own-record-only
        restricted, allocated team           restricted       restricted       own-record-only  own-record-only
        restricted, glass open               yes              yes              own-record-only  own-record-only
        restricted, glass closed this moment restricted       restricted       own-record-only  own-record-only
        restricted, own record               restricted       restricted       yes              yes
        restricted, cares, agreed            restricted       restricted       own-record-only  yes
        """

    /// As seeing, except that nobody changes a record by being its subject or their carer.
    static let changing = """
        standing                             practitioner     team-manager     person               carer
        none                                 no-relationship  no-relationship  own-record-only      own-record-only
        key worker                           yes              yes              own-record-only      own-record-only
        care team                            yes              yes              own-record-only      own-record-only
        allocated team                       yes              yes              own-record-only      own-record-only
        glass open                           yes              yes              own-record-only      own-record-only
        glass closed this moment             no-relationship  no-relationship  own-record-only      own-record-only
        own record                           no-relationship  no-relationship  ask-your-key-worker  ask-your-key-worker
        cares, agreed                        no-relationship  no-relationship  own-record-only      ask-your-key-worker
        restricted                           restricted       restricted       own-record-only      own-record-only
        restricted, key worker               yes              yes              own-record-only      own-record-only
        restricted, care team                yes              yes              own-record-only      own-record-only
        restricted, allocated team           restricted       restricted       own-record-only      own-record-only
        restricted, glass open               yes              yes              own-record-only      own-record-only
        restricted, own record               restricted       restricted       ask-your-key-worker  ask-your-key-worker
        restricted, cares, agreed            restricted       restricted       own-record-only      ask-your-key-worker
        """

    static let breakingTheGlass = """
        standing                             practitioner     team-manager     person           carer
        none                                 yes              yes              not-your-part    not-your-part
        care team                            yes              yes              not-your-part    not-your-part
        own record                           yes              yes              not-your-part    not-your-part
        restricted                           restricted       yes              not-your-part    not-your-part
        restricted, allocated team           restricted       yes              not-your-part    not-your-part
        """

    /// Whose answer does not depend on how they stand to the record.
    static let whateverTheStanding = """
        action           commissioner   strategy-officer  board-member   inspector      administrator
        see-record       counts-only    counts-only       counts-only    sample-only    not-your-part
        see-who-looked   counts-only    counts-only       counts-only    sample-only    not-your-part
        change-record    counts-only    counts-only       counts-only    sample-only    not-your-part
        break-glass      not-your-part  not-your-part     not-your-part  not-your-part  not-your-part
        """

    static let withoutARecord = """
        role              find-people    add-person     see-own-work   choose-days  see-people-behind  release-figures  review-broken-glass  manage-accounts      work-front-door  see-contact      see-waiting-list
        practitioner      yes            yes            yes            yes          yes                not-your-part    managers-only        administrators-only  yes              no-relationship  no-relationship
        team-manager      yes            yes            yes            yes          yes                not-your-part    yes                  administrators-only  yes              no-relationship  no-relationship
        commissioner      not-your-part  not-your-part  not-your-part  yes          counts-only        not-your-part    managers-only        administrators-only  not-your-part    no-relationship  no-relationship
        strategy-officer  not-your-part  not-your-part  not-your-part  yes          counts-only        yes              managers-only        administrators-only  not-your-part    no-relationship  no-relationship
        board-member      not-your-part  not-your-part  not-your-part  yes          counts-only        not-your-part    managers-only        administrators-only  not-your-part    no-relationship  no-relationship
        inspector         not-your-part  not-your-part  not-your-part  yes          sample-only        not-your-part    managers-only        administrators-only  not-your-part    no-relationship  no-relationship
        person            not-your-part  not-your-part  not-your-part  yes          own-record-only    not-your-part    managers-only        administrators-only  not-your-part    no-relationship  no-relationship
        carer             not-your-part  not-your-part  not-your-part  yes          own-record-only    not-your-part    managers-only        administrators-only  not-your-part    no-relationship  no-relationship
        administrator     not-your-part  not-your-part  not-your-part  yes          not-your-part      not-your-part    managers-only        yes                  not-your-part    no-relationship  no-relationship
        """

    @Test(arguments: [
        (Access.Action.seeRecord, seeing), (.seeWhoLooked, seeing), (.changeRecord, changing),
        (.breakGlass, breakingTheGlass),
    ])
    func withARecord(action: Access.Action, table: String) throws {
        for cell in try DecisionTable(table).cells {
            let role = try #require(Role(rawValue: cell.column))
            let standing = try Standing(words: cell.row)
            #expect(Asking.about(action, as: role, standing) == cell.answer, "\(cell)")
        }
    }

    @Test func withARecordAndNothingToDoWithPeople() throws {
        for cell in try DecisionTable(Self.whateverTheStanding).cells {
            let role = try #require(Role(rawValue: cell.column))
            let action = try #require(Access.Action(rawValue: cell.row))
            for standing in Standing.every {
                #expect(Asking.about(action, as: role, standing) == cell.answer, "\(cell) \(standing)")
            }
        }
    }

    /// There is no wrong door: a row for how somebody stands to a contact.
    static let seeingAContact = """
        standing                        practitioner  team-manager  commissioner   board-member   inspector      person         administrator
        none                            another-desk  another-desk  not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        at their desk                   yes           yes           not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        took it                         yes           yes           not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        about a record: none            another-desk  another-desk  not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        about a record: care team       yes           yes           not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        about a record: restricted      another-desk  another-desk  not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        about a record: own record      another-desk  another-desk  not-your-part  not-your-part  not-your-part  not-your-part  not-your-part
        """

    @Test func withAContact() throws {
        for cell in try DecisionTable(Self.seeingAContact).cells {
            var standing = ContactStanding()
            standing.isAtOwnDesk = cell.row == "at their desk"
            standing.tookIt = cell.row == "took it"
            if cell.row.hasPrefix("about a record: ") {
                standing.record = try Standing(words: String(cell.row.dropFirst("about a record: ".count)))
            }
            let role = try #require(Role(rawValue: cell.column))
            #expect(Asking.about(.seeContact, as: role, .contact(standing)) == cell.answer, "\(cell)")
            #expect(Asking.about(.seeContact, as: nil, .contact(standing)) == "sign-in")
        }
    }

    @Test(arguments: Role.allCases) func aWaitingListIsForItsTeamAndForManagers(role: Role) throws {
        let (own, other) = (try #require(Ref("team/own")), try #require(Ref("team/other")))
        let answers = [own, other].map { Asking.about(.seeWaitingList, as: role, .team($0), of: own) }
        switch role {
        case .practitioner: #expect(answers == ["yes", "another-team"])
        case .teamManager: #expect(answers == ["yes", "yes"])
        default: #expect(answers == ["not-your-part", "not-your-part"])
        }
    }

    @Test func withThePartnershipAsAWhole() throws {
        let table = try DecisionTable(Self.withoutARecord)
        #expect(Set(table.cells.map(\.row)) == Set(Role.allCases.map(\.rawValue)))
        for cell in table.cells {
            let role = try #require(Role(rawValue: cell.row))
            let action = try #require(Access.Action(rawValue: cell.column))
            #expect(Asking.about(action, as: role, nil) == cell.answer, "\(cell)")
        }
    }

    @Test func theTablesHaveEveryActionAndEveryRole() throws {
        let withRecord: Set<Access.Action> = [.seeRecord, .seeWhoLooked, .changeRecord, .breakGlass]
        let columns = try Set(DecisionTable(Self.withoutARecord).cells.map(\.column))
        #expect(Set(Access.Action.allCases).subtracting(withRecord).map(\.rawValue).allSatisfy(columns.contains))
        let fixed = try Set(DecisionTable(Self.whateverTheStanding).cells.map(\.column))
        let standing = try Set(DecisionTable(Self.seeing).cells.map(\.column))
        #expect(fixed.union(standing) == Set(Role.allCases.map(\.rawValue)))
    }
}
