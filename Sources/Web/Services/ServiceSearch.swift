import Content
import Foundation
import Values

/// What somebody looks for in the directory of services.
struct ServiceSearch: Sendable, Hashable {
    /// Longer than this, and what was typed is cut: no title or offer is as long.
    static let longestText = 100

    var text = ""
    /// A priority's reference as it was sent; empty for every priority.
    var priority = ""
    /// A sector as it was sent; empty for every sector.
    var sector = ""

    init() {}

    init(_ query: Fields) {
        text = String(query["q"].trimmed.prefix(Self.longestText))
        priority = query["priority"].trimmed
        sector = query["sector"].trimmed
    }

    var isEmpty: Bool { text.isEmpty && priority.isEmpty && sector.isEmpty }

    /// What cannot be searched by, each naming its field.
    func faults(in declared: Declared) -> [FieldError] {
        var faults: [FieldError] = []
        let priorities = declared.catalogue.items(ofKind: "priority").map(\.ref.id)
        if !priority.isEmpty, !priorities.contains(priority) {
            faults.append(FieldError(field: "priority", message: "Choose a priority from the list, or all of them"))
        }
        if !sector.isEmpty, Sector(rawValue: sector) == nil {
            faults.append(FieldError(field: "sector", message: "Choose who runs it from the list, or anybody"))
        }
        return faults
    }

    /// The services that fit: those whose title has every word that was typed come first.
    func services(in declared: Declared) -> [Item] {
        let words = Self.words(text)
        let fitting = declared.catalogue.items(ofKind: "service").filter { service in
            (priority.isEmpty
                || declared.items(from: service.ref, .contributesTo, ofKind: "priority").contains {
                    $0.ref.id == priority
                })
                && (Sector(rawValue: sector).map { declared.sectors(delivering: service.ref).contains($0) } ?? true)
        }
        guard !words.isEmpty else { return fitting }
        var titled: [Item] = []
        var told: [Item] = []
        for service in fitting {
            if Self.has(words, in: service.title) {
                titled.append(service)
            } else if Self.has(words, in: Self.told(of: service)) {
                told.append(service)
            }
        }
        return titled + told
    }

    private static func told(of service: Item) -> String {
        let texts = [service.title, service.summary ?? "", service.text("for") ?? "", service.text("access") ?? ""]
        return (texts + service.list("offers")).joined(separator: " ")
    }

    /// Whether each of the words begins a word of the text.
    private static func has(_ words: [String], in text: String) -> Bool {
        let known = Self.words(text)
        return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }

    /// The words of a text without capitals and accents.
    static func words(_ text: String) -> [String] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .replacing(/[’']/, with: "")
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
