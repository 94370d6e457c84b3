/// Two versions of one record side by side, after somebody else saved while this reader was writing.
struct VersionComparison: Component {
    /// Whose the saved version is and when: "Saved by Morag Petrie, 09:12 today".
    var theirs: String
    /// "What you wrote, not saved".
    var yours = "What you wrote, not saved"
    var fields: [Field]

    struct Field: Sendable, Hashable {
        var label: String
        var theirs: String
        var yours: String
    }

    var html: HTML {
        """
        <div class="comparison">
        <p>\(summary)</p>
        <table class="table stacks" role="table">
        <caption class="unseen">The two versions, field by field</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Field</th>\
        <th scope="col" role="columnheader">\(theirs)</th><th scope="col" role="columnheader">\(yours)</th></tr></thead>
        <tbody role="rowgroup">
        \(fields.map(row))</tbody>
        </table>
        </div>
        """
    }

    private var summary: String {
        let count = fields.count { $0.theirs != $0.yours }
        switch count {
        case 0: return "The two versions say the same."
        case 1: return "The two versions differ in 1 of \(fields.count) fields."
        default: return "The two versions differ in \(count) of \(fields.count) fields."
        }
    }

    private func row(_ field: Field) -> HTML {
        let isSame = field.theirs == field.yours
        let tag = isSame ? StatusTag("Same", tone: .quiet) : StatusTag("Different", tone: .attention)
        let changes = WordChanges(from: field.theirs, to: field.yours)
        return """
            <tr role="row"\(attribute: "class", isSame ? nil : "differs")>\
            <th scope="row" role="rowheader">\(field.label) \(tag)</th>\
            <td role="cell" data-label="\(theirs)">\(shown(changes.from, said: "only in the saved version"))</td>\
            <td role="cell" data-label="\(yours)">\(shown(changes.to, said: "only in what you wrote"))</td></tr>

            """
    }

    private func shown(_ runs: [WordChanges.Run], said: String) -> HTML {
        guard !runs.isEmpty else { return #"<span class="lacking">Nothing written</span>"# }
        return runs.map { run -> HTML in
            guard run.isChanged else { return "\(run.text)" }
            return #"<mark><span class="unseen">[\#(said): </span>\#(run.text)<span class="unseen">]</span></mark>"#
        }.joined(" ")
    }
}

/// Which words of two texts differ, by their longest common run of words.
struct WordChanges: Sendable {
    struct Run: Sendable, Hashable {
        var text: String
        var isChanged: Bool
    }

    /// The earlier text, in runs of words that are kept and words that are not.
    let from: [Run]
    let to: [Run]

    init(from earlier: String, to later: String) {
        let old = earlier.split(whereSeparator: \.isWhitespace).map(String.init)
        let new = later.split(whereSeparator: \.isWhitespace).map(String.init)
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        from = Self.runs(old, changed: removed)
        to = Self.runs(new, changed: inserted)
    }

    private static func runs(_ words: [String], changed: Set<Int>) -> [Run] {
        var runs: [Run] = []
        for (index, word) in words.enumerated() {
            let isChanged = changed.contains(index)
            if let last = runs.last, last.isChanged == isChanged {
                runs[runs.count - 1].text += " " + word
            } else {
                runs.append(Run(text: word, isChanged: isChanged))
            }
        }
        return runs
    }
}
