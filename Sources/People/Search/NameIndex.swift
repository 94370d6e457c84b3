import Foundation
import Store
import Values

/// How people are found by name: every part of every name they have or had, and for each part its likely misspellings.
///
/// A misspelling is a part with one letter left out, or two from a longer one; or another part that sounds like it. Two
/// spellings that share such a remainder are at most that many letters apart, so a search asks for remainders and never
/// reads the whole index; and remainders are kept once for each different part of a name, not for each person.
enum NameIndex {
    /// The parts of a name as they are compared: small letters, no accents, apostrophes or hyphens.
    static func tokens(_ name: String) -> [String] {
        // Nearly every name is spelt in ASCII, where nothing needs Foundation's tables of all that there are elsewhere.
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return asciiTokens(name) }
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: locale)
        let parts = plain.split { !$0.isLetter && $0 != "'" && $0 != "’" }
        return parts.map { String($0.filter(\.isLetter).prefix(30)) }.filter { !$0.isEmpty }
    }

    private static let locale = Locale(identifier: "en_GB")

    /// The same for a name in ASCII.
    private static func asciiTokens(_ name: String) -> [String] {
        var tokens: [String] = []
        var letters: [UInt8] = []
        func end() {
            if !letters.isEmpty { tokens.append(String(decoding: letters.prefix(30), as: UTF8.self)) }
            letters.removeAll(keepingCapacity: true)
        }
        for byte in name.utf8 {
            let small = byte | 0x20
            if (0x61...0x7A).contains(small), byte >= 0x41 {
                letters.append(small)
            } else if byte != UInt8(ascii: "'") {
                end()
            }
        }
        end()
        return tokens
    }

    /// Parts that belong to the one after them, however that is written: O’Neil and O Neil, MacDonald and Mac Donald.
    private static let beginnings: Set<String> = ["o", "mac", "mc"]

    /// The parts of a name with each such beginning written together with what it begins.
    static func joined(_ tokens: [String]) -> [String] {
        var joined: [String] = []
        var beginning = ""
        for token in tokens {
            if beginning.isEmpty, beginnings.contains(token) {
                beginning = token
            } else {
                joined.append(String((beginning + token).prefix(30)))
                beginning = ""
            }
        }
        return beginning.isEmpty ? joined : joined + [beginning]
    }

    /// The parts of a name as it is kept to be found: those that people write in one or in two, both ways, and those
    /// that begin with Mac or Mc both ways too.
    static func spelt(_ name: String) -> [String] {
        let tokens = tokens(name)
        var spelt: [String] = []
        for token in tokens + joined(tokens) {
            var ways = [token]
            if token.hasPrefix("mac"), token.count > 4 { ways.append("mc" + token.dropFirst(3)) }
            if token.hasPrefix("mc"), token.count > 3 { ways.append("mac" + token.dropFirst(2)) }
            spelt += ways.filter { !spelt.contains($0) }
        }
        return spelt
    }

    /// How many letters apart two spellings of a part this long may be.
    static func tolerance(_ token: String) -> Int {
        switch token.count {
        case ...3: 0
        case ...6: 1
        default: 2
        }
    }

    /// The part itself and what is left of it when letters are left out, as many as its length allows.
    static func remainders(_ token: String) -> Set<String> {
        var all: Set<String> = [token]
        var layer: Set<String> = [token]
        for _ in 0..<tolerance(token) {
            layer = Set(layer.flatMap(oneLetterLess))
            all.formUnion(layer)
        }
        return all
    }

    /// How a part sounds, roughly: its first letter and the consonants after it, those that sound alike written alike.
    /// `catherine` and `kathryn` are both `kthrn`. The mark in front keeps sounds apart from remainders.
    static func sound(_ token: String) -> String {
        var text = token
        for (spelt, heard) in [
            ("ph", "f"),
            // Silent after a vowel, as in Leigh and Hughes.
            ("agh", "a"), ("egh", "e"), ("igh", "i"), ("ogh", "o"), ("ugh", "u"), ("gh", "g"), ("ck", "k"),
            ("sch", "sh"), ("wh", "w"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
        ] { text = text.replacing(spelt, with: heard) }
        if text.hasPrefix("kn") { text.removeFirst() }
        let alike: [Character: Character] = ["c": "k", "q": "k", "z": "s", "v": "f", "j": "g"]
        var sound = ""
        for (place, letter) in text.enumerated() {
            let letter = alike[letter] ?? letter
            if place > 0 && "aeiouyw".contains(letter) { continue }
            if letter != sound.last { sound.append(letter) }
        }
        return "~" + sound
    }

    private static func oneLetterLess(_ token: String) -> [String] {
        token.indices.map { index in
            var shorter = token
            shorter.remove(at: index)
            return shorter
        }
    }

    /// How many letters apart two spellings are: left out, put in, changed, or two neighbours swapped.
    static func distance(_ left: String, _ right: String) -> Int {
        // Letters, not bytes: ł and ø are one letter each, and as near to l and o as any other.
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1] + [Int](repeating: 0, count: right.count)
            for j in 0..<right.count {
                let change = last[j] + (left[i] == right[j] ? 0 : 1)
                row[j + 1] = min(change, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}

extension People {
    /// Puts somebody who is not in it yet into the index, under every name they have.
    static func addToIndex(_ id: ID<Person>, names: [Name], with pen: Pen) throws {
        let authority = pen.signature.authority
        for token in tokens(of: names) {
            try pen.connection.execute(
                "INSERT INTO name_token (authority, token, person) VALUES (\(authority), \(token), \(id))")
            try learn(token, on: pen.connection)
        }
    }

    /// Every part of some names as the index keeps them, each once.
    static func tokens(of names: [Name]) -> [String] {
        // A given name before a family name, too, as it may be half of it: Mac and Donald.
        let texts = names.flatMap { [$0.given, $0.family, $0.preferred ?? "", $0.full] }
        return Set(texts.flatMap(NameIndex.spelt)).sorted()
    }

    /// Brings the index up to date with every name somebody has.
    static func renewIndex(_ id: ID<Person>, names: [Name], with pen: Pen) throws {
        try pen.connection.execute(
            "DELETE FROM name_token WHERE authority = \(pen.signature.authority) AND person = \(id)")
        try addToIndex(id, names: names, with: pen)
    }

    /// Adds a part of a name that was not met before, with its remainders.
    static func learn(_ token: String, on connection: any Connection) throws {
        let isNew = try connection.execute(
            "INSERT INTO name_known (token) VALUES (\(token)) ON CONFLICT (token) DO NOTHING")
        guard isNew == 1 else { return }
        // In one statement: a name of ten letters has fifty, and PostgreSQL is a message away for each.
        let rows = NameIndex.remainders(token).union([NameIndex.sound(token)]).sorted()
            .map { "(\($0), \(token))" as SQL }
        try connection.execute(
            "INSERT INTO name_spelling (misspelling, token) VALUES \(rows.joined(separator: ", "))")
    }

    /// The known parts of names that `token` may be a misspelling of, each with how many letters apart it is.
    static func spellings(of token: String, on connection: any Connection) throws -> [String: Int] {
        let sound = NameIndex.sound(token)
        let remainders = NameIndex.remainders(token).union([sound])
        let rows = try connection.rows(
            "SELECT DISTINCT token FROM name_spelling WHERE misspelling IN \(list: remainders.sorted())")
        var spellings: [String: Int] = [:]
        for row in rows {
            let known = try row.text("token")
            let distance = NameIndex.distance(token, known)
            let isNear = distance <= max(NameIndex.tolerance(token), NameIndex.tolerance(known))
            let soundsAlike = distance <= 3 && NameIndex.sound(known) == sound
            if isNear || soundsAlike { spellings[known] = distance }
        }
        return spellings
    }
}
