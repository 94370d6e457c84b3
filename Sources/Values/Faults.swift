/// One thing that is wrong with what was given: the field, and what was wrong with it and what to do.
public struct FieldFault: Hashable, Sendable, Codable {
    /// The field's name as it is in the form, message or file, as in "postcode".
    public let field: String
    /// What was wrong and what to do, in whole sentences.
    public let message: String

    /// The fault in `field` that `message` explains.
    public init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}

/// Everything that is wrong with what was given, so that a person can put it right in one go.
public struct Faults: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults, in the order they were found.
    public var list: [FieldFault]

    /// The faults given; none unless said.
    public init(_ list: [FieldFault] = []) { self.list = list }

    /// Whether nothing is wrong.
    public var isEmpty: Bool { list.isEmpty }

    /// Notes a fault in `field`.
    public mutating func add(_ field: String, _ message: String) {
        list.append(FieldFault(field: field, message: message))
    }

    /// What is wrong with `field`, in the order it was found.
    public func messages(for field: String) -> [String] { list.filter { $0.field == field }.map(\.message) }

    /// What `parse` gives, or nil after noting the ``ExplainedError`` it throws as a fault in `field`.
    ///
    /// ```swift
    /// let postcode = try faults.read("postcode") { try Postcode(parsing: form.postcode) }
    /// ```
    ///
    /// Any other error is not about what was typed, so it is thrown on.
    public mutating func read<Value>(_ field: String, _ parse: () throws -> Value) throws -> Value? {
        do {
            return try parse()
        } catch let error as any ExplainedError {
            add(field, error.message)
            return nil
        }
    }

    /// Throws these faults if there are any.
    public func throwIfAny() throws(Faults) {
        if !list.isEmpty { throw self }
    }

    /// One line for each fault, its field first.
    public var description: String { list.map { "\($0.field): \($0.message)" }.joined(separator: "\n") }
}
