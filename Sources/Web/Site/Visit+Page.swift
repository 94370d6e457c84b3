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
        if may(.workFrontDoor) { links.append(PageLink("Front door", href: Path.frontDoor)) }
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
    var confirmation: Confirmation? { Done.known(query["done"]).map { Confirmation(done: $0.words) } }

    /// The errors of what was typed, for the page that shows it again.
    func errors(_ faults: Faults) -> [FieldError] {
        faults.list.map { FieldError(field: $0.field, message: $0.message) }
    }
}
