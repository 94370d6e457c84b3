import Access
import Content
import Partnership
import Values

extension Visit {
    /// What is the same on every page of this visit.
    var frame: PageFrame {
        var frame = PageFrame(partnership: catalogue.partnership?.title ?? "Health and Social Care Partnership")
        frame.isSynthetic = partnership.isSynthetic
        frame.navigation = navigation
        frame.moment = now.ukTimeWords
        frame.assets = Assets.shared.addresses
        frame.footer = [
            PageLink("Words explained", href: Path.glossary), PageLink("The papers", href: Path.papers),
            PageLink("How Jute looks", href: Path.design),
        ]
        if let principal {
            frame.reader = PageFrame.Reader(
                name: principal.displayName, role: principal.role.words, href: Path.ownAccount, csrf: formCode)
        }
        return frame
    }

    private var navigation: [PageLink] {
        var links: [PageLink] = []
        if may(.seeOwnWork) { links.append(PageLink("My work", href: Path.work)) }
        if may(.findPeople) { links.append(PageLink("People", href: Path.people)) }
        if let person = principal?.person { links.append(PageLink("My record", href: Path.record(person))) }
        links += [
            PageLink("Services", href: Path.services), PageLink("Our plan", href: Path.plan),
            PageLink("Outcomes", href: Path.outcomes), PageLink("Measures", href: Path.measures),
        ]
        if may(.reviewBrokenGlass) { links.append(PageLink("Opened records", href: Path.brokenGlasses)) }
        if may(.manageAccounts) { links.append(PageLink("Accounts", href: Path.accounts)) }
        return links
    }

    /// What has just been done, handed over in the address as one of a few known words.
    var confirmation: Confirmation? { Done(rawValue: query["done"]).map { Confirmation(done: $0.words) } }

    /// The errors of what was typed, for the page that shows it again.
    func errors(_ faults: Faults) -> [FieldError] {
        faults.list.map { FieldError(field: $0.field, message: $0.message) }
    }
}

/// What has just been done: said at the top of the page that follows.
enum Done: String, Sendable, CaseIterable {
    case personAdded = "person-added"
    case personChanged = "person-changed"
    case planBegun = "plan-begun"
    case planChanged = "plan-changed"
    case planEnded = "plan-ended"
    case deathRecorded = "death-recorded"
    case deathWithdrawn = "death-withdrawn"
    case outcomeAdded = "outcome-added"
    case outcomeChanged = "outcome-changed"
    case outcomeEnded = "outcome-ended"
    case supportAdded = "support-added"
    case supportChanged = "support-changed"
    case supportEnded = "support-ended"
    case supportLinked = "support-linked"
    case reviewSaved = "review-saved"
    case memberAdded = "member-added"
    case memberEnded = "member-ended"
    case keyWorkerChanged = "key-worker-changed"
    case relationshipAdded = "relationship-added"
    case relationshipEnded = "relationship-ended"
    case allocated
    case glassBroken = "opened"
    case glassReviewed = "reviewed"
    case accountAdded = "account-added"
    case accountChanged = "account-changed"
    case figuresReleased = "figures-released"
    case signedOut = "signed-out"

    var words: String {
        switch self {
        case .personAdded: "The record has been made. Next: name a key worker, then begin the support plan."
        case .personChanged: "Saved. What it said before is kept."
        case .planBegun: "The support plan has begun. Next: agree the first outcome."
        case .planChanged: "The plan has been changed. What it said before is kept."
        case .planEnded: "The plan has ended, and with it its outcomes and supports. All of it is kept."
        case .deathRecorded: "The death is on record. No review is called due any more."
        case .deathWithdrawn: "The record does not say any more that they have died."
        case .outcomeAdded: "The outcome has been added to the plan."
        case .outcomeChanged: "The outcome has been changed. Where it began stays as it was."
        case .outcomeEnded: "The outcome has ended. Its scores are kept."
        case .supportAdded: "The support has been added to the plan."
        case .supportChanged: "The support has been changed. What it said before is kept."
        case .supportLinked: "The support is for this outcome too."
        case .supportEnded: "The support’s end is on the plan."
        case .reviewSaved: "The review is saved, and every outcome has been looked at again."
        case .memberAdded: "They are on the care team now."
        case .memberEnded: "The day they leave the care team is on record."
        case .keyWorkerChanged: "The key worker has changed."
        case .relationshipAdded: "They are in the network now."
        case .relationshipEnded: "The relationship has ended."
        case .allocated: "The record has been allocated."
        case .glassBroken: "The record is open to you for eight hours. Your manager will see why."
        case .glassReviewed: "Your review is saved."
        case .accountAdded: "The account is ready."
        case .accountChanged: "The account has been changed."
        case .figuresReleased: "The figures are released. They stand from now on, as they are here."
        case .signedOut: "You have signed out."
        }
    }
}
