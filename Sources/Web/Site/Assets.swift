import Foundation
import Store

/// The style sheets, the script and the icon: read once, named by what is in them, kept by browsers for good.
final class Assets: Sendable {
    static let shared = Assets()

    struct File: Sendable {
        let bytes: [UInt8]
        let type: String
        let digest: String
    }

    let files: [String: File]
    let addresses: PageFrame.Assets

    private init() {
        var files: [String: File] = [:]
        let folder = Bundle.module.bundleURL.appending(path: "Assets")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            guard let type = Self.type(of: name), let data = try? Data(contentsOf: folder.appending(path: name)) else {
                continue
            }
            let digest = String(Secret.sha256(String(decoding: data, as: UTF8.self)).prefix(12))
            files[name] = File(bytes: Array(data), type: type, digest: digest)
        }
        self.files = files
        addresses = PageFrame.Assets { name in "/assets/\(files[name]?.digest ?? "missing")/\(name)" }
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        default: nil
        }
    }

    /// Answers `/assets/DIGEST/NAME`. The address changes with the file, so the answer never goes out of date.
    func reply(name: String, digest: String) throws -> Reply {
        guard let file = files[name], file.digest == digest else { throw PageNotFound() }
        return Reply(
            status: .ok, body: .bytes(file.bytes, type: file.type),
            headers: [("Cache-Control", "public, max-age=31536000, immutable")])
    }
}
