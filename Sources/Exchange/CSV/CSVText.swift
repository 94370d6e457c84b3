import Foundation

/// The bytes of a CSV file. It is mapped, so that it is read from the disk as it is gone through and takes no memory of
/// the program's own. It must not be cut short meanwhile.
struct CSVText: Sendable {
    private let data: Data
    /// Where its first row begins: after a byte order mark, if there is one.
    let start: Int

    /// - Throws: `CocoaError` if the file cannot be read.
    init(contentsOf path: String) throws {
        self.init(try Data(contentsOf: URL(filePath: path), options: .alwaysMapped))
    }

    init(_ data: Data) {
        self.data = data
        start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Hands its bytes over. They must not leave `body`.
    func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        try data.withUnsafeBytes { try body($0.assumingMemoryBound(to: UInt8.self)) }
    }
}
