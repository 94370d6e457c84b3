import Foundation
import Store

/// Makes a folder, hands it to `body` and removes it, whatever happens.
func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let name = "jute_folder_" + Secret.hex(Secret.randomBytes(count: 8))
    let folder = FileManager.default.temporaryDirectory.appending(path: name, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
