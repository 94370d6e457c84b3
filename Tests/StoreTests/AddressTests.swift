import Store
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("sqlite:jute.sqlite", Address.sqlite(path: "jute.sqlite")),
        ("sqlite:/var/lib/jute/jute.sqlite", .sqlite(path: "/var/lib/jute/jute.sqlite")),
        ("postgres://jute@db/jute", .postgres("postgres://jute@db/jute")),
        (
            "postgresql://one,two/jute?target_session_attrs=read-write",
            .postgres("postgresql://one,two/jute?target_session_attrs=read-write")
        ),
    ])
    func reads(text: String, address: Address) throws {
        try #expect(Address(text) == address)
    }

    @Test(arguments: ["", "sqlite:", "jute.sqlite", "mysql://db/jute", "SQLITE:x", " sqlite:x", "file:jute.sqlite"])
    func refuses(text: String) throws {
        let error = try #require(throws: StoreError.self) { try Address(text) }
        guard case .badAddress = error else {
            Issue.record("\(error)")
            return
        }
        #expect(error.description.contains("sqlite:PATH"))
    }

    /// A mistyped address may hold a password, and the message goes to terminals and logs.
    @Test func aPasswordInItIsNotRepeated() throws {
        let error = try #require(throws: StoreError.self) { try Address("postgress://jute:very-secret@db/jute") }
        #expect(!error.description.contains("very-secret"))
    }

    /// Only where a new store is asked for is one made; elsewhere a mistyped path is a fault.
    @Test func aStoreThatIsNotThereIsNotMadeUnasked() throws {
        let error = try #require(throws: StoreError.self) {
            try Address("sqlite:/tmp/no-such-folder/jute.sqlite").open(creating: false)
        }
        #expect(error == .noStore("/tmp/no-such-folder/jute.sqlite"))
    }

    @Test func aStoreThatCannotBeOpenedSaysSo() throws {
        let error = try #require(throws: StoreError.self) {
            try Address("sqlite:/nowhere/at/all/jute.sqlite").open()
        }
        #expect(error.description.contains("/nowhere/at/all/jute.sqlite"))
    }
}
