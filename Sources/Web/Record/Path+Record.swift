extension Path {
    static let people = "/people"
    static let newPerson = "/people/new"

    static func record(_ person: String) -> String { "/people/\(person)" }
    static func record(_ person: String, _ part: String) -> String { "/people/\(person)/\(part)" }
}
