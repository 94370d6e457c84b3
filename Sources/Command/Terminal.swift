import Foundation

/// What a long-running command says as it goes: written straight out, since whoever started it may be reading through a
/// pipe, where what is printed waits until there is a lot of it.
enum Terminal {
    static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
