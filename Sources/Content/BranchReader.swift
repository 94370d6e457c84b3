import Foundation
import Synchronization
import Yams

/// Why a file is no usable YAML, and where.
struct BranchFault: Error {
    let place: Place
    let message: String
}

/// Reads YAML into branches, within limits on size and depth.
enum BranchReader {
    /// Bytes that one file may have.
    static let sizeLimit = 512 * 1024
    /// Lists and mappings that may stand inside each other.
    static let depthLimit = 12
    /// Values that one file may hold.
    static let countLimit = 50_000

    /// The whole file, or nil when there is nothing in it but comments.
    static func read(_ text: String) throws(BranchFault) -> Branch? {
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        if let anchor = anchor(in: text) { throw anchor }
        // The parser calls itself for each level, up to a thousand of them, before the depth can be judged; the small
        // stacks of the threads that tasks run on would not hold that.
        let outcome = Outcome()
        let thread = Thread { outcome.finish(Result { try root(of: text) }) }
        thread.stackSize = 32 << 20
        thread.start()
        switch outcome.wait() {
        case .success(let branch): return branch
        case .failure(let fault as BranchFault): throw fault
        case .failure(let error): throw fault(for: error, in: text)
        }
    }

    private static func root(of text: String) throws -> Branch? {
        guard let node = try Yams.Parser(yaml: text).singleRoot() else { return nil }
        var remaining = countLimit
        return try branch(node, depth: 0, remaining: &remaining)
    }

    private static func branch(_ node: Node, depth: Int, remaining: inout Int) throws -> Branch {
        let place = node.mark.map { Place($0) } ?? Place(line: 1, column: 1)
        remaining -= 1
        guard remaining >= 0 else {
            throw BranchFault(place: place, message: "The file holds more than \(countLimit) values. Split it.")
        }
        guard depth <= depthLimit else {
            throw BranchFault(
                place: place, message: "More than \(depthLimit) levels stand inside each other here. Write it flatter.")
        }
        switch node {
        case .scalar(let scalar):
            return Branch(place: place, form: .word(scalar.string, isPlain: scalar.style == .plain))
        case .sequence(let sequence):
            var list: [Branch] = []
            for element in sequence { list.append(try branch(element, depth: depth + 1, remaining: &remaining)) }
            return Branch(place: place, form: .list(list))
        case .mapping(let mapping):
            var entries: [Branch.Entry] = []
            for (key, value) in mapping {
                let written = try branch(key, depth: depth + 1, remaining: &remaining)
                guard case .word(let name, _) = written.form else {
                    throw BranchFault(place: written.place, message: "A field's name has to be a word.")
                }
                let value = try branch(value, depth: depth + 1, remaining: &remaining)
                entries.append(Branch.Entry(key: name, place: written.place, value: value))
            }
            return Branch(place: place, form: .mapping(entries))
        case .alias:
            throw BranchFault(place: place, message: "Content does not use YAML aliases. Write the value out.")
        }
    }

    /// Where text looks like a YAML anchor. Aliases to anchors can make a small file stand for an endless one, so none
    /// is let through to the parser.
    private static func anchor(in text: String) -> BranchFault? {
        var (line, column) = (1, 0)
        var previous: Unicode.Scalar = "\n"
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            column += 1
            if scalar == "&", !previous.properties.isAlphabetic, !("0"..."9").contains(previous),
                next < scalars.endIndex, !scalars[next].properties.isWhitespace
            {
                return BranchFault(
                    place: Place(line: line, column: column),
                    message: "“&” before a word is a YAML anchor, and content does not use anchors. "
                        + "Write “and”, or put a space after it.")
            }
            if scalar == "\n" { (line, column) = (line + 1, 0) }
            previous = scalar
            index = next
        }
        return nil
    }

    private static func fault(for error: any Error, in text: String) -> BranchFault {
        let (place, problem): (Place?, String) =
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                (Place(mark), "\(problem). Check the indentation, quotes and colons here and on the line before")
            case .reader(let problem, let offset, _, let yaml):
                (offset.map { Place(offset: $0, in: yaml) }, "\(problem). Take out the character that cannot be seen")
            case .duplicatedKeysInMapping(let keys, let context):
                (
                    Place(context.mark),
                    "\(keys.map { "“\($0)”" }.joined(separator: ", ")) is written twice in one place. Keep one of them"
                )
            default: (nil, "\(error)")
            }
        return BranchFault(
            place: place ?? Place(line: 1, column: 1), message: "This is not YAML that can be read: \(problem).")
    }
}

extension Place {
    fileprivate init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }

    /// The place of the character that has `offset` characters before it.
    fileprivate init(offset: Int, in text: String) {
        let before = text.prefix(offset)
        let line = before.count { $0.isNewline } + 1
        self.init(line: line, column: before.reversed().prefix { !$0.isNewline }.count + 1)
    }
}

/// What the reading thread found, handed over once.
private final class Outcome: Sendable {
    private let result = Mutex<Result<Branch?, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    func finish(_ found: Result<Branch?, any Error>) {
        result.withLock { $0 = found }
        done.signal()
    }

    func wait() -> Result<Branch?, any Error> {
        done.wait()
        return result.withLock { $0 } ?? .success(nil)
    }
}
