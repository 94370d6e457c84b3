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
        #expect(error == .badAddress(text))
        #expect(error.description.contains("sqlite:PATH"))
    }

    @Test func aStoreThatCannotBeOpenedSaysSo() throws {
        let error = try #require(throws: StoreError.self) {
            try Address("sqlite:/nowhere/at/all/jute.sqlite").open()
        }
        #expect(error.description.contains("/nowhere/at/all/jute.sqlite"))
    }
}
