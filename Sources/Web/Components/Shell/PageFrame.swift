/// What is the same on every page of one request: whose system it is, who is reading, and where they may go.
struct PageFrame: Sendable {
    /// The partnership, as people call it: "Dundee Health and Social Care Partnership".
    var partnership: String
    /// Whether the people and records are made up. Every page then says so.
    var isSynthetic = false
    var navigation: [PageLink] = []
    /// `nil` for a member of the public, or before signing in.
    var reader: Reader?
    /// Where to sign in; shown in the header when nobody has signed in.
    var signIn: PageLink? = PageLink("Sign in", href: "/sign-in")
    /// The moment this page was made, in words, for the print header: "21 November 2025 at 09:14".
    var moment = ""
    var footer: [PageLink] = []
    var assets = Assets()

    /// Who has signed in.
    struct Reader: Sendable, Hashable {
        var name: String
        /// In words: "Social worker", "Board member".
        var role: String
        /// Where their own account is.
        var href: String?
        var signOutPath = "/sign-out"
        /// The token that the sign-out form carries.
        var csrf: String
    }

    /// Where the files of our own are served. A server that fingerprints them hands in the fingerprinted addresses.
    struct Assets: Sendable, Hashable {
        /// The style sheets' names in the order they must be read.
        static let styleNames = [
            "site.css", "forms.css", "record.css", "figures.css", "thread.css", "public.css", "print.css",
        ]
        static let scriptName = "site.js"
        static let liveScriptName = "live.js"
        static let iconName = "favicon.svg"

        var styles: [String]
        var script: String
        /// For pages that keep themselves up to date.
        var liveScript: String
        var icon: String

        /// - Parameter address: the address of a file, from its name; `/assets/NAME` unless told.
        init(address: (_ name: String) -> String = { "/assets/\($0)" }) {
            styles = Self.styleNames.map(address)
            script = address(Self.scriptName)
            liveScript = address(Self.liveScriptName)
            icon = address(Self.iconName)
        }
    }
}
