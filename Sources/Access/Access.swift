import Values

/// Who may do what, decided in one place and always with its reason.
public enum Access {
    /// What somebody wants to do.
    public enum Action: String, Sendable, CaseIterable {
        case seeRecord = "see-record"
        case changeRecord = "change-record"
        case seeWhoLooked = "see-who-looked"
        case breakGlass = "break-glass"
        case findPeople = "find-people"
        case addPerson = "add-person"
        case seeOwnWork = "see-own-work"
        /// Takes contacts down, and looks at those that wait at one's own team's desk.
        case workFrontDoor = "work-front-door"
        case seeContact = "see-contact"
        case seeWaitingList = "see-waiting-list"
        /// Figures of days of one's own choosing, and as at earlier moments. Those of whole years are open to everybody.
        case chooseDays = "choose-days"
        case seePeopleBehind = "see-people-behind"
        case releaseFigures = "release-figures"
        case reviewBrokenGlass = "review-broken-glass"
        case manageAccounts = "manage-accounts"
    }

    /// What they want to do it to.
    public enum Subject: Sendable, Hashable {
        /// One person's record, and how whoever asks stands to it.
        case record(Standing)
        /// Somebody's getting in touch, and how whoever asks stands to it.
        case contact(ContactStanding)
        /// What a team has.
        case team(Ref)
        /// The partnership as a whole.
        case partnership
    }

    /// The one function that decides. `nil` is somebody who has not signed in.
    public static func decide(
        _ principal: Principal?, _ action: Action, on subject: Subject = .partnership, at moment: Instant
    ) -> Decision {
        guard let principal else { return .refuse(.signIn) }
        switch (action, subject) {
        case (.seeRecord, .record(let standing)), (.seeWhoLooked, .record(let standing)):
            return seeRecord(principal, standing, at: moment)
        case (.changeRecord, .record(let standing)):
            return changeRecord(principal, standing, at: moment)
        case (.breakGlass, .record(let standing)):
            return breakGlass(principal, standing)
        case (.seeContact, .contact(let standing)):
            return seeContact(principal, standing, at: moment)
        case (.seeWaitingList, .team(let team)):
            return seeWaitingList(principal, of: team)
        case (.findPeople, _), (.addPerson, _), (.seeOwnWork, _), (.workFrontDoor, _):
            return principal.role.worksWithPeople ? .allow("works with people") : .refuse(.notYourPart)
        case (.chooseDays, _):
            // Each figure is protected, but one day's beside the next could tell of somebody. So whoever sets them side
            // by side is somebody whom the partnership knows.
            return .allow("signed in, and figures are protected")
        case (.seePeopleBehind, _):
            // It opens the list; which people stand in it is decided for each of them as for seeing their record.
            return principal.role.worksWithPeople
                ? .allow("works with people") : seeRecord(principal, Standing(), at: moment)
        case (.releaseFigures, _):
            // What is released stands for good, so it is for whoever answers for what the partnership publishes.
            return principal.role == .strategyOfficer ? .allow("answers for what is published") : .refuse(.notYourPart)
        case (.reviewBrokenGlass, _):
            return principal.role == .teamManager ? .allow("manages a team") : .refuse(.managersOnly)
        case (.manageAccounts, _):
            return principal.role == .administrator ? .allow("administers accounts") : .refuse(.administratorsOnly)
        case (_, .partnership), (_, .contact), (_, .team), (.seeContact, _), (.seeWaitingList, _):
            // An action on a record without the record: nothing to weigh, so nothing to allow.
            return .refuse(.noRelationship)
        }
    }

    private static func seeRecord(_ principal: Principal, _ standing: Standing, at moment: Instant) -> Decision {
        switch principal.role {
        case .person, .carer:
            if standing.isOwnRecord { return .allow("own record") }
            if principal.role == .carer, standing.caresWithAgreement {
                return .allow("cares for this person, who agreed to share")
            }
            return .refuse(.ownRecordOnly)
        case .practitioner, .teamManager:
            if standing.isKeyWorker { return .allow("key worker") }
            if standing.isOnCareTeam { return .allow("on the care team") }
            if standing.isInAllocatedTeam && !standing.isRestricted { return .allow("in the team it is allocated to") }
            if let until = standing.glassBrokenUntil, moment < until { return .allow("broke the glass") }
            return .refuse(standing.isRestricted ? .restricted : .noRelationship)
        case .commissioner, .strategyOfficer, .boardMember:
            return .refuse(.countsOnly)
        case .inspector:
            return .refuse(.sampleOnly)
        case .administrator:
            return .refuse(.notYourPart)
        }
    }

    /// There is no wrong door: whoever took a contact may see it, and its team, and whoever may see the person's record.
    private static func seeContact(
        _ principal: Principal, _ standing: ContactStanding, at moment: Instant
    ) -> Decision {
        guard principal.role.worksWithPeople else { return .refuse(.notYourPart) }
        if standing.isAtOwnDesk { return .allow("at their team’s desk") }
        if standing.tookIt { return .allow("took the contact") }
        if let record = standing.record, case .allow(let reason) = seeRecord(principal, record, at: moment) {
            return .allow(reason)
        }
        return .refuse(.anotherDesk)
    }

    private static func seeWaitingList(_ principal: Principal, of team: Ref) -> Decision {
        guard principal.role.worksWithPeople else { return .refuse(.notYourPart) }
        if principal.team == team { return .allow("in the team") }
        return principal.role == .teamManager ? .allow("manages a team") : .refuse(.anotherTeam)
    }

    private static func changeRecord(_ principal: Principal, _ standing: Standing, at moment: Instant) -> Decision {
        guard principal.role.worksWithPeople else {
            let seen = seeRecord(principal, standing, at: moment)
            return seen.isAllowed ? .refuse(.askYourKeyWorker) : seen
        }
        return seeRecord(principal, standing, at: moment)
    }

    private static func breakGlass(_ principal: Principal, _ standing: Standing) -> Decision {
        guard principal.role.worksWithPeople else { return .refuse(.notYourPart) }
        if standing.isRestricted && principal.role != .teamManager { return .refuse(.restricted) }
        return .allow("gives a reason, which a manager reviews")
    }
}
