import Values

/// One thing that is wrong with what a partnership declares: where it stands, what it is, and what to do about it.
public struct ContentFault: Hashable, Sendable {
    /// The file, from the content folder's own name on, as in "Content/services/primary-care.yaml".
    public let file: String
    /// The line, 1 first; 0 when it is about the file or folder as a whole.
    public let line: Int
    /// The column, 1 first, if it is known.
    public let column: Int?
    /// The item that it is about, if its reference could be read.
    public let ref: Ref?
    /// What is wrong and what to do, in whole sentences.
    public let message: String

    public init(file: String, line: Int, column: Int? = nil, ref: Ref? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.ref = ref
        self.message = message
    }
}

extension ContentFault: Comparable {
    /// By file, then by place in it.
    public static func < (left: ContentFault, right: ContentFault) -> Bool {
        (left.file, left.line, left.column ?? 0, left.message) < (
            right.file, right.line, right.column ?? 0, right.message
        )
    }
}

extension ContentFault: CustomStringConvertible {
    /// As in "Content/services/x.yaml:12: service/y: The field “acess” is not one of a service. …".
    public var description: String {
        (line > 0 ? "\(file):\(line): " : "\(file): ") + (ref.map { "\($0): " } ?? "") + message
    }
}

/// Content that cannot be used, with everything that is wrong with it.
public struct ContentFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults, in the order of files and lines.
    public let list: [ContentFault]

    public init(_ list: [ContentFault]) { self.list = list.sorted() }

    /// One line for each fault.
    public var description: String { list.map(\.description).joined(separator: "\n") }
}
