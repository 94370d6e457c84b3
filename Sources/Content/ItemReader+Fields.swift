import Values

extension ItemReader {
    /// The value of the field that `rule` describes, or nil, noted if it is wrong or missing.
    mutating func field(_ rule: FieldRule, of branch: Branch) -> Field? {
        guard let written = branch.value(rule.name) else {
            if rule.isRequired {
                note(branch.place, "The item has no “\(rule.name)”, which its kind needs. Add it.")
            }
            return nil
        }
        return field(rule.shape, written, rule.name)
    }

    private mutating func field(_ shape: Shape, _ branch: Branch, _ path: String) -> Field? {
        switch shape {
        case .line(let limit): line(branch, path, upTo: limit).map(Field.text)
        case .prose: prose(branch, path).map(Field.text)
        case .lines: list(branch, path, "texts") { $0.line($1, $2, upTo: 300).map(Field.text) }
        case .integer(let range): integer(branch, path, range).map(Field.integer)
        case .date: date(branch, path).map { Field.text($0.iso) }
        case .choice(let words): choice(branch, path, words).map(Field.text)
        case .choices(let words):
            list(branch, path, "words", allDifferent: true) { $0.choice($1, $2, words).map(Field.text) }
        case .code(let prefix): code(branch, path, prefix).map(Field.text)
        case .period: period(branch, path)
        case .holidays: list(branch, path, "holidays", mayBeEmpty: true) { $0.holiday($1, $2) }
        case .target: target(branch, path)
        case .breaks: list(branch, path, "breaks") { $0.seriesBreak($1, $2) }
        }
    }

    /// Text on one line.
    mutating func line(_ branch: Branch, _ path: String, upTo limit: Int) -> String? {
        guard let text = text(branch, path, upTo: limit) else { return nil }
        guard !text.contains(where: \.isNewline) else {
            note(branch.place, "“\(path)” runs over more than one line. Write it as one, or with “>-”.")
            return nil
        }
        return text
    }

    /// Text of a sentence or more.
    mutating func prose(_ branch: Branch, _ path: String) -> String? { text(branch, path, upTo: 2000) }

    private mutating func text(_ branch: Branch, _ path: String, upTo limit: Int) -> String? {
        guard case .word(let written, _) = branch.form else {
            note(branch.place, "“\(path)” should be text, and it is \(branch.formWords). Write it as text.")
            return nil
        }
        let text = trimmingSpaces(written)
        guard !branch.isEmpty, !text.isEmpty else {
            note(branch.place, "“\(path)” is empty. Write it, or take the field out if it may be left out.")
            return nil
        }
        guard text.count <= limit else {
            note(branch.place, "“\(path)” has \(text.count) characters. Shorten it to at most \(limit).")
            return nil
        }
        // A database may refuse them, and no reader can see them.
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) else {
            note(branch.place, "“\(path)” holds a control character that cannot be seen. Take it out.")
            return nil
        }
        return text
    }

    private func trimmingSpaces(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    private mutating func list(
        _ branch: Branch, _ path: String, _ what: String, mayBeEmpty: Bool = false, allDifferent: Bool = false,
        _ element: (inout ItemReader, Branch, String) -> Field?
    ) -> Field? {
        guard case .list(let branches) = branch.form else {
            note(branch.place, "“\(path)” should be a list of \(what). Write one to a line, each after “- ”.")
            return nil
        }
        guard mayBeEmpty || !branches.isEmpty else {
            note(branch.place, "“\(path)” is an empty list. Fill it, or take the field out if it may be left out.")
            return nil
        }
        var elements: [Field] = []
        for (index, branch) in branches.enumerated() {
            let path = "\(path).\(index)"
            place(path, at: branch.place)
            guard let value = element(&self, branch, path) else { continue }
            if allDifferent, elements.contains(value) {
                note(branch.place, "“\(value.text ?? "")” is in the list twice. Take one out.")
            }
            elements.append(value)
        }
        return .list(elements)
    }

    private mutating func integer(_ branch: Branch, _ path: String, _ range: ClosedRange<Int>) -> Int? {
        guard case .word(let text, isPlain: true) = branch.form, let number = Int(text), !text.hasPrefix("+") else {
            note(
                branch.place, "“\(path)” should be a whole number. Write it in digits, without quotes, commas or signs."
            )
            return nil
        }
        guard range.contains(number) else {
            note(branch.place, "“\(path)” is \(number). Give a number from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return number
    }

    /// A date, written `yyyy-MM-dd`.
    mutating func date(_ branch: Branch, _ path: String) -> LocalDate? {
        guard case .word(let text, _) = branch.form, let date = LocalDate(iso: text) else {
            note(branch.place, "“\(path)” should be a date. Write one that exists as year-month-day, as in 2026-05-14.")
            return nil
        }
        return date
    }

    private mutating func choice(_ branch: Branch, _ path: String, _ words: [String]) -> String? {
        guard let text = text(branch, path, upTo: 200) else { return nil }
        guard words.contains(text) else {
            note(
                branch.place,
                "“\(path)” is “\(text)”.\(Nearest.hint(text, among: words)) It can be \(words.joined(separator: ", "))."
            )
            return nil
        }
        return text
    }

    private mutating func code(_ branch: Branch, _ path: String, _ prefix: String) -> String? {
        guard let text = text(branch, path, upTo: 200) else { return nil }
        guard text.hasPrefix(prefix), text.utf8.count == 9, text.dropFirst(3).utf8.allSatisfy({ 48...57 ~= $0 }) else {
            note(branch.place, "“\(path)” is “\(text)”. Give the code that begins with \(prefix), then six digits.")
            return nil
        }
        return text
    }

    private mutating func period(_ branch: Branch, _ path: String) -> Field? {
        guard let parts = mapping(branch, path, names: ["from", "to"], allNeeded: true) else { return nil }
        guard let start = parts["from"].flatMap({ date($0, "\(path).from") }),
            let end = parts["to"].flatMap({ date($0, "\(path).to") })
        else { return nil }
        guard start <= end else {
            noteReversed(start, end, at: parts["to"]?.place ?? branch.place)
            return nil
        }
        return .mapping(["from": .text(start.iso), "to": .text(end.iso)])
    }

    private mutating func holiday(_ branch: Branch, _ path: String) -> Field? {
        guard let parts = mapping(branch, path, names: ["date", "name"], allNeeded: true) else { return nil }
        guard let date = parts["date"].flatMap({ date($0, "\(path).date") }),
            let name = parts["name"].flatMap({ line($0, "\(path).name", upTo: 90) })
        else { return nil }
        return .mapping(["date": .text(date.iso), "name": .text(name)])
    }

    private mutating func target(_ branch: Branch, _ path: String) -> Field? {
        guard let parts = mapping(branch, path, names: ["value", "from"], allNeeded: true) else { return nil }
        guard let value = parts["value"].flatMap({ integer($0, "\(path).value", -1_000_000...1_000_000) }),
            let from = parts["from"].flatMap({ date($0, "\(path).from") })
        else { return nil }
        return .mapping(["value": .integer(value), "from": .text(from.iso)])
    }

    private mutating func seriesBreak(_ branch: Branch, _ path: String) -> Field? {
        guard let parts = mapping(branch, path, names: ["on", "why"], allNeeded: true) else { return nil }
        guard let day = parts["on"].flatMap({ date($0, "\(path).on") }),
            let why = parts["why"].flatMap({ line($0, "\(path).why", upTo: 300) })
        else { return nil }
        return .mapping(["on": .text(day.iso), "why": .text(why)])
    }

    /// The parts of a mapping that may have these names and no others.
    mutating func mapping(
        _ branch: Branch, _ path: String, names: [String], allNeeded: Bool = false
    ) -> [String: Branch]? {
        guard case .mapping(let entries) = branch.form else {
            let form = names.map { "\($0): …" }.joined(separator: ", ")
            note(branch.place, "“\(path)” is \(branch.formWords). Write it as { \(form) }.")
            return nil
        }
        var parts: [String: Branch] = [:]
        for entry in entries {
            place("\(path).\(entry.key)", at: entry.place)
            if names.contains(entry.key) {
                parts[entry.key] = entry.value
            } else {
                note(
                    entry.place,
                    "“\(entry.key)” does not belong in “\(path)”.\(Nearest.hint(entry.key, among: names)) "
                        + "It has \(names.joined(separator: ", ")).")
            }
        }
        if allNeeded, let missing = names.first(where: { parts[$0] == nil }) {
            note(branch.place, "“\(path)” has no “\(missing)”. Add it.")
            return nil
        }
        return parts
    }

    /// Notes a `to` that comes before the `from` beside it.
    mutating func checkOrder(_ fields: [String: Field]) {
        guard let start = fields["from"]?.date, let end = fields["to"]?.date, end < start else { return }
        noteReversed(start, end, at: places["to"] ?? Place(line: 1, column: 1))
    }

    mutating func noteReversed(_ start: LocalDate, _ end: LocalDate, at place: Place) {
        note(place, "“to” is \(end.iso), before “from”, which is \(start.iso). Put the earlier date first.")
    }
}
