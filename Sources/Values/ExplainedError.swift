/// An error that tells a person, in plain words, what was wrong and what to do about it.
///
/// Every error of this module is one, so a door can turn any of them into a ``FieldFault`` without a table of its own.
public protocol ExplainedError: Error, CustomStringConvertible {
    /// A whole sentence or two for the person who can put it right: the fault, then the remedy.
    var message: String { get }
}

extension ExplainedError {
    public var description: String { message }
}
