import Store

@testable import Web

/// A page of a site that holds ``SampleRecords``, and who looks at it; nil is a member of the public.
struct SamplePage: Sendable {
    let name: String
    let path: String
    let user: String?

    init(_ name: String, _ path: String, _ user: String?) { (self.name, self.path, self.user) = (name, path, user) }

    /// Every page that is kept as a snapshot. Each area lists its own.
    static func all(of records: SampleRecords) -> [SamplePage] {
        site(records) + frontDoor(records) + record(records) + rights(records) + needs(records)
    }

    private static func site(_ records: SampleRecords) -> [SamplePage] {
        [
            SamplePage("home", "/", nil),
            SamplePage("sign-in", "/sign-in", nil),
            SamplePage("not-found", "/nowhere", nil),
            SamplePage("work", "/work", "practitioner"),
            SamplePage("work-manager", "/work", "team-manager"),
            SamplePage("measure-by-area", Path.measure("key-worker") + "?by=area", nil),
            SamplePage("refused", "/work", "board-member"),
            SamplePage("account-change", "/accounts/practitioner", "administrator"),
            SamplePage("opened-records", "/opened-records", "team-manager"),
            SamplePage("accounts", "/accounts", "administrator"),
            SamplePage("account", "/account", "practitioner"),
            SamplePage("services", "/services", nil),
            SamplePage("service", Path.service("hope-point"), nil),
            SamplePage("plan", "/plan", nil),
            SamplePage("priority", Path.priority("models-of-support"), nil),
            SamplePage("measures", "/measures", nil),
            SamplePage("measure", Path.measure("outcomes-improved"), "board-member"),
            SamplePage("glossary", "/glossary", nil),
            SamplePage("papers", "/papers", nil),
            SamplePage("figures-none", "/figures", nil),
            SamplePage("figure-none", Path.figure("ni-20"), nil),
            SamplePage("outcomes", Path.outcomes, nil),
            SamplePage("releases-none", Path.releases, nil),
            SamplePage("release-new", Path.newRelease(of: "outcomes-improved"), "strategy-officer"),
        ]
    }
}
