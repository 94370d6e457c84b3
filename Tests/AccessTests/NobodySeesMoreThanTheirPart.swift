import Access
import Testing

/// What holds for every role and every one of the 128 standings, beyond the rows that the tables spell out.
@Suite("Nobody sees more than their part") struct NobodySeesMoreThanTheirPart {
    @Test(arguments: Access.Action.allCases) func whoeverHasNotSignedInMayDoNothing(action: Access.Action) {
        #expect(Asking.about(action, as: nil, nil) == "sign-in")
        for standing in Standing.every { #expect(Asking.about(action, as: nil, standing) == "sign-in") }
    }

    @Test(arguments: Role.allCases) func aRestrictedRecordIsNeverOpenToMore(role: Role) {
        for action in [Access.Action.seeRecord, .seeWhoLooked, .changeRecord, .breakGlass] {
            for standing in Standing.every where standing.isRestricted {
                var open = standing
                open.isRestricted = false
                if Asking.about(action, as: role, standing) == "yes" {
                    #expect(Asking.about(action, as: role, open) == "yes")
                }
            }
        }
    }

    @Test(arguments: Role.allCases) func whoeverMayChangeMaySee(role: Role) {
        for standing in Standing.every where Asking.about(.changeRecord, as: role, standing) == "yes" {
            #expect(Asking.about(.seeRecord, as: role, standing) == "yes")
        }
    }

    @Test(arguments: Role.allCases.filter { !$0.worksWithPeople })
    func onlyThoseWhoWorkWithPeopleChangeRecordsOrBreakTheGlass(role: Role) {
        for standing in Standing.every {
            #expect(Asking.about(.changeRecord, as: role, standing) != "yes")
            #expect(Asking.about(.breakGlass, as: role, standing) != "yes")
        }
    }

    @Test(arguments: Role.allCases) func noRelationshipIsNoAccess(role: Role) {
        for action in [Access.Action.seeRecord, .seeWhoLooked, .changeRecord] {
            #expect(Asking.about(action, as: role, Standing()) != "yes")
            #expect(Asking.about(action, as: role, nil) != "yes", "an action on a record needs the record")
        }
        #expect(Asking.about(.breakGlass, as: role, nil) != "yes")
    }

    /// A worker’s own record, and the record of somebody they care for, are to be asked for like anybody’s.
    @Test(arguments: [Role.practitioner, .teamManager]) func workersHaveNoWayInThroughTheirOwnLife(role: Role) {
        for standing in Standing.every {
            var without = standing
            (without.isOwnRecord, without.caresWithAgreement) = (false, false)
            #expect(Asking.about(.seeRecord, as: role, standing) == Asking.about(.seeRecord, as: role, without))
        }
    }
}
