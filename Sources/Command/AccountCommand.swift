import Access
import ArgumentParser
import Content
import Foundation
import Partnership
import Store
import Values

/// `jute account add`
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Accounts, from the command line.", subcommands: [Add.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an account. The password is read from standard input, so that it stands in no history.",
            discussion:
                "For example: printf '%s' \"$PASSWORD\" | jute account add --user morag --name 'Morag P' --role administrator"
        )

        @Option(help: "The user name: small letters, digits, hyphens and full stops.")
        var user: String

        @Option(help: "The name that colleagues know.")
        var name: String

        @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
        var role: String

        @Option(help: "The team, such as team/discharge-hub. Practitioners and team managers need one.")
        var team: String?

        @Option(help: "For a person or a carer: the identity of their own record.")
        var person: String?

        func run() async throws {
            guard let role = Role(rawValue: role) else {
                throw ValidationError("--role takes one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            guard let password = readLine(strippingNewline: true) else {
                throw ValidationError("Give the password on standard input")
            }
            let (user, name, person, teamText) = (user, name, person, team)
            try await Opening.partnership { partnership in
                let catalogue = try await partnership.catalogue()
                let team = try teamText.map { text in
                    guard let ref = Ref(text), ref.kind == "team", catalogue[ref] != nil else {
                        let known = catalogue.items(ofKind: "team").map(\.ref.text).joined(separator: ", ")
                        throw ValidationError("\(text) is no team. There are: \(known)")
                    }
                    return ref
                }
                let organisation = team.flatMap { catalogue.links(from: $0, kind: .partOf).first?.to }
                do {
                    let account = try NewAccount(
                        userName: user, displayName: name, role: role, organisation: organisation, team: team,
                        person: person, password: password)
                    let hash = try await Passwords().hash(account.password)
                    let id: ID<Account> = partnership.surroundings.identifiers.next(at: partnership.surroundings.now())
                    let signature = Opening.signature(authority: partnership.authority, because: "added an account")
                    try await partnership.database.record(signature) {
                        try Accounts.add(account, hash: hash, id: id, with: $0)
                    }
                } catch let faults as Faults {
                    throw ValidationError(
                        faults.list.map { "\(Self.option(of: $0.field)): \($0.message)" }.joined(separator: "\n"))
                }
            }
            print("\(user) can sign in now.")
        }

        /// What a field is called here.
        private static func option(of field: String) -> String {
            switch field {
            case "user-name": "--user"
            case "display-name": "--name"
            case "password": "the password on standard input"
            default: "--\(field)"
            }
        }
    }
}
