/// A check of content as a whole. A higher room adds its own, as that every measure compiles; it puts a fault in its
/// place with ``DeclaredItem/fault(_:_:)``.
public protocol ContentCheck: Sendable {
    /// What is wrong, in any order; empty when nothing is.
    func faults(in content: DeclaredContent) -> [ContentFault]
}

extension DeclaredContent {
    /// Everything that is wrong: with the files, with each item, and with how they fit together.
    ///
    /// - Parameter additional: the checks of higher rooms.
    /// - Returns: the faults in the order of files and lines; empty when the content can be loaded.
    public func check(additional: [any ContentCheck] = []) -> [ContentFault] {
        let own: [any ContentCheck] = [
            UniqueRefs(), SoundLinks(), NoCircles(), KnownPapers(), Numbering(), SoundCalendars(), SoundScales(),
            SoundFrontDoor(), SoundRights(), NoAvoidedWords(),
        ]
        return (readingFaults + (own + additional).flatMap { $0.faults(in: self) }).sorted()
    }
}
