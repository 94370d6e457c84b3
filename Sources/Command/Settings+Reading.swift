import ArgumentParser
import Foundation
import Store
import Values

/// What the environment and the configuration file say.
struct Configuration {
    let database: String?
    let port: Int
    let authority: String?
    let content: String

    /// - Throws: `ValidationError` that names the setting, what was wrong and what to do.
    static func read(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Configuration {
        var settings: [String: String] = [:]
        if let path = environment["JUTE_CONFIG"] { settings = try file(path) }
        for (name, value) in environment where name.hasPrefix("JUTE_") { settings[name] = value }
        var port = 8080
        if let text = settings["JUTE_PORT"] {
            guard let number = Int(text), (1...65_535).contains(number) else {
                throw ValidationError("JUTE_PORT is “\(text)”. Give a port from 1 to 65535")
            }
            port = number
        }
        return Configuration(
            database: settings["JUTE_DATABASE"]?.nonEmpty, port: port, authority: settings["JUTE_AUTHORITY"],
            content: settings["JUTE_CONTENT"] ?? "Content")
    }

    private static func file(_ path: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ValidationError("JUTE_CONFIG names \(path), which cannot be read. Check the path and who may read it")
        }
        var settings: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "="), line.hasPrefix("JUTE_") else {
                throw ValidationError("\(path):\(index + 1): write settings as JUTE_NAME=value, one a line")
            }
            settings[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        return settings
    }

    /// Opens the store that was named; a new one only where that is asked for.
    func open(creating: Bool = false) throws -> any Database {
        guard let database else {
            throw ValidationError(
                "No store is named. Set JUTE_DATABASE to sqlite:PATH, or to a postgres:// address")
        }
        return try Address(database).open(creating: creating)
    }
}

extension Surroundings {
    /// The machine's own time and chance: read here, at the door, and handed in from here on.
    static let machine = Surroundings(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }, identifiers: RandomIdentifiers())
}
