import Values

/// A calendar has each holiday once, on days that it covers.
struct SoundCalendars: ContentCheck {
    func faults(in content: DeclaredContent) -> [ContentFault] {
        content.items(ofKind: "calendar").flatMap(faults)
    }

    private func faults(in declared: DeclaredItem) -> [ContentFault] {
        var faults: [ContentFault] = []
        var first: [LocalDate: (name: String, line: Int)] = [:]
        let covers = declared.item.period("covers")
        for list in ["bank-holidays", "local-holidays"] {
            for (index, element) in (declared.item.fields[list]?.elements ?? []).enumerated() {
                guard let date = element["date"]?.date, let name = element["name"]?.text else { continue }
                let path = "\(list).\(index)"
                if let earlier = first[date] {
                    faults.append(
                        declared.fault(
                            path,
                            "\(date.iso) is a holiday already: “\(earlier.name)” on line \(earlier.line). Keep one of them."
                        ))
                } else {
                    first[date] = (name, declared.place(of: path).line)
                }
                if let covers, !covers.contains(date) {
                    faults.append(
                        declared.fault(
                            path,
                            "\(date.iso) is outside what the calendar covers (\(covers.start.iso) to \(covers.end.iso)). "
                                + "Correct the date, or what it covers."))
                }
            }
        }
        return faults
    }
}
