import Values

/// Turns one item, as it was written, into a declared item, and notes everything that is wrong with it on the way.
struct ItemReader {
    let file: String
    private(set) var faults: [ContentFault] = []
    private(set) var places: [String: Place] = [:]
    private var ref: Ref?

    init(file: String) { self.file = file }

    mutating func note(_ place: Place, _ message: String) {
        faults.append(
            ContentFault(file: file, line: place.line, column: place.column, ref: ref, message: message))
    }

    /// Remembers where the value at `path` stands, for faults that are found later.
    mutating func place(_ path: String, at place: Place) { places[path] = place }

    /// The item, or nil when too little of it could be read to know what it is.
    mutating func item(_ branch: Branch) -> DeclaredItem? {
        guard case .mapping(let entries) = branch.form else {
            note(
                branch.place,
                "An item is expected here, and this is \(branch.formWords). Begin it with “- ref: kind/id”.")
            return nil
        }
        for entry in entries { place(entry.key, at: entry.place) }
        place("", at: branch.place)
        guard let ref = reference(entries, of: branch), let kind = kind(of: ref) else { return nil }
        self.ref = ref
        let title = title(branch)
        let summary = branch.value("summary").flatMap { prose($0, "summary") }
        let source = source(branch)
        var fields: [String: Field] = [:]
        for rule in kind.fields { fields[rule.name] = field(rule, of: branch) }
        checkOrder(fields)
        var links: [DeclaredLink] = []
        for link in kind.links { links += self.links(link, from: ref, in: branch) }
        for entry in entries where !kind.names.contains(entry.key) { noteUnknown(entry, in: kind) }
        guard let title else { return nil }
        return DeclaredItem(
            item: Item(ref: ref, title: title, summary: summary, source: source, fields: fields), links: links,
            file: file, places: places)
    }

    private mutating func reference(_ entries: [Branch.Entry], of branch: Branch) -> Ref? {
        guard let written = branch.value("ref") else {
            let hint = entries.lazy.compactMap { Nearest.match("ref", among: [$0.key]) == nil ? nil : $0.key }.first
            note(
                branch.place,
                "The item has no “ref”. Give it one, as in service/hope-point."
                    + (hint.map { " “\($0)” may be meant for it." } ?? ""))
            return nil
        }
        return reference(written)
    }

    /// The reference that a branch holds.
    mutating func reference(_ branch: Branch) -> Ref? {
        guard case .word(let text, _) = branch.form, !branch.isEmpty else {
            note(branch.place, "A reference is expected here, as in service/hope-point.")
            return nil
        }
        do {
            return try Ref(parsing: text)
        } catch {
            note(branch.place, error.message)
            return nil
        }
    }

    private mutating func kind(of ref: Ref) -> Kind? {
        if let kind = Kind.named(ref.kind) { return kind }
        let place = places["ref"] ?? Place(line: 1, column: 1)
        note(
            place,
            "“\(ref.kind)” in \(ref) is not a kind of content.\(Nearest.hint(ref.kind, among: Kind.all.map(\.name)))"
                + " docs/content.md lists the kinds.")
        return nil
    }

    private mutating func title(_ branch: Branch) -> String? {
        guard let written = branch.value("title") else {
            note(branch.place, "The item has no “title”. Say in a few words what it is.")
            return nil
        }
        return line(written, "title", upTo: 90)
    }

    private mutating func source(_ branch: Branch) -> Source? {
        let names = ["paper", "place", "own", "to-confirm"]
        guard let written = branch.value("source") else {
            note(
                branch.place,
                "The item has no “source”. Name its paper and place, or say “own” or “to-confirm” and why.")
            return nil
        }
        guard let texts = mapping(written, "source", names: names) else { return nil }
        var values: [String: String] = [:]
        for (name, value) in texts { values[name] = prose(value, "source.\(name)") }
        guard texts["paper"] != nil || texts["own"] != nil || texts["to-confirm"] != nil else {
            note(
                written.place, "The source names nothing. Give it a “paper” with its “place”, or “own” or “to-confirm”."
            )
            return nil
        }
        if texts["paper"] != nil, texts["place"] == nil {
            note(written.place, "The source names a paper and no place in it. Add “place”, as in “section 2, page 21”.")
        }
        if texts["paper"] == nil, texts["place"] != nil {
            note(written.place, "The source names a place and no paper. Add “paper”, or take the place out.")
        }
        var paper: Ref?
        if let id = values["paper"], let at = texts["paper"]?.place {
            do { paper = try Ref(kind: "paper", id: id) } catch { note(at, error.message) }
        }
        return Source(paper: paper, place: values["place"], own: values["own"], toConfirm: values["to-confirm"])
    }

    private mutating func noteUnknown(_ entry: Branch.Entry, in kind: Kind) {
        if let link = LinkKind(rawValue: entry.key) {
            let from = LinkRule.all.filter { $0.link == link }.map(\.from)
            let remedy =
                from.isEmpty
                ? "It joins records, so no content has it: take it out."
                : "It can stand on \(Set(from).sorted().joined(separator: ", "))."
            note(entry.place, "The link “\(entry.key)” cannot stand on \(Kind.phrase(kind.name)). \(remedy)")
        } else if Self.looksLikeLinks(entry.value) {
            let kinds = kind.links.map(\.rawValue)
            note(
                entry.place,
                "“\(entry.key)” is not a kind of link.\(Nearest.hint(entry.key, among: kinds)) "
                    + (kinds.isEmpty
                        ? "It has no links." : "It has \(kinds.joined(separator: ", "))."))
        } else {
            note(
                entry.place,
                "“\(entry.key)” is not a field of \(Kind.phrase(kind.name)).\(Nearest.hint(entry.key, among: kind.names)) "
                    + "It has \(kind.names.joined(separator: ", ")).")
        }
    }

    private static func looksLikeLinks(_ branch: Branch) -> Bool {
        switch branch.form {
        case .list(let list): !list.isEmpty && list.allSatisfy(looksLikeLink)
        default: looksLikeLink(branch)
        }
    }

    private static func looksLikeLink(_ branch: Branch) -> Bool {
        switch branch.form {
        case .word(let text, _): Ref(text).map { Kind.named($0.kind) != nil } ?? false
        case .mapping: branch.value("ref") != nil
        case .list: false
        }
    }
}
