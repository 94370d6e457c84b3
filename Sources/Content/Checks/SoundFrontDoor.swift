import Values

/// The front door is staffed in hours that can be read, by a team that is declared.
struct SoundFrontDoor: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        let teams = content.items(ofKind: "team").map { $0.item.ref.text }
        return content.items(ofKind: "partnership").flatMap { declared -> [ContentFault] in
            var faults: [ContentFault] = []
            if let hours = declared.item.text("office-hours"), hours.wholeMatch(of: Self.hours) == nil {
                faults.append(
                    declared.fault(
                        "office-hours", "“\(hours)” is not two times of a day. Write them as in 08:45-17:00."))
            }
            if let desk = declared.item.text("front-desk"), !teams.contains(desk) {
                faults.append(
                    declared.fault(
                        "front-desk",
                        "“\(desk)” is no team.\(Nearest.hint(desk, among: teams)) Name one that is declared, as in team/first-contact."
                    ))
            }
            return faults
        }
    }

    private static var hours: Regex<Substring> { /(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9]/ }
}
