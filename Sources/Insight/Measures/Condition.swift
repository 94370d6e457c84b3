import Values

/// What a row of a fact must be to count, as content writes it: `reached-target yes`, `change above 0`, `view is person`.
public struct Condition: Hashable, Sendable {
    enum Test: Hashable, Sendable {
        case equals(Int32)
        case differs(Int32)
        case above(Int32)
        case below(Int32)
    }

    /// The condition as it was written.
    public let text: String
    /// The field's place among those of the fact.
    let field: Int
    let test: Test

    /// Whether a row meets it. What is not known meets none.
    func holds(_ member: Member) -> Bool {
        let value = member[field]
        guard value != Member.unknown else { return false }
        return switch test {
        case .equals(let number): value == number
        case .differs(let number): value != number
        case .above(let number): value > number
        case .below(let number): value < number
        }
    }

    /// The condition that `text` says about a row of `fact`.
    ///
    /// - Throws: ``ConditionError``.
    init(_ text: String, of fact: Fact) throws(ConditionError) {
        let words = text.split(separator: " ").map(String.init)
        let fields = fact.fields
        guard let name = words.first, let field = fields.firstIndex(where: { $0.name == name }) else {
            throw .unknownField(words.first ?? "", fact)
        }
        guard let test = Self.test(Array(words.dropFirst()), fields[field].kind) else {
            throw .unknownTest(text, fields[field])
        }
        (self.text, self.field, self.test) = (text, field, test)
    }

    private static func test(_ words: [String], _ kind: FactField.Kind) -> Test? {
        switch kind {
        case .flag:
            switch words {
            case ["yes"]: return .equals(1)
            case ["no"]: return .equals(0)
            default: return nil
            }
        case .choice(let choices):
            guard let last = words.last, let code = choices.firstIndex(of: last).map(Int32.init) else { return nil }
            switch words.dropLast() {
            case ["is"]: return .equals(code)
            case ["is", "not"]: return .differs(code)
            default: return nil
            }
        case .number:
            guard let last = words.last, let number = Int32(last), number > Int32.min + 1, number < Int32.max else {
                return nil
            }
            switch words.dropLast() {
            case ["is"]: return .equals(number)
            case ["above"]: return .above(number)
            case ["below"]: return .below(number)
            case ["at", "least"]: return .above(number - 1)
            case ["at", "most"]: return .below(number + 1)
            default: return nil
            }
        }
    }
}

/// Why a condition says nothing.
enum ConditionError: ExplainedError, Hashable {
    case unknownField(String, Fact)
    case unknownTest(String, FactField)

    var message: String {
        switch self {
        case .unknownField(let name, let fact):
            "“\(name)” is not known of \(fact.rawValue). Begin with one of "
                + "\(fact.fields.map(\.name).joined(separator: ", "))."
        case .unknownTest(let text, let field):
            switch field.kind {
            case .flag: "“\(text)” cannot be tested. Write “\(field.name) yes” or “\(field.name) no”."
            case .choice(let choices):
                "“\(text)” cannot be tested. Write “\(field.name) is” or “\(field.name) is not”, and one of "
                    + "\(choices.joined(separator: ", "))."
            case .number(let unit):
                "“\(text)” cannot be tested. Write “\(field.name)”, then is, above, below, at least or at most, and a "
                    + "whole number of \(unit)."
            }
        }
    }
}
