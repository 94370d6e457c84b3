import Content
import Exchange
import People
import Testing
import Values

/// The published look-up of data zones, as its editions head it, read for one council.
struct ZoneFileTests {
    private static let catalogue = Catalogue(
        items: [
            Item(ref: ref("partnership/dundee"), title: "Dundee", fields: ["council": .text("S12000042")]),
            Item(ref: ref("area/lochee"), title: "Lochee"),
            Item(
                ref: ref("area/the-ferry"), title: "The Ferry",
                fields: ["aliases": .list([.text("Broughty Ferry"), .text("Dundee The Ferry")])]),
        ], links: [])

    private static func ref(_ text: String) -> Ref {
        guard let ref = Ref(text) else { preconditionFailure("\(text) is not a reference") }
        return ref
    }

    /// The same two zones under the headings of different editions.
    @Test(arguments: [
        "DZ,SIMD2020v2_Rank,MMWname,LAcode", "DataZone,SIMD2020V2Rank,Ward Name,CA",
        "Data_Zone,Rank,LCPP area,council code",
    ])
    func readsEveryEdition(header: String) throws {
        let text = """
            \(header)
            S01007705,"1,200",Lochee,S12000042
            S01007706,6976,Broughty Ferry,S12000042
            S01006506,42,Culter,S12000033
            """
        let file = try ZoneFile(text, catalogue: Self.catalogue)
        #expect(file.zones.map(\.code) == ["S01007705", "S01007706"])
        #expect(file.zones.map(\.quintile) == [1, 5])
        #expect(file.zones.map(\.area) == [Self.ref("area/lochee"), Self.ref("area/the-ferry")])
        #expect(file.elsewhere == 1)
    }

    @Test(arguments: [
        ("DZ,Rank,Ward\nS01007705,0,Lochee", "Row 2: “0” is not a rank"),
        ("DZ,Rank,Ward\nS01007705,6977,Lochee", "Row 2: “6977” is not a rank"),
        ("DZ,Rank,Ward\nS01007705,12,Fintry", "Row 2: no area is called “Fintry”"),
        ("DZ,Place\nS01007705,12", "No column holds the rank of deprivation"),
        ("DZ,Rank,Ward,LAcode\nS01007705,12,Lochee,S12000033", "No row is of council S12000042"),
    ])
    func saysWhatIsWrong(text: String, words: String) {
        #expect {
            try ZoneFile(text, catalogue: Self.catalogue)
        } throws: { error in
            (error as? ZoneFileError)?.message.hasPrefix(words) ?? false
        }
    }

    @Test func tiesPostcodesOfKnownZonesOnly() throws {
        let file = try ZoneFile("DZ,Rank,Ward\nS01007705,12,Lochee", catalogue: Self.catalogue)
        let pairs = try ZoneFile.postcodes("Postcode,DZ\nDD2 3AA,S01007705\nAB1 2CD,S01006506", of: file.zones)
        #expect(pairs.map(\.postcode.text) == ["DD2 3AA"])
        #expect(throws: ZoneFileError.badPostcode(row: 2, found: "nowhere")) {
            try ZoneFile.postcodes("Postcode,DZ\nnowhere,S01007705", of: file.zones)
        }
    }

    /// The Scottish Government's cut: 1,395 zones in the most deprived fifth.
    @Test(arguments: [(1, 1), (1395, 1), (1396, 2), (2790, 2), (2791, 3), (5580, 4), (5581, 5), (6976, 5)])
    func quintilesAreCutByRank(rank: Int, quintile: Int) throws {
        let file = try ZoneFile("DZ,Rank,Ward\nS01007705,\(rank),Lochee", catalogue: Self.catalogue)
        #expect(file.zones.first?.quintile == quintile)
    }
}
