import Access
import Content

/// Somebody asked for what their role does not open: what it was, why not, and where to go from here.
struct RefusedPage {
    let visit: Visit
    let refusal: Refusal

    var page: Page {
        Page(
            frame: visit.frame, title: title, lead: lead,
            main: """
                <p>\(when: visit.method == .post, "Nothing was saved or changed. ")\(refusal.remedy)</p>
                \(PageSection(heading: "Where you can go from here", content: LinkList(links: links).html))
                """)
    }

    /// Why not, and as whom it was asked.
    private var lead: String {
        guard refusal == .notYourPart, let principal = visit.principal else { return refusal.words }
        return
            "\(refusal.words) You are signed in as \(principal.displayName), \(principal.role.words.lowercasedFirst)."
    }

    /// What was asked for, and not opened.
    private var title: String {
        switch refusal {
        case .signIn: "Sign in to go on"
        case .noRelationship, .restricted: "This record is closed to you"
        case .countsOnly, .sampleOnly: "People’s own records are not open to your role"
        case .ownRecordOnly: "This is somebody else’s record"
        case .askYourKeyWorker: "You cannot change this record here"
        case .notYourPart: "This page is for those who work with people"
        case .managersOnly: "This list is for team managers"
        case .administratorsOnly: "Accounts are for administrators"
        case .anotherDesk: "This contact is another team’s"
        case .anotherTeam: "This list is another team’s"
        }
    }

    private var links: [PageLink] {
        var links: [PageLink] = []
        switch refusal {
        case .countsOnly, .sampleOnly:
            links = [
                PageLink("How we are doing: the measures", href: Path.measures), PageLink("Our plan", href: Path.plan),
            ]
        case .noRelationship, .restricted: links = [PageLink("Find another person", href: Path.people)]
        case .notYourPart, .administratorsOnly:
            links = [PageLink("Your account, and what your role can see", href: Path.ownAccount)]
        case .anotherDesk: links = [PageLink("The front door", href: Path.frontDoor)]
        case .anotherTeam: links = [PageLink("Waiting lists", href: Path.waiting)]
        case .signIn, .ownRecordOnly, .askYourKeyWorker, .managersOnly: break
        }
        if let own = visit.principal?.person { links.append(PageLink("Your own record", href: Path.record(own))) }
        if visit.may(.seeOwnWork) { links.append(PageLink("My work", href: Path.work)) }
        if visit.may(.manageAccounts) { links.append(PageLink("Accounts", href: Path.accounts)) }
        return links + [PageLink("Find support", href: Path.services), PageLink("The first page", href: Path.home)]
    }
}
