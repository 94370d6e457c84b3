/// Whose record this is: fixed at the top of every page of a record.
///
/// The first line (name, born, number, key worker) stays in sight while a wide page scrolls; the rest does not.
struct PersonBanner: Component {
    /// The full name, as recorded.
    var name: String
    /// What they like to be called, if it is not in the name.
    var preferredName: String?
    /// The date of birth with the age: "14 May 1961 (aged 64)".
    var born: String
    /// The CHI number as it is read aloud: "140561 1234". `nil` if it is not known.
    var chi: String?
    var keyWorker: KeyWorker?
    /// What matters to them, in one line of their own.
    var whatMatters: String?
    /// What a worker must know before a visit; only what is current.
    var alerts: [String] = []
    /// What they have asked not to be shared, or what this reader cannot see.
    var sharingLimits: [String] = []
    /// The date of death in words, if they have died.
    var died: String?
    /// Where the overview of the record is.
    var href: String
    /// Whether the reader is the person: then the banner speaks to them.
    var isOwn = false

    /// The one named worker, and how to reach them.
    struct KeyWorker: Sendable, Hashable {
        var name: String
        var team: String
        var phone: String?
    }

    var html: HTML {
        """
        <section class="person" aria-label="\(isOwn ? "Your record" : "Record of \(name)")">
        <div class="person-name"><p class="name"><a href="\(href)">\(name)</a></p>
        \(some: preferredName, { #"<p class="preferred">\#(isOwn ? "you like" : "likes") to be called <strong>\#($0)</strong></p>"# })</div>
        <dl>
        <div><dt>Born</dt><dd>\(born)</dd></div>
        \(some: died, { "<div><dt>Died</dt><dd>\($0)</dd></div>" })
        <div><dt><abbr title="Community Health Index">CHI</abbr></dt><dd class="number">\(chi ?? "Not known")</dd></div>
        <div><dt>\(isOwn ? "Your key worker" : "Key worker")</dt><dd>\(keyWorkerWords)</dd></div>
        </dl>
        </section>
        \(when: hasMore, more)
        """
    }

    private var hasMore: Bool { whatMatters != nil || !alerts.isEmpty || !sharingLimits.isEmpty }

    private var keyWorkerWords: HTML {
        guard let keyWorker else { return #"<strong class="lacking">No key worker yet</strong>"# }
        let phone: HTML =
            keyWorker.phone.map { phone in
                let dialled = phone.filter { !$0.isWhitespace }
                return #" <a class="phone" href="tel:\#(dialled)">\#(phone)</a>"#
            } ?? .empty
        return "\(keyWorker.name), \(keyWorker.team)\(phone)"
    }

    private var more: HTML {
        """
        <section class="person-more" aria-label="\(isOwn ? "What helps you" : "Before you see \(preferredName ?? name)")">
        \(some: whatMatters, { #"<p class="matters"><span>What matters\#(isOwn ? " to you" : ""):</span> “\#($0)”</p>"# })
        \(list(alerts, name: "alert", words: isOwn ? "To know" : "Alert"))
        \(list(sharingLimits, name: "limit", words: "Sharing"))
        </section>
        """
    }

    private func list(_ entries: [String], name: String, words: String) -> HTML {
        guard !entries.isEmpty else { return .empty }
        let items = entries.map { "<li><strong>\(words):</strong> \($0)</li>" as HTML }
        return #"<ul class="\#(name)s">\#(items)</ul>"#
    }
}
