import Store
import Values

/// One data zone of the 2011 set: a small area with its rank of deprivation.
public struct Zone: Sendable, Hashable {
    /// Its code, such as `S01007705`; a made-up one begins with `SYNTHETIC-`.
    public let code: String
    /// The rank in SIMD 2020, 1 the most deprived of 6,976.
    public let rank: Int
    /// The local community planning partnership area it lies in.
    public let area: Ref

    public init(code: String, rank: Int, area: Ref) {
        self.code = code
        self.rank = rank
        self.area = area
    }

    /// How many data zones SIMD 2020 ranks.
    public static let zones = 6_976

    /// The Scottish Government's quintile, 1 the most deprived: the ranks cut into five equal parts.
    ///
    /// Public Health Scotland's population-weighted quintile is another thing; Jute keeps and shows this one.
    public var quintile: Int { (rank * 5 + Zone.zones - 1) / Zone.zones }
}

/// Postcode → data zone → quintile of deprivation and local area.
public enum Areas {
    public static let migrations = [
        Migration(
            32, "areas",
            """
            CREATE TABLE zone (
                code TEXT PRIMARY KEY,
                simd_rank BIGINT NOT NULL CHECK (simd_rank >= 1),
                quintile BIGINT NOT NULL CHECK (quintile BETWEEN 1 AND 5),
                area TEXT NOT NULL
            );
            CREATE INDEX zone_area ON zone (area, code, quintile);
            CREATE TABLE postcode_zone (
                postcode TEXT PRIMARY KEY,
                zone TEXT NOT NULL
            );
            """)
    ]

    /// Replaces the look-up with another.
    public static func replace(
        zones: [Zone], postcodes: [(postcode: Postcode, zone: String)], with pen: Pen
    ) throws {
        try pen.connection.execute("DELETE FROM postcode_zone")
        try pen.connection.execute("DELETE FROM zone")
        for zone in zones {
            try pen.connection.execute(
                """
                INSERT INTO zone (code, simd_rank, quintile, area)
                VALUES (\(zone.code), \(zone.rank), \(zone.quintile), \(zone.area))
                """)
        }
        for (postcode, zone) in postcodes {
            try pen.connection.execute(
                "INSERT INTO postcode_zone (postcode, zone) VALUES (\(postcode.text), \(zone))")
        }
        try pen.sign(
            .loaded, Ref(kind: "partnership", id: pen.signature.authority),
            detail: "\(zones.count) data zones, \(postcodes.count) postcodes")
    }

    /// The data zone that a postcode lies in, if the look-up knows it.
    public static func zone(of postcode: Postcode, on connection: any Connection) throws -> String? {
        try connection.row("SELECT zone FROM postcode_zone WHERE postcode = \(postcode.text)")?.text("zone")
    }

    public static func find(_ code: String, on connection: any Connection) throws -> Zone? {
        try connection.row("SELECT * FROM zone WHERE code = \(code)").map { row in
            Zone(code: try row.text("code"), rank: try row.integer("simd_rank"), area: try row.ref("area"))
        }
    }
}
