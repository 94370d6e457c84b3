import Store
import Values

extension AddressDetails {
    /// What is kept of an address, without its dates.
    public init(_ address: PersonAddress) {
        self.init(line1: address.line1, line2: address.line2, town: address.town, postcode: address.postcode)
    }
}

extension People {
    /// Where somebody lives now.
    public static func address(
        of id: ID<Person>, authority: String, on connection: any Connection
    ) throws -> PersonAddress? {
        try connection.row(
            """
            SELECT * FROM person_address
            WHERE authority = \(authority) AND person = \(id) AND superseded_at IS NULL AND to_date IS NULL
            """
        ).map(address)
    }

    /// Everywhere that somebody has lived, newest first.
    public static func addresses(
        of id: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [PersonAddress] {
        try connection.rows(
            """
            SELECT * FROM person_address
            WHERE authority = \(authority) AND person = \(id) AND superseded_at IS NULL
            ORDER BY from_date DESC, id DESC
            """
        ).map(address)
    }

    /// Ends the address that was, and begins the new one on the same day. The same address goes on; with none, they
    /// live nowhere that is known.
    static func replace(
        _ old: PersonAddress?, by new: AddressDetails?, of person: ID<Person>, on day: LocalDate,
        surroundings: Surroundings, with pen: Pen
    ) throws {
        if old.map(AddressDetails.init) == new { return }
        if let old {
            try pen.revise(
                "person_address", old.id, seen: old.version,
                columns(AddressDetails(old), person: person, zone: old.zone, from: old.from, to: day))
        }
        guard let new else { return }
        let zone = try new.postcode.flatMap { try Areas.zone(of: $0, on: pen.connection) }
        let id: ID<PersonAddress> = surroundings.identifiers.next(at: pen.signature.at)
        try pen.insert(
            into: "person_address", id, columns(new, person: person, zone: zone, from: day, to: nil))
    }

    /// Ties every current address to the data zone that the look-up now gives its postcode; for after it was replaced.
    ///
    /// - Returns: how many addresses have another zone than before.
    public static func tieAddressesToZones(with pen: Pen) throws -> Int {
        let rows = try pen.connection.rows(
            """
            SELECT person_address.*, postcode_zone.zone AS new_zone FROM person_address
            LEFT JOIN postcode_zone ON postcode_zone.postcode = person_address.postcode
            WHERE person_address.authority = \(pen.signature.authority) AND person_address.superseded_at IS NULL
                AND person_address.to_date IS NULL
                AND coalesce(postcode_zone.zone, '') <> coalesce(person_address.zone, '')
            """)
        for row in rows {
            let old = try address(row)
            try pen.revise(
                "person_address", old.id, seen: old.version,
                columns(
                    AddressDetails(old), person: try row.id("person"), zone: try row.optionalText("new_zone"),
                    from: old.from, to: old.to))
        }
        return rows.count
    }

    private static func columns(
        _ address: AddressDetails, person: ID<Person>, zone: String?, from: LocalDate, to: LocalDate?
    ) -> KeyValuePairs<String, any SQLBindable> {
        [
            "person": person, "line1": address.line1, "line2": address.line2, "town": address.town,
            "postcode": address.postcode?.text, "zone": zone, "from_date": from, "to_date": to,
        ]
    }

    static func address(_ row: Row) throws -> PersonAddress {
        PersonAddress(
            id: try row.id("id"), version: try row.integer("version"), line1: try row.text("line1"),
            line2: try row.optionalText("line2"), town: try row.optionalText("town"),
            postcode: try row.optionalText("postcode").flatMap { Postcode($0) },
            zone: try row.optionalText("zone"), from: try row.date("from_date"), to: try row.optionalDate("to_date"))
    }
}
